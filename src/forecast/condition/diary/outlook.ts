import { runCourse } from "../../../simulate/course.ts";
import { drawAt } from "../people/draws.ts";
import type { Paths } from "../people/paths.ts";
import { putScalps } from "../people/replay.ts";
import type { Scalps } from "../people/scalps.ts";
import { walk } from "../people/walk.ts";
import type { MoveJob } from "./move-job.ts";

/** Weeks after a stop at which SALT is looked at: what people have in common may show at one and not at the other. */
export const OUTLOOK_WEEKS = [24, 52] as const;
/** Stream of the random numbers after the decision. */
const OUTLOOK_STREAM = 0x20000000;

/** [week of OUTLOOK_WEEKS][path]: true SALT so long after the decision of people who are then without the drug. */
export function saltsAfterStop(
  { history, draws, firstPath }: Pick<MoveJob, "history" | "draws" | "firstPath">,
  paths: Paths,
  blocks: readonly (readonly number[])[],
  scalps: Scalps,
): Float64Array[] {
  const salts = OUTLOOK_WEEKS.map(() => new Float64Array(paths.count));
  const { decision: fromWeek, covariates } = history;
  const visits = OUTLOOK_WEEKS.map((weeks) => fromWeek + weeks);
  const toWeek = visits[visits.length - 1];
  const regimens = [{ doses: [{ fromWeek, mgPerDay: 0 }] }];
  for (const places of blocks) {
    const message = drawAt(draws, paths.draw[places[0]]);
    const people = walk(message, paths, places, history, true, () => {});
    const { stepper, cohort } = people;
    const scalp = Uint16Array.from(places, (place) => paths.scalp[place]);
    putScalps(people, { verySevere: cohort.verySevere, scalp }, scalps);
    for (let at = 0; at < places.length; at++) stepper.key1[at] = firstPath + places[at];
    stepper.stream.fill(OUTLOOK_STREAM, 0, places.length);
    runCourse(stepper, cohort, { regimens, fromWeek, toWeek, visits, covariates }, (moment) => {
      const into = salts[visits.indexOf(moment.week)];
      for (let at = 0; at < places.length; at++) into[places[at]] = moment.salts[at];
    });
  }
  return salts;
}
