import type { Paths } from "../people/paths.ts";
import type { MoveNumbers } from "./move-numbers.ts";

/** Weeks of a stretch at least and at most. */
const SHORTEST_STRETCH = 2;
export const LONGEST_STRETCH = 40;
/** Shares of the moves that change the innovations, and the chance events; both in what is over 1. */
const INNOVATIONS = 0.7;
const EVENTS = 0.6;
/** Copies have numbers below this. */
const COPIES = 0x10000;

/** Moves innovations and chance events of a stretch of weeks of a path by a step that keeps the population. */
export function moveStretch(
  { weeks, innovations, copies }: Paths,
  at: number,
  width: number,
  numbers: MoveNumbers,
): void {
  let [first, second] = numbers.uniforms(at, 1);
  const length = SHORTEST_STRETCH + Math.floor(first * (LONGEST_STRETCH + 1 - SHORTEST_STRETCH));
  const start = Math.floor(second * (weeks + length)) - length;
  [first, second] = numbers.uniforms(at, 2);
  const withInnovations = first >= 1 - INNOVATIONS;
  const withEvents = first < EVENTS;
  const copy = Math.floor(second * COPIES);
  [first] = numbers.uniforms(at, 3);
  const step = Math.min(1, width * (0.5 + first));
  const stay = Math.sqrt(1 - step * step);
  for (let each = 0; each < length; each++) {
    const week = start + each;
    if (week < 0 || week >= weeks) continue;
    const place = at * weeks + week;
    if (withInnovations) innovations[place] = stay * innovations[place] + step * numbers.normals[each][at];
    if (withEvents) copies[place] = copy;
  }
}
