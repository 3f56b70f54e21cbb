import { releaseCohort, takePeople } from "../../../disease/population/cohort.ts";
import { readingError } from "../../../disease/salt/reading.ts";
import { doseAt } from "../../../drug/regimen.ts";
import type { Task } from "../../../engine/execution/executor.ts";
import { runCourse } from "../../../simulate/course.ts";
import { BLOCK_PEOPLE } from "../../../simulate/host.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { type Draws, drawAt } from "../draws.ts";
import { blocksByDraw, type Particles, sliceParticles } from "../particles.ts";
import { replay } from "../people-state.ts";
import { scalpsOf } from "../scalps.ts";

/** Weeks after the decision at which futures are looked at. */
const LOOK_WEEKS = [24, 52];
/** Futures of a particle: without the drug and as before, each at the weeks above. */
export const LOOKS = 2 * LOOK_WEEKS.length;

/** Particles whose future is looked at. */
interface LookJob {
  readonly history: PreparedHistory;
  readonly draws: Draws;
  readonly seed: number;
  /** Particles of one draw stand side by side. */
  readonly particles: Particles;
  readonly firstParticle: number;
}

/** What is seen of particles. */
export interface LookResult {
  /** [particle][LOOKS]: true SALT in their futures. */
  readonly salts: Float64Array;
  /** [stage]: how far its reading is from the true SALT of the particle that is nearest, in scorer's errors. */
  readonly nearest: readonly number[];
}

/** Looks at particles' futures, and at how near they come to each reading. */
export const LOOK_TASK: Task<LookJob, LookResult> = { name: "look", run: look };

/** Stream of the random numbers after the decision, apart from that of the options. */
const LOOK_STREAM = 0x50000000;

function look({ history, draws, seed, particles, firstParticle }: LookJob): LookResult {
  const scalps = scalpsOf(history.pieces, seed);
  const salts = new Float64Array(particles.count * LOOKS);
  const { decision, doses, covariates, stages } = history;
  const nearest = stages.map(({ score }) => (score === null ? 0 : Number.POSITIVE_INFINITY));
  const visits = LOOK_WEEKS.map((week) => decision + week);
  const regimens = [
    { doses: [...doses.filter(({ fromWeek }) => fromWeek < decision), { fromWeek: decision, mgPerDay: 0 }] },
    { doses: [{ ...doseAt(doses, decision), fromWeek: decision }] },
  ];
  for (const { draw, from, until } of blocksByDraw(particles, BLOCK_PEOPLE / regimens.length)) {
    const own = sliceParticles(particles, from, until);
    const { stepper, cohort: past } = replay(
      drawAt(draws, draw),
      seed,
      own,
      scalps,
      history,
      (stage, now) => {
        const { score } = stages[stage];
        if (score === null) return;
        for (const salt of now)
          nearest[stage] = Math.min(nearest[stage], Math.abs(score - salt) / readingError(salt));
      },
    );
    const people = past.count;
    const places = Array.from({ length: regimens.length * people }, (_, at) => at % people);
    const cohort = takePeople(past, places, stepper.state);
    places.forEach((place, at) => {
      cohort.key1[at] = firstParticle + from + place;
    });
    cohort.stream.fill(LOOK_STREAM);
    const plan = { regimens, fromWeek: decision, toWeek: visits[visits.length - 1], visits, covariates };
    runCourse(stepper, cohort, plan, ({ week, salts: now }) => {
      const at = visits.indexOf(week);
      places.forEach((place, each) => {
        const regimen = Math.floor(each / people);
        salts[(from + place) * LOOKS + regimen * LOOK_WEEKS.length + at] = now[each];
      });
    });
    releaseCohort(cohort);
  }
  return { salts, nearest };
}
