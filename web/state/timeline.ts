import { dayFromIso, isDayFirst, today } from "./calendar.ts";
import type { Draft } from "./draft/draft.ts";
import { type TimeSaid, timeFrom } from "./time.ts";

/** What of a draft says when something was. */
type Times = Pick<Draft, "use" | "unit" | "today" | "began" | "stopped" | "readings">;

/** The entries on one line of weeks that begins with the drug; null where a text cannot be read as a time. */
export interface Timeline {
  /** Weeks from the beginning of the drug until now; null where it is not known. */
  readonly now: number | null;
  /** The week of the stop; null where there is none, or it is not known. */
  readonly stop: number | null;
  /** The week of a time that was typed; null where it is none. */
  weekOf(text: string): number | null;
  /** How long ago it was, weeks. */
  agoOf(text: string): number | null;
}

/** Puts the times of a draft on one line. */
export function timelineOf(draft: Times): Timeline {
  const day = dayFromIso(draft.today) ?? today();
  const dayFirst = isDayFirst();
  const read = (text: string) => timeFrom(text, draft.unit, day, dayFirst);
  const began = read(draft.began);
  const stopped = draft.use === "stopped" ? read(draft.stopped) : null;
  const now = weeksUntilNow(draft, began, stopped, read);
  const agoOf = (text: string) => {
    const said = read(text);
    if (said === null) return null;
    if (said.kind !== "since") return said.weeks;
    return now === null ? null : now - said.weeks;
  };
  const weekOf = (text: string) => {
    const said = read(text);
    if (said?.kind === "since") return said.weeks;
    return said === null || now === null ? null : now - said.weeks;
  };
  return { now, stop: draft.use === "stopped" ? weekOf(draft.stopped) : null, weekOf, agoOf };
}

/**
 * From the beginning until now. Somebody who has stopped says how long the drug was taken, unless the words say how
 * long ago it was begun or name a date; in weeks of treatment the number is that of the whole time.
 */
function weeksUntilNow(
  draft: Times,
  began: TimeSaid | null,
  stopped: TimeSaid | null,
  read: (text: string) => TimeSaid | null,
): number | null {
  if (began === null) {
    if (draft.use !== "never") return null;
    // Nothing began; the line starts with the first reading.
    const ago = draft.readings.flatMap(({ at, place }) =>
      place === "between" ? (read(at)?.weeks ?? []) : [],
    );
    return Math.max(0, ...ago);
  }
  if (draft.use !== "stopped" || began.kind !== "length") return began.weeks;
  if (stopped === null) return null;
  // The week of the stop is how long it was taken.
  return stopped.kind === "since" ? null : began.weeks + stopped.weeks;
}
