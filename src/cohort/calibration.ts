import type { CalibrationBin } from "./result.ts";
import { FEWEST_PEOPLE } from "./suppress.ts";

/** What falls into one part of a scale. */
interface Part {
  readonly people: Set<number>;
  readings: number;
  predicted: number;
  seen: number;
}

const PARTS = 10;

/** Predictions of a scale from 0 to `top` in ten equal parts, with what was seen. */
export class CalibrationSums {
  readonly #top: number;
  readonly #parts: readonly Part[] = Array.from({ length: PARTS }, () => ({
    people: new Set<number>(),
    readings: 0,
    predicted: 0,
    seen: 0,
  }));

  constructor(top: number) {
    this.#top = top;
  }

  add(person: number, predicted: number, seen: number): void {
    const part = this.#parts[Math.max(0, Math.min(PARTS - 1, Math.floor((PARTS * predicted) / this.#top)))];
    part.people.add(person);
    part.readings++;
    part.predicted += predicted;
    part.seen += seen;
  }

  /** The parts, neighbours joined until each is of FEWEST_PEOPLE people or more. */
  bins(): CalibrationBin[] {
    return joinedParts(this.#parts, ({ people }) => people).map(({ from, to, parts }) => {
      const readings = total(parts, (part) => part.readings);
      return {
        from: (from / PARTS) * this.#top,
        to: (to / PARTS) * this.#top,
        people: new Set(parts.flatMap(({ people }) => [...people])).size,
        readings,
        predicted: total(parts, ({ predicted }) => predicted) / readings,
        seen: total(parts, ({ seen }) => seen) / readings,
      };
    });
  }
}

/** Parts that stand side by side, joined. */
interface Joined<P> {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly P[];
}

/**
 * Parts in order, neighbours joined until each has FEWEST_PEOPLE people or more; what is too small at the end goes to the
 * one before. None where all together are too few.
 */
export function joinedParts<P>(parts: readonly P[], peopleOf: (part: P) => ReadonlySet<number>): Joined<P>[] {
  const joined: Joined<P>[] = [];
  const isEnough = (own: readonly P[]) =>
    new Set(own.flatMap((part) => [...peopleOf(part)])).size >= FEWEST_PEOPLE;
  let from = 0;
  parts.forEach((_, at) => {
    const own = parts.slice(from, at + 1);
    if (!isEnough(own)) return;
    joined.push({ from, to: at + 1, parts: own });
    from = at + 1;
  });
  const last = joined.pop();
  return last === undefined
    ? []
    : [...joined, { from: last.from, to: parts.length, parts: parts.slice(last.from) }];
}

function total<P>(parts: readonly P[], of: (part: P) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}
