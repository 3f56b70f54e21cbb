import { add, defineProgram, div, exp, mul, sub } from "../../engine/expression/index.ts";
import {
  byPart,
  COMMON_STATES,
  commonStates,
  follicles,
  follow,
  leaving,
  PARTS,
  PERSONAL_CONSTANTS,
  perPart,
  WEEKLY_PARAMETERS,
} from "../hair.ts";
import { HAIR_PARAMETERS } from "../hair-parameters.ts";
import { defineParameters } from "../parameters.ts";
import { normalScale, placingHair } from "../placing.ts";
import type { Structure } from "../structure.ts";

/** Rate, 1/week, at which growing hair becomes visible terminal hair in a typical person: 4 to 8 weeks until it counts. */
export const VISIBILITY_RATE = 0.25;

const DRIVE_UNITS = "drive units";

const parameters = defineParameters({
  meanDriveSevere: {
    symbol: "mu severe",
    meaning: "mean disease drive of people with SALT 50-94",
    unit: DRIVE_UNITS,
    range: [-0.3, 2],
  },
  meanDriveVerySevere: {
    symbol: "mu very severe",
    meaning: "mean disease drive of people with SALT 95-100",
    unit: DRIVE_UNITS,
    range: [0, 4],
  },
  driveSpread: {
    symbol: "om",
    meaning: "spread of drive between people",
    unit: DRIVE_UNITS,
    range: [0.5, 2.6],
  },
  areaSpread: {
    symbol: "ssp",
    meaning: "spread of drive between areas of one scalp",
    unit: DRIVE_UNITS,
    range: [0.02, 1.2],
    scale: "log",
  },
  drugSlope: {
    symbol: "bE",
    meaning: "drive held down at full inhibition",
    unit: DRIVE_UNITS,
    range: [2, 7],
  },
  attackSoftness: {
    symbol: "wd",
    meaning: "width of the change from no attack to full attack",
    unit: DRIVE_UNITS,
    range: [0.05, 0.8],
    scale: "log",
  },
  suppressionRate: {
    symbol: "kon",
    meaning: "typical speed at which the effect of the drug in the calibrating trials builds up",
    unit: "1/week",
    range: [0.05, 1],
    scale: "log",
  },
  returnRate: {
    symbol: "koff",
    meaning: "speed at which the drug's effect fades",
    unit: "1/week",
    range: [0.08, 0.4],
    scale: "log",
  },
  remissionDepth: {
    symbol: "J",
    meaning: "drive held down by a spontaneous remission",
    unit: DRIVE_UNITS,
    range: [1, 4],
  },
});

/** The weekly step of one person as in docs/model.md ("Structure 1"), whose letters stand behind the lines. */
const program = defineProgram(
  {
    name: "drive",
    parameters: [...(["remissionDepth", "attackSoftness"] as const), ...WEEKLY_PARAMETERS],
    fixed: PERSONAL_CONSTANTS,
    state: [
      ...COMMON_STATES,
      ...(["effect1", "effect2"] as const),
      ...perPart("visible"),
      ...perPart("growing"),
      ...perPart("quiescent"),
    ],
  },
  (inputs) => {
    const { parameter, fixed: person, state } = inputs;
    const { fluctuation, remission, spread } = commonStates(inputs); // z, R, S

    const held = add(mul(parameter.drugSlope, person.inhibition), mul(parameter.remissionDepth, remission)); // β_E E + J R
    const effect1 = follow(state.effect1, held, person); // T₁
    const effect2 = follow(state.effect2, effect1, person); // T₂

    const steepness = div(-1, parameter.attackSoftness); // -1/w_d
    const parts = PARTS.map((r) => {
      const excess = sub(add(person[`drive${r}`], fluctuation), effect2); // θ_r + z - T₂
      const reached = r === "Rest" ? spread : 1;
      const attack = div(reached, add(1, exp(mul(excess, steepness)))); // a_r = 1 / (1 + exp(-excess/w_d)), times S in the rest
      const loss = leaving(mul(parameter.sheddingRate, attack)); // 1 - exp(-k_sh a_r)
      const regrow = leaving(mul(person.regrowthRate, sub(1, attack))); // 1 - exp(-k_re (1 - a_r))
      const now = {
        visible: state[`visible${r}`],
        growing: [state[`growing${r}`]],
        quiescent: state[`quiescent${r}`],
      };
      return follicles(now, { loss, regrow, show: person.show });
    });

    return {
      next: {
        fluctuation,
        remission,
        spread,
        effect1,
        effect2,
        ...byPart("visible", parts, (part) => part.visible),
        ...byPart("growing", parts, (part) => part.growing[0]),
        ...byPart("quiescent", parts, (part) => part.quiescent),
      },
    };
  },
);

/** Structure 1: the drug and spontaneous remissions hold a personal disease drive down, with delay. */
export const DRIVE: Structure = {
  name: "drive",
  parameters: [...parameters, ...HAIR_PARAMETERS],
  program,
  placing: (stepper, values) => placingHair(stepper, values, VISIBILITY_RATE),
  personalScale: normalScale,
};
