import {
  add,
  defineProgram,
  div,
  exp,
  gt,
  lt,
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

/** Share of growing hair that becomes visible terminal hair in a week: 4 to 8 weeks until it counts. */
export const VISIBILITY_RATE = 0.25;

/** 1 - e^-rate: the part of a pool that leaves it in a week at a constant rate. */
const leaving = (rate: Value) => sub(1, exp(neg(rate)));

/**
 * Structure 1, "drive": the drug and spontaneous remissions hold a personal disease drive down, with delay.
 * The weekly step of one person as in docs/model.md ("Structure 1"), whose symbols stand behind the lines.
 * Areas are numbered in the order of AREAS: 0 top, 1 back, 2 left, 3 right; each stands for its part that was
 * bald at the start, "Rest" for all hair that was not, which the attack reaches only once it has spread.
 */
export const DRIVE_PROGRAM = defineProgram(
  {
    name: "drive",
    parameters: [
      "drugSlope",
      "remissionDepth",
      "attackSoftness",
      "suppressionRate",
      "returnRate",
      "fluctuationSpread",
      "fluctuationTime",
      "sheddingRate",
      "remissionOff",
      "spreadOn",
    ],
    fixed: ["drive0", "drive1", "drive2", "drive3", "driveRest", "regrowthRate", "remissionOn", "inhibition"],
    state: [
      "fluctuation",
      "remission",
      "spread",
      "effect1",
      "effect2",
      ...(["visible0", "visible1", "visible2", "visible3", "visibleRest"] as const),
      ...(["growing0", "growing1", "growing2", "growing3", "growingRest"] as const),
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

    const rise = leaving(parameter.suppressionRate); // 1 - exp(-kon)
    const fall = leaving(parameter.returnRate); // 1 - exp(-koff)
    const follow = (effect: Real, target: Real) => {
      const gap = sub(target, effect);
      return add(effect, mul(select(gt(gap, 0), rise, fall), gap));
    };
    const held = add(mul(parameter.drugSlope, person.inhibition), mul(parameter.remissionDepth, remission)); // bE E + J R
    const effect1 = follow(state.effect1, held); // T1
    const effect2 = follow(state.effect2, effect1); // T2

    const show = leaving(VISIBILITY_RATE); // 1 - exp(-kvis)
    const steepness = div(-1, parameter.attackSoftness); // -1/wd
    const follicles = (drive: Real, visible: Real, growing: Real, quiescent: Real, reached: Value) => {
      const excess = sub(add(drive, fluctuation), effect2); // theta_r + z - T2
      const attack = div(reached, add(1, exp(mul(excess, steepness)))); // a_r = 1 / (1 + exp(-excess/wd)), times S in the rest
      const loss = leaving(mul(parameter.sheddingRate, attack)); // 1 - exp(-ksh a_r)
      const regrow = leaving(mul(person.regrowthRate, sub(1, attack))); // 1 - exp(-kre_i (1 - a_r))
      const visibleLost = mul(visible, loss); // lV
      const growingLost = mul(growing, loss); // lG
      const reentered = mul(quiescent, regrow); // q
      const shown = mul(sub(growing, growingLost), show); // v
      return {
        visible: add(sub(visible, visibleLost), shown), // V
        growing: sub(add(sub(growing, growingLost), reentered), shown), // G
        quiescent: add(add(sub(quiescent, reentered), visibleLost), growingLost), // Q
      };
    };
    const top = follicles(person.drive0, state.visible0, state.growing0, state.quiescent0, 1);
    const back = follicles(person.drive1, state.visible1, state.growing1, state.quiescent1, 1);
    const left = follicles(person.drive2, state.visible2, state.growing2, state.quiescent2, 1);
    const right = follicles(person.drive3, state.visible3, state.growing3, state.quiescent3, 1);
    const rest = follicles(
      person.driveRest,
      state.visibleRest,
      state.growingRest,
      state.quiescentRest,
      spread,
    );

    return {
      next: {
        fluctuation,
        remission,
        spread,
        effect1,
        effect2,
        visible0: top.visible,
        visible1: back.visible,
        visible2: left.visible,
        visible3: right.visible,
        visibleRest: rest.visible,
        growing0: top.growing,
        growing1: back.growing,
        growing2: left.growing,
        growing3: right.growing,
        growingRest: rest.growing,
        quiescent0: top.quiescent,
        quiescent1: back.quiescent,
        quiescent2: left.quiescent,
        quiescent3: right.quiescent,
        quiescentRest: rest.quiescent,
      },
    };
  },
);
