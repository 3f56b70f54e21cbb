import { AREAS } from "../../src/disease/salt/areas.ts";
import { exp } from "../../src/math/exp.ts";
import { normalFromWord, uniformFromWord } from "../../src/math/random/normal.ts";
import { PURPOSE } from "../../src/math/random/streams.ts";
import { threefry, words } from "../../src/math/random/threefry.ts";
import { plainArrays, type Stepper } from "./plain-stepper.ts";

/** The four areas, each its part that was bald at the start, and the rest of the scalp. */
const PARTS = [...AREAS.map((_, area) => String(area)), "Rest"];
const perPart = (name: string) => PARTS.map((part) => `${name}${part}`);

/** Weekly state: fluctuation z, remission R and spread S (0 or 1), delayed effects T1 and T2, follicle shares V, G, Q by part. */
const DRIVE_STATE = [
  "fluctuation",
  "remission",
  "spread",
  "effect1",
  "effect2",
  ...perPart("visible"),
  ...perPart("growing"),
  ...perPart("quiescent"),
];

/**
 * Personal constants: theta by area, kre, the share of growing hair that shows in a week, lam of the person's stratum,
 * the inhibition E in force, and the shares of the drug's effect that build up and fade in a week. The last four are
 * not read by the step.
 */
const DRIVE_FIXED = [
  ...perPart("drive"),
  ...["regrowthRate", "show", "remissionOn", "inhibition", "rise", "fall"],
  ...["onset", "firstDrug", "otherDrug", "sensitivity"],
];

/**
 * Structure 1, "drive": the drug and spontaneous remissions hold a personal disease drive down, with delay.
 * One call of `run` is the weekly update of docs/model.md, person by person, in the order written there.
 * Parameters by name as in DRIVE_PARAMETERS.
 */
export function createDriveStepper(capacity: number): Stepper {
  const state = plainArrays(DRIVE_STATE, capacity);
  const fixed = plainArrays(DRIVE_FIXED, capacity);
  const parameters: Record<string, number> = {};
  const key0 = new Uint32Array(capacity);
  const key1 = new Uint32Array(capacity);
  const stream = new Uint32Array(capacity);

  const { fluctuation, remission, spread, effect1, effect2 } = state;
  const [visible, growing, quiescent, drive] = ["visible", "growing", "quiescent", "drive"].map((name) =>
    perPart(name).map((column) => state[column] ?? fixed[column]),
  );
  const { regrowthRate, show, remissionOn, inhibition, rise, fall } = fixed;

  function run(count: number, fromWeek: number, weeks: number): void {
    const { drugSlope, remissionDepth, attackSoftness, sheddingRate, remissionOff, spreadOn } = parameters;
    const { remissionHold } = parameters;
    const persistence = exp(-1 / parameters.fluctuationTime);
    const innovation = parameters.fluctuationSpread * Math.sqrt(1 - persistence * persistence);
    const steepness = -1 / attackSoftness;

    for (let week = fromWeek; week < fromWeek + weeks; week++) {
      for (let i = 0; i < count; i++) {
        threefry(key0[i], key1[i], week, PURPOSE.week + stream[i]);
        const chance = uniformFromWord(words[1]);
        const z = persistence * fluctuation[i] + innovation * normalFromWord(words[0]);
        const ends = remissionOff * exp(-(remissionHold * drugSlope * inhibition[i]));
        const inRemission = remission[i] === 0 ? (chance < remissionOn[i] ? 1 : 0) : chance < ends ? 0 : 1;
        const hasSpread = chance > 1 - spreadOn ? 1 : spread[i];

        const target = drugSlope * inhibition[i] + remissionDepth * inRemission;
        const toTarget = target - effect1[i];
        const t1 = effect1[i] + (toTarget > 0 ? rise[i] : fall[i]) * toTarget;
        const toT1 = t1 - effect2[i];
        const t2 = effect2[i] + (toT1 > 0 ? rise[i] : fall[i]) * toT1;

        for (let area = 0; area < PARTS.length; area++) {
          const reached = area < AREAS.length ? 1 : hasSpread;
          const attack = reached / (1 + exp((drive[area][i] + z - t2) * steepness));
          const loss = 1 - exp(-sheddingRate * attack);
          const regrow = 1 - exp(-regrowthRate[i] * (1 - attack));

          const v = visible[area][i];
          const g = growing[area][i];
          const q = quiescent[area][i];
          const visibleLost = v * loss;
          const growingLost = g * loss;
          const reentered = q * regrow;
          const shown = (g - growingLost) * show[i];
          visible[area][i] = v - visibleLost + shown;
          growing[area][i] = g - growingLost + reentered - shown;
          quiescent[area][i] = q - reentered + visibleLost + growingLost;
        }
        fluctuation[i] = z;
        remission[i] = inRemission;
        spread[i] = hasSpread;
        effect1[i] = t1;
        effect2[i] = t2;
      }
    }
  }

  return { capacity, parameters, state, fixed, key0, key1, stream, run };
}
