import {
  add,
  div,
  exp,
  gt,
  type Inputs,
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
} from "../engine/expression/index.ts";
import { PURPOSE } from "../math/random/streams.ts";

/**
 * The part of the weekly step that every structure shares (docs/model.md, "Common to both structures", whose letters
 * stand behind the lines): the slow fluctuation, spontaneous remissions, the spread of the attack, and the follicles.
 * A structure adds how drug, remission and fluctuation make the attack.
 */

/**
 * Parts of the scalp: each area in the order of AREAS (0 top, 1 back, 2 left, 3 right) stands for its part that was
 * bald at the start, "Rest" for all hair that was not, which the attack reaches only once it has spread.
 */
export const PARTS = [0, 1, 2, 3, "Rest"] as const;
type Part = (typeof PARTS)[number];

/** Names of one column for each part: "visible0" to "visible3", "visibleRest". */
export const perPart = <Name extends string>(name: Name) =>
  PARTS.map((part) => `${name}${part}` as `${Name}${Part}`);

/** Values by column name, `pick`ed from what was made of each part, in the order of PARTS. */
export const byPart = <Name extends string, Made>(
  name: Name,
  made: readonly Made[],
  pick: (part: Made) => Value,
) =>
  Object.fromEntries(made.map((part, at) => [`${name}${PARTS[at]}`, pick(part)])) as Record<
    `${Name}${Part}`,
    Value
  >;

/** Parameters that the weekly step of every structure reads; the others of HAIR_PARAMETERS make people differ at the start. */
export const WEEKLY_PARAMETERS = [
  "drugSlope",
  "fluctuationSpread",
  "fluctuationTime",
  "sheddingRate",
  "remissionOff",
  "remissionHold",
  "spreadOn",
] as const;

/**
 * What stays as it is in a person from one change of dose to the next: θ by part, k_re, the
 * share of growing hair that moves on in a week, λ_on of the stratum; what
 * the drug in force makes of the person (simulate/dosing.ts), the inhibition E and the shares of the drug's effect
 * that build up and fade in a week; and, not read by the step, the person's factor on the speed of onset, the places
 * in the catalogue, from 1 on, of the first drug taken and of the last other one (0: none yet), and the shift of the logit
 * of inhibition by the latter.
 */
export const PERSONAL_CONSTANTS = [
  ...perPart("drive"),
  ...(["regrowthRate", "show", "remissionOn", "inhibition", "rise", "fall"] as const),
  ...(["onset", "firstDrug", "otherDrug", "sensitivity"] as const),
] as const;

/** A person's states that every structure has, besides the follicles: z, R and S. */
export const COMMON_STATES = ["fluctuation", "remission", "spread"] as const;

type CommonInputs = Inputs<
  (typeof WEEKLY_PARAMETERS)[number],
  (typeof PERSONAL_CONSTANTS)[number],
  (typeof COMMON_STATES)[number]
>;

/** 1 - e^-rate: the part of a pool that leaves it in a week at a constant rate. */
export const leaving = (rate: Value) => sub(1, exp(neg(rate)));

/** The effect of drug or remission after a week in which it goes to `target`: up by its rise, down by its fall. */
export function follow(effect: Real, target: Real, { rise, fall }: { rise: Value; fall: Value }): Real {
  const gap = sub(target, effect);
  return add(effect, mul(select(gt(gap, 0), rise, fall), gap));
}

/** Fluctuation, remission and spread after the week; β is the structure's slope of the drug. */
export function commonStates({ parameter, fixed: person, state }: CommonInputs) {
  const [first, second] = random(PURPOSE.week);

  const persistence = exp(div(-1, parameter.fluctuationTime)); // φ = exp(-1/τ_z)
  const innovation = mul(parameter.fluctuationSpread, sqrt(sub(1, mul(persistence, persistence)))); // σ_z √(1 - φ²)
  const fluctuation = add(mul(persistence, state.fluctuation), mul(innovation, normal(first))); // z

  const chance = uniform(second);
  const begins = select(lt(chance, person.remissionOn), 1, 0); // 0 -> 1 with probability λ_on
  // What ends a remission is a new attack, and the drug holds that down as any other.
  const hold = mul(parameter.remissionHold, parameter.drugSlope, person.inhibition); // η β E
  const ends = mul(parameter.remissionOff, exp(neg(hold)));
  const lasts = select(lt(chance, ends), 0, 1); // 1 -> 0 with probability λ_off exp(-η β E)
  const remission = select(gt(state.remission, 0.5), lasts, begins); // R

  const spread = select(gt(chance, sub(1, parameter.spreadOn)), 1, state.spread); // S: 0 -> 1 with probability λ_S

  return { fluctuation, remission, spread };
}

/** Shares of a part's follicles. */
interface Follicles {
  /** V: visible terminal hair. */
  readonly visible: Real;
  /** G: growing and not yet visible, the stage next to visible first. */
  readonly growing: readonly Real[];
  /** Q: without growing hair. */
  readonly quiescent: Real;
}

/** Shares, 0 to 1, that move in the week. */
interface Moves {
  /** Of visible and growing hair: becomes quiescent. */
  readonly loss: Real;
  /** Of quiescent follicles: begins to grow. */
  readonly regrow: Real;
  /** Of each growing stage: moves on to the next, the last to visible. */
  readonly show: Real;
}

/** A part's follicles after the week; none is made and none vanishes. */
export function follicles({ visible, growing, quiescent }: Follicles, moves: Moves): Follicles {
  const visibleLost = mul(visible, moves.loss); // l_V
  const growingLost = growing.map((stage) => mul(stage, moves.loss)); // l_G
  const reentered = mul(quiescent, moves.regrow); // q
  const shown = growing.map((stage, at) => mul(sub(stage, growingLost[at]), moves.show)); // v
  return {
    visible: add(sub(visible, visibleLost), shown[0]), // V
    growing: growing.map((stage, at) =>
      sub(add(sub(stage, growingLost[at]), shown[at + 1] ?? reentered), shown[at]),
    ), // G
    quiescent: add(add(sub(quiescent, reentered), visibleLost), add(growingLost[0], ...growingLost.slice(1))), // Q
  };
}
