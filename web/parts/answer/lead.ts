import { readingError } from "../../../src/disease/salt/reading.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { leadOutcome } from "../../../src/forecast/case/lead.ts";
import type { OutcomeRow } from "../../../src/forecast/summarise/result.ts";

/** People of a hundred, with both ends of the range. */
interface Share {
  readonly of100: number;
  readonly low: number;
  readonly high: number;
}

/** The number a person asks for: all views of an answer show the same one. */
export interface Lead {
  /** "holds": no worse than now; "hair": most of the hair then */
  readonly meaning: "hair" | "holds";
  readonly of: (row: OutcomeRow) => Share;
}

/** Who has got back a part of the hair on the drug asks whether it stays; all others whether they have hair then. */
export function leadOf(asked: Case): Lead {
  const name = leadOutcome(asked);
  return { meaning: name === "noWorse" ? "holds" : "hair", of: (row) => row[name] };
}

/** Points by which SALT may be higher then and be called no worse than now: what one reading cannot tell apart. */
export function errorNow({ salt }: Case): number {
  return Math.round(readingError(salt[salt.length - 1].score));
}
