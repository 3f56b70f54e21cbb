import { setDose } from "../../../simulate/dosing.ts";
import { drawAt } from "../people/draws.ts";
import type { Paths } from "../people/paths.ts";
import type { Scalps } from "../people/scalps.ts";
import { walk } from "../people/walk.ts";
import type { MoveJob } from "./move-job.ts";

const WEEKS = 52;
/** Stream of the random numbers after the decision. */
const OUTLOOK_STREAM = 0x20000000;

/** [path]: true SALT a year after the decision of people who are then without the drug. */
export function saltsAfterStop(
  { history, draws, firstPath }: Pick<MoveJob, "history" | "draws" | "firstPath">,
  paths: Paths,
  blocks: readonly (readonly number[])[],
  { pools }: Scalps,
): Float64Array {
  const salts = new Float64Array(paths.count);
  for (const places of blocks) {
    const message = drawAt(draws, paths.draw[places[0]]);
    const { stepper, cohort } = walk(message, paths, places, history, true, () => {});
    const everybody = { from: 0, until: places.length, includes: () => true };
    setDose(stepper, cohort, { mgPerDay: 0 }, history.covariates, everybody);
    for (let at = 0; at < places.length; at++) stepper.key1[at] = firstPath + places[at];
    stepper.stream.fill(OUTLOOK_STREAM, 0, places.length);
    stepper.run(places.length, history.decision, WEEKS, true);
    const { visible0, visible1, visible2, visible3, visibleRest } = stepper.state;
    for (let at = 0; at < places.length; at++) {
      const path = places[at];
      const scalp = paths.scalp[path];
      const { shares, rest } = pools[paths.verySevere[path]];
      const [share0, share1, share2, share3] = shares;
      const hair =
        share0[scalp] * visible0[at] +
        share1[scalp] * visible1[at] +
        share2[scalp] * visible2[at] +
        share3[scalp] * visible3[at] +
        rest[scalp] * visibleRest[at];
      salts[path] = 100 * (1 - hair);
    }
  }
  return salts;
}
