import {
  byPart,
  COMMON_STATES,
  commonStates,
  follicles,
  leaving,
  PARTS,
  PERSONAL_CONSTANTS,
  perPart,
  WEEKLY_PARAMETERS,
} from "../../../src/disease/hair.ts";
import { HAIR_PARAMETERS } from "../../../src/disease/hair-parameters.ts";
import { defineParameters } from "../../../src/disease/parameters.ts";
import { normalScale, placingHair } from "../../../src/disease/placing.ts";
import type { Structure } from "../../../src/disease/structure.ts";
import { add, defineProgram, div, exp, mul, sub } from "../../../src/engine/expression/index.ts";

const unit = "drive units";
const parameters = defineParameters({
  meanDriveSevere: { symbol: "mu severe", meaning: "mean drive, severe", unit, range: [0, 2] },
  meanDriveVerySevere: { symbol: "mu very severe", meaning: "mean drive, very severe", unit, range: [0, 4] },
  driveSpread: { symbol: "om", meaning: "spread of drive between people", unit, range: [0.5, 2.6] },
  areaSpread: { symbol: "ssp", meaning: "spread of drive between areas", unit, range: [0.02, 1.2] },
  drugSlope: { symbol: "bE", meaning: "drive held down at full inhibition", unit, range: [2, 7] },
  // Dosing needs them; the step of this structure does not.
  suppressionRate: { symbol: "kon", meaning: "speed of onset", unit: "1/week", range: [0.5, 1] },
  returnRate: { symbol: "koff", meaning: "speed of return", unit: "1/week", range: [0.5, 1] },
});

/** The smallest structure: the drug holds the drive down at once, and its effect is gone at once. */
const program = defineProgram(
  {
    name: "instant",
    parameters: WEEKLY_PARAMETERS,
    fixed: PERSONAL_CONSTANTS,
    state: [...COMMON_STATES, ...perPart("visible"), ...perPart("growing"), ...perPart("quiescent")],
  },
  (inputs) => {
    const { parameter, fixed: person, state } = inputs;
    const { fluctuation, remission, spread } = commonStates(inputs);
    const parts = PARTS.map((r) => {
      const excess = sub(
        add(person[`drive${r}`], fluctuation),
        mul(parameter.drugSlope, add(person.inhibition, remission)),
      );
      const attack = div(r === "Rest" ? spread : 1, add(1, exp(mul(-4, excess))));
      const now = {
        visible: state[`visible${r}`],
        growing: [state[`growing${r}`]],
        quiescent: state[`quiescent${r}`],
      };
      return follicles(now, {
        loss: leaving(mul(parameter.sheddingRate, attack)),
        regrow: leaving(mul(person.regrowthRate, sub(1, attack))),
        show: person.show,
      });
    });
    return {
      next: {
        fluctuation,
        remission,
        spread,
        ...byPart("visible", parts, (part) => part.visible),
        ...byPart("growing", parts, (part) => part.growing[0]),
        ...byPart("quiescent", parts, (part) => part.quiescent),
      },
    };
  },
);

export const INSTANT: Structure = {
  name: "instant",
  parameters: [...parameters, ...HAIR_PARAMETERS],
  program,
  placing: (stepper, values) => placingHair(stepper, values, 0.25),
  personalScale: normalScale,
};
