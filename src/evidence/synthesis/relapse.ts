import { clopperPearson } from "../../math/intervals.ts";
import { peopleOf } from "../counts.ts";
import type { Evidence, Observation } from "../index.ts";

/** One published figure on hair loss after a treatment ended, and why it cannot be pooled with the others. */
export interface RelapseRow {
  readonly id: string;
  readonly drug: string;
  /** the arm in the source's words, which tells the dose before the stop; null where not given */
  readonly arm: string | null;
  readonly study: string;
  readonly endpoint: string;
  readonly definition: string | null;
  /** weeks since the stop; null where not given */
  readonly weeks: number | null;
  readonly value: number;
  readonly decimals: number;
  readonly unit: Observation["unit"];
  readonly people: { readonly events: number; readonly n: number } | null;
  /** exact 95 % interval in percent, where the people are known */
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
  /** what makes it unlike the others; null where nothing does */
  readonly note: string | null;
}

const IS_RELAPSE =
  /relapse|recurrence|loss of treatment benefit|loss of response|return to placebo level|loss of new hair|falls out after stopping/i;
/** Figures on other diseases, and links between two things, are no relapse rates. */
const IS_NOT =
  /rheumatoid|\bRA\b|association|correlation|predictor|share of relapses|followed cessation|on corticosteroid/i;

/** Relapse after stopping by drug and time: every figure we hold, shortest time first within a drug. */
export function relapseAfterStopping({
  observations,
  split,
}: Pick<Evidence, "observations" | "split">): RelapseRow[] {
  return observations
    .filter((row) => row.setAside === undefined && IS_RELAPSE.test(row.endpoint))
    .filter((row) => !IS_NOT.test(`${row.endpoint} ${row.population ?? ""} ${row.study}`))
    .filter((row) => !/continu|->\s*2 mg$/.test(row.arm ?? ""))
    .map((row) => {
      const people = peopleOf(row, split);
      const exact = people && clopperPearson(people.events, people.n, 0.95);
      return {
        id: row.id,
        drug: row.drug,
        arm: row.arm,
        study: row.study,
        endpoint: row.endpoint,
        definition: row.endpointDefinition,
        weeks: row.weeksSinceChange,
        value: row.value,
        decimals: row.decimals,
        unit: row.unit,
        people: people && { events: people.events, n: people.n },
        low: exact && 100 * exact.low,
        high: exact && 100 * exact.high,
        source: row.source,
        note: row.note ?? null,
      };
    })
    .sort(
      (a, b) =>
        (a.drug < b.drug ? -1 : a.drug > b.drug ? 1 : 0) ||
        (a.weeks ?? Number.MAX_VALUE) - (b.weeks ?? Number.MAX_VALUE) ||
        (a.id < b.id ? -1 : 1),
    );
}
