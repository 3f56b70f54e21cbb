import type { AtTime } from "../../math/survival/product-limit.ts";
import type { DrawCurves } from "./draw-values.ts";
import { drawOfStudies, type StudyNumbers } from "./studies.ts";

/** People of a curve that stand for the share of everybody under a draw. */
const MANY = 4000;

/** Steps of a curve in whole people out of `MANY`, at the weeks of a grid counted from its first. */
export function curveOfDraw(curves: DrawCurves, draw: number, weeks: readonly number[]): AtTime[] {
  return steps(weeks, (week) => [
    Math.round(MANY * curves.events[draw][week]),
    Math.round(MANY * (curves.events[draw][week] + curves.ended[draw][week])),
  ]);
}

/** Counts at each week from the events seen and the people gone by then. */
function steps(
  weeks: readonly number[],
  byWeek: (week: number) => readonly [events: number, gone: number],
): AtTime[] {
  let [events, gone] = [0, 0];
  return weeks.map((week, at) => {
    const [eventsNow, goneNow] = byWeek(at);
    const here = eventsNow - events;
    const all = Math.max(here, goneNow - gone);
    events = eventsNow;
    gone += all;
    return { time: week - weeks[0], events: here, censored: all - here };
  });
}

/** What `people` people of a study show: each leaves the curve of the draw at a week, with the event or without. */
export function curveOfStudy(
  curves: DrawCurves,
  draw: number,
  weeks: readonly number[],
  people: number,
  uniformOf: (person: number) => number,
): AtTime[] {
  const events = curves.events[draw];
  const ended = curves.ended[draw];
  const all = events[weeks.length - 1];
  const counts = weeks.map((week) => ({ time: week - weeks[0], events: 0, censored: 0 }));
  for (let person = 0; person < people; person++) {
    const uniform = uniformOf(person);
    // The first part of (0, 1) is people with the event, by week; the rest people without, by the week they are last seen.
    if (uniform < all) counts[firstAbove(events, uniform)].events++;
    else counts[firstAbove(ended, uniform - all)].censored++;
  }
  return counts;
}

/** First place whose value is above a number; the last one where none is. */
function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Both arms of replicated studies, one after the other. */
export function* replicatedCurves(
  curves: { readonly arm: DrawCurves; readonly control: DrawCurves },
  weeks: readonly number[],
  sizes: readonly [arm: number, control: number],
  studies: number,
  numbers: StudyNumbers,
): Generator<{ arm: AtTime[]; control: AtTime[] }> {
  const draws = drawOfStudies(curves.arm.weights, studies);
  for (let study = 0; study < studies; study++) {
    const draw = draws[study];
    yield {
      arm: curveOfStudy(curves.arm, draw, weeks, sizes[0], (person) => numbers.uniform(study, person)),
      control: curveOfStudy(curves.control, draw, weeks, sizes[1], (person) =>
        numbers.uniform(study, sizes[0] + person),
      ),
    };
  }
}
