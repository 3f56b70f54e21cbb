import {
  add,
  defineProgram,
  div,
  exp,
  gt,
  log,
  max,
  min,
  mul,
  neg,
  type Real,
  select,
  sqrt,
  sub,
} from "../../engine/expression/index.ts";
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
import { defineParameters, type ParameterValues } from "../parameters.ts";
import { normalScale, placingHair } from "../placing.ts";
import { AREA_SHARES, AREAS } from "../salt/areas.ts";
import type { Stepper } from "../stepper.ts";
import type { Place, Structure } from "../structure.ts";

/** Rate, 1/week, at which hair in each of the two growing stages moves on in a typical person. */
export const STAGE_RATE = 0.5;

const LOG_UNITS = "log units";

const parameters = defineParameters({
  meanDriveSevere: {
    symbol: "mu severe",
    meaning: "mean logarithm of loop gain of people with SALT 50-94",
    unit: LOG_UNITS,
    range: [-0.3, 1.5],
  },
  meanDriveVerySevere: {
    symbol: "mu very severe",
    meaning: "mean logarithm of loop gain of people with SALT 95-100",
    unit: LOG_UNITS,
    range: [0, 3],
  },
  driveSpread: {
    symbol: "om",
    meaning: "spread of loop gain between people",
    unit: LOG_UNITS,
    range: [0.3, 1.6],
  },
  areaSpread: {
    symbol: "ssp",
    meaning: "spread of loop gain between areas of one scalp",
    unit: LOG_UNITS,
    range: [0.02, 1],
    scale: "log",
  },
  drugSlope: {
    symbol: "gam",
    meaning: "logarithm of the loop gain held down at full inhibition",
    unit: LOG_UNITS,
    range: [1, 5],
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
    range: [0.04, 1],
    scale: "log",
  },
  gainAtRest: {
    symbol: "eps",
    meaning: "signal without attack, relative to full attack",
    unit: "share",
    range: [0.25, 0.9],
  },
  attackRate: {
    symbol: "kA",
    meaning: "speed of the attack state",
    unit: "1/week",
    range: [0.1, 1.5],
    scale: "log",
  },
  memoryGain: {
    symbol: "kin",
    meaning: "speed at which attack builds tissue memory",
    unit: "1/week",
    range: [0.01, 0.3],
    scale: "log",
  },
  memoryDecay: {
    symbol: "kout",
    meaning: "speed at which tissue memory fades without attack",
    unit: "1/week",
    range: [0.003, 0.02],
    scale: "log",
  },
  memoryFloor: { symbol: "mres", meaning: "tissue memory that never fades", unit: "share", range: [0.3, 1] },
  areaCoupling: {
    symbol: "chi",
    meaning: "share of the attack felt from the whole scalp",
    unit: "share",
    range: [0, 0.8],
  },
  remissionDepth: {
    symbol: "J",
    meaning: "loop gain held down by a spontaneous remission",
    unit: LOG_UNITS,
    range: [0.5, 2.5],
  },
});

const square = (x: Real) => mul(x, x);

/**
 * c(ε): shifts the loop gain so that ln ρ = 0 lies at the fold where the attacked state vanishes. There the
 * activation h solves 4 h² - 3 h + ε = 0 (larger root); without a fold (ε > 9/16) half-activation is used.
 */
function foldShift(atRest: Real): Real {
  const h = div(add(3, sqrt(max(0, sub(9, mul(16, atRest))))), 8);
  const atFold = sub(mul(0.25, log(div(h, sub(1, h)))), log(add(atRest, h)));
  return select(gt(atRest, 9 / 16), neg(log(add(atRest, 0.5))), atFold);
}

/** The weekly step of one person as in docs/model.md ("Structure 2"), whose letters stand behind the lines. */
const program = defineProgram(
  {
    name: "loop",
    parameters: [
      ...(["remissionDepth", "gainAtRest", "attackRate"] as const),
      ...(["memoryGain", "memoryDecay", "memoryFloor", "areaCoupling"] as const),
      ...WEEKLY_PARAMETERS,
    ],
    fixed: PERSONAL_CONSTANTS,
    state: [
      ...COMMON_STATES,
      "effect",
      ...perPart("attack"),
      ...perPart("memory"),
      ...perPart("visible"),
      ...perPart("growing"),
      ...perPart("sprouting"),
      ...perPart("quiescent"),
    ],
  },
  (inputs) => {
    const { parameter, fixed: person, state } = inputs;
    const { fluctuation, remission, spread } = commonStates(inputs); // z, R, S

    const shift = foldShift(parameter.gainAtRest); // c(ε)
    const drug = mul(parameter.drugSlope, person.inhibition); // γ E
    const effect = follow(state.effect, drug, person); // T
    const held = add(effect, mul(parameter.remissionDepth, remission)); // T + J R
    const common = sub(add(shift, fluctuation), held); // c + z - T - J R
    const whole = add(
      mul(AREA_SHARES[0], state.attack0),
      mul(AREA_SHARES[1], state.attack1),
      mul(AREA_SHARES[2], state.attack2),
      mul(AREA_SHARES[3], state.attack3),
    ); // Σ_s w_s A_s
    const step = leaving(parameter.attackRate); // 1 - exp(-k_A)

    const parts = PARTS.map((r) => {
      const attackNow = state[`attack${r}`];
      const memoryNow = state[`memory${r}`];
      const felt = add(mul(sub(1, parameter.areaCoupling), attackNow), mul(parameter.areaCoupling, whole)); // Ã_r
      const alone = exp(add(person[`drive${r}`], common));
      const gain = r === "Rest" ? select(gt(spread, 0.5), alone, 0) : alone;
      const signal = mul(gain, memoryNow, add(parameter.gainAtRest, felt)); // X_r
      const fourth = square(square(min(signal, 1e5))); // finite; X⁴ / (1 + X⁴) is 1 to the last bit from there
      const attack = add(attackNow, mul(step, sub(div(fourth, add(1, fourth)), attackNow))); // A_r
      const kept = mul(parameter.memoryGain, attack, sub(1, memoryNow)); // k_in A_r (1 - M_r)
      const faded = mul(parameter.memoryDecay, sub(1, attack), sub(memoryNow, parameter.memoryFloor));
      const memory = sub(add(memoryNow, kept), faded); // M_r
      const loss = leaving(mul(parameter.sheddingRate, square(attack))); // 1 - exp(-k_sh A_r²)
      const regrow = leaving(mul(person.regrowthRate, square(sub(1, attack)))); // 1 - exp(-k_re (1 - A_r)²)
      const now = {
        visible: state[`visible${r}`],
        growing: [state[`growing${r}`], state[`sprouting${r}`]], // G, second and first stage
        quiescent: state[`quiescent${r}`],
      };
      return { attack, memory, ...follicles(now, { loss, regrow, show: person.show }) };
    });

    return {
      next: {
        fluctuation,
        remission,
        spread,
        effect,
        ...byPart("attack", parts, (part) => part.attack),
        ...byPart("memory", parts, (part) => part.memory),
        ...byPart("visible", parts, (part) => part.visible),
        ...byPart("growing", parts, (part) => part.growing[0]),
        ...byPart("sprouting", parts, (part) => part.growing[1]),
        ...byPart("quiescent", parts, (part) => part.quiescent),
      },
    };
  },
);

/** Attack and tissue memory at the start. */
export const FULL_ATTACK = 0.9;
export const FULL_MEMORY = 1;

function placing(stepper: Stepper, values: ParameterValues): Place {
  const { state } = stepper;
  const place = placingHair(stepper, values, STAGE_RATE);
  const attack = AREAS.map((_, area) => state[`attack${area}`]);
  const memory = AREAS.map((_, area) => state[`memory${area}`]);
  return (at, latents, offset, verySevere) => {
    place(at, latents, offset, verySevere);
    for (let area = 0; area < AREAS.length; area++) {
      attack[area][at] = FULL_ATTACK;
      memory[area][at] = FULL_MEMORY;
    }
    state.memoryRest[at] = values.memoryFloor;
  };
}

/** Structure 2: the attack is a positive feedback with tissue memory. */
export const LOOP: Structure = {
  name: "loop",
  parameters: [...parameters, ...HAIR_PARAMETERS],
  program,
  placing,
  personalScale: normalScale,
};
