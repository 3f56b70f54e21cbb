import {
  add,
  defineProgram,
  div,
  exp,
  gt,
  log,
  lt,
  max,
  min,
  mul,
  neg,
  normal,
  type Real,
  random,
  select,
  sqrt,
  sub,
  uniform,
  type Value,
} from "../../engine/expression/index.ts";
import { PURPOSE } from "../../math/random/streams.ts";
import { AREA_SHARES } from "../salt/areas.ts";

/** Share of hair in each of the two growing stages that moves on in a week. */
export const STAGE_RATE = 0.5;

/** 1 - e^-rate: the part of a pool that leaves it in a week at a constant rate. */
const leaving = (rate: Value) => sub(1, exp(neg(rate)));
const square = (x: Real) => mul(x, x);

/**
 * c(eps): shifts the loop gain so that ln rho = 0 lies at the fold where the attacked state vanishes. There the
 * activation h solves 4 h^2 - 3 h + eps = 0 (larger root); without a fold (eps > 9/16) half-activation is used.
 */
function foldShift(atRest: Real): Real {
  const h = div(add(3, sqrt(max(0, sub(9, mul(16, atRest))))), 8);
  const atFold = sub(mul(0.25, log(div(h, sub(1, h)))), log(add(atRest, h)));
  return select(gt(atRest, 9 / 16), neg(log(add(atRest, 0.5))), atFold);
}

/**
 * Structure 2, "loop": the attack is a positive feedback with tissue memory. The weekly step of one person as
 * in docs/model.md ("Structure 2"), whose symbols stand behind the lines. Areas: 0 top, 1 back, 2 left,
 * 3 right, each its part that was bald at the start; "Rest" is all hair that was not, which the attack reaches
 * only once it has spread.
 */
export const LOOP_PROGRAM = defineProgram(
  {
    name: "loop",
    parameters: [
      ...(["drugSlope", "returnRate", "remissionDepth", "gainAtRest", "attackRate"] as const),
      ...(["memoryGain", "memoryDecay", "memoryFloor", "areaCoupling"] as const),
      ...(["fluctuationSpread", "fluctuationTime", "sheddingRate", "remissionOff", "spreadOn"] as const),
    ],
    fixed: ["drive0", "drive1", "drive2", "drive3", "driveRest", "regrowthRate", "remissionOn", "inhibition"],
    state: [
      "fluctuation",
      "remission",
      "spread",
      "effect",
      ...(["attack0", "attack1", "attack2", "attack3", "attackRest"] as const),
      ...(["memory0", "memory1", "memory2", "memory3", "memoryRest"] as const),
      ...(["visible0", "visible1", "visible2", "visible3", "visibleRest"] as const),
      ...(["growing0", "growing1", "growing2", "growing3", "growingRest"] as const),
      ...(["sprouting0", "sprouting1", "sprouting2", "sprouting3", "sproutingRest"] as const),
      ...(["quiescent0", "quiescent1", "quiescent2", "quiescent3", "quiescentRest"] as const),
    ],
  },
  ({ parameter, fixed: person, state }) => {
    const [first, second] = random(PURPOSE.week);
    const phi = exp(div(-1, parameter.fluctuationTime)); // phi = exp(-1/tz)
    const innovation = mul(parameter.fluctuationSpread, sqrt(sub(1, mul(phi, phi)))); // sz sqrt(1 - phi^2)
    const fluctuation = add(mul(phi, state.fluctuation), mul(innovation, normal(first))); // z

    const chance = uniform(second);
    const begins = select(lt(chance, person.remissionOn), 1, 0); // 0 -> 1 with probability lam
    const lasts = select(lt(chance, parameter.remissionOff), 0, 1); // 1 -> 0 with probability lend
    const remission = select(gt(state.remission, 0.5), lasts, begins); // R

    const spread = select(gt(chance, sub(1, parameter.spreadOn)), 1, state.spread); // S: 0 -> 1 with probability lspread

    const shift = foldShift(parameter.gainAtRest); // c(eps)
    const drug = mul(parameter.drugSlope, person.inhibition); // gam E
    const effect = max(drug, add(state.effect, mul(leaving(parameter.returnRate), sub(drug, state.effect)))); // T: at once up, slowly down
    const held = add(effect, mul(parameter.remissionDepth, remission)); // T + J R
    const common = sub(add(shift, fluctuation), held); // c + z - T - J R
    const whole = add(
      mul(AREA_SHARES[0], state.attack0),
      mul(AREA_SHARES[1], state.attack1),
      mul(AREA_SHARES[2], state.attack2),
      mul(AREA_SHARES[3], state.attack3),
    ); // sum_s w_s A_s
    const step = leaving(parameter.attackRate); // 1 - exp(-kA)
    const moves = leaving(STAGE_RATE);

    const areas = ([0, 1, 2, 3, "Rest"] as const).map((r) => {
      const attackNow = state[`attack${r}`];
      const memoryNow = state[`memory${r}`];
      const felt = add(mul(sub(1, parameter.areaCoupling), attackNow), mul(parameter.areaCoupling, whole)); // Ae_r
      const alone = exp(add(person[`drive${r}`], common));
      const gain = r === "Rest" ? select(gt(spread, 0.5), alone, 0) : alone;
      const signal = mul(gain, memoryNow, add(parameter.gainAtRest, felt)); // X_r
      const fourth = square(square(min(signal, 1e5))); // finite; X^4 / (1 + X^4) is 1 to the last bit from there
      const attack = add(attackNow, mul(step, sub(div(fourth, add(1, fourth)), attackNow))); // A_r
      const kept = mul(parameter.memoryGain, attack, sub(1, memoryNow)); // kin A_r (1 - M_r)
      const faded = mul(parameter.memoryDecay, sub(1, attack), sub(memoryNow, parameter.memoryFloor));
      const loss = leaving(mul(parameter.sheddingRate, square(attack))); // 1 - exp(-ksh A^2)
      const regrow = leaving(mul(person.regrowthRate, square(sub(1, attack)))); // 1 - exp(-kre_i (1 - A)^2)
      const [visible, growing] = [state[`visible${r}`], state[`growing${r}`]];
      const [sprouting, quiescent] = [state[`sprouting${r}`], state[`quiescent${r}`]];
      const [visibleLost, growingLost, sproutingLost] = [visible, growing, sprouting].map((hair) =>
        mul(hair, loss),
      );
      const reentered = mul(quiescent, regrow);
      const shown = mul(sub(growing, growingLost), moves);
      const advanced = mul(sub(sprouting, sproutingLost), moves);
      return {
        attack,
        memory: sub(add(memoryNow, kept), faded), // M_r
        visible: add(sub(visible, visibleLost), shown), // V
        growing: sub(add(sub(growing, growingLost), advanced), shown), // G, second stage
        sprouting: sub(add(sub(sprouting, sproutingLost), reentered), advanced), // G, first stage
        quiescent: add(add(sub(quiescent, reentered), visibleLost), add(growingLost, sproutingLost)), // Q
      };
    });
    type Pool = keyof (typeof areas)[0];
    const next = <N extends Pool>(pool: N) =>
      Object.fromEntries(areas.map((area, r) => [`${pool}${r < 4 ? r : "Rest"}`, area[pool]])) as Record<
        `${N}${0 | 1 | 2 | 3 | "Rest"}`,
        Real
      >;

    return {
      next: {
        fluctuation,
        remission,
        spread,
        effect,
        ...next("attack"),
        ...next("memory"),
        ...next("visible"),
        ...next("growing"),
        ...next("sprouting"),
        ...next("quiescent"),
      },
    };
  },
);
