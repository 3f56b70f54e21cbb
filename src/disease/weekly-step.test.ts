import { describe, expect, it } from "vitest";
import type { Kernel } from "../engine/expression/index.ts";
import { uniformFromWord } from "../math/random/normal.ts";
import { normalAt, PURPOSE } from "../math/random/streams.ts";
import { threefry, words } from "../math/random/threefry.ts";
import { createStepper, LATENT_COUNT, LATENTS } from "./structure.ts";
import { STRUCTURES } from "./structures.ts";

/*
 * docs/model.md, "Common to both structures", "Structure 1" and "Structure 2", written out once more in plain arithmetic,
 * a line of the document each: what the engine makes of a person in a week is compared with it.
 */

const W = [0.4, 0.24, 0.18, 0.18];
const KEY0 = 71;
const PERSON = 5;
type Values = Readonly<Record<string, number>>;

/** Latent numbers all different, so that none can stand for another. */
const latents = Float64Array.from(
  { length: LATENT_COUNT },
  (_, k) => [0.3, -0.5, 0.2, 0.7, -0.9, 0.4, 0.6, -0.8, 0.5, -0.2][k],
);

const values = (name: string): Values => {
  const middle = STRUCTURES[name].parameters.map(({ name: each, low, high }, at): [string, number] => [
    each,
    low + (0.35 + 0.02 * at) * (high - low),
  ]);
  return Object.fromEntries(middle);
};

interface Part {
  V: number;
  G: number;
  /** The first of two growing stages. */
  H: number;
  Q: number;
  A: number;
  M: number;
}

/** A person in plain numbers, as the engine has them placed. */
function read(stepper: Kernel, name: string) {
  const { state } = stepper;
  const parts = ["0", "1", "2", "3", "Rest"].map(
    (part): Part => ({
      V: state[`visible${part}`][0],
      G: state[`growing${part}`][0],
      H: name === "loop" ? state[`sprouting${part}`][0] : 0,
      Q: state[`quiescent${part}`][0],
      A: name === "loop" ? state[`attack${part}`][0] : 0,
      M: name === "loop" ? state[`memory${part}`][0] : 0,
    }),
  );
  return {
    parts,
    z: state.fluctuation[0],
    R: state.remission[0],
    S: state.spread[0],
    T: name === "loop" ? [state.effect[0]] : [state.effect1[0], state.effect2[0]],
  };
}
type Person = ReturnType<typeof read>;

/** What stays as it is from one change of dose to the next. */
interface Constants {
  readonly theta: readonly number[];
  readonly regrowth: number;
  readonly show: number;
  readonly lambdaOn: number;
  readonly E: number;
  readonly on: number;
  readonly off: number;
}

/** c(epsilon) of structure 2. */
function placeOfFold(e: number): number {
  if (e > 9 / 16) return -Math.log(e + 1 / 2);
  const h = (3 + Math.sqrt(9 - 16 * e)) / 8;
  return Math.log(h / (1 - h)) / 4 - Math.log(e + h);
}

/** One week of the document. */
function weekOf(name: string, before: Person, p: Constants, v: Values, week: number): Person {
  threefry(KEY0, PERSON, week, PURPOSE.week);
  const u = uniformFromWord(words[1]);
  const phi = Math.exp(-1 / v.fluctuationTime);
  const z =
    phi * before.z +
    v.fluctuationSpread * Math.sqrt(1 - phi * phi) * normalAt(KEY0, PERSON, week, PURPOSE.week);
  const ends = v.remissionOff * Math.exp(-v.remissionHold * v.drugSlope * p.E);
  const R = before.R === 0 ? (u < p.lambdaOn ? 1 : 0) : u < ends ? 0 : 1;
  const S = u > 1 - v.spreadOn ? 1 : before.S;
  const follow = (T: number, target: number) => T + (target > T ? p.on : p.off) * (target - T);
  const isLoop = name === "loop";
  const first = follow(before.T[0], v.drugSlope * p.E + (isLoop ? 0 : v.remissionDepth * R));
  const T = isLoop ? [first] : [first, follow(before.T[1], first)];
  const whole = W.reduce((sum, w, r) => sum + w * before.parts[r].A, 0);
  const parts = before.parts.map((part, r): Part => {
    const reached = r === 4 ? S : 1;
    let { A, M } = part;
    let loss: number;
    let regrow: number;
    if (isLoop) {
      const felt = (1 - v.areaCoupling) * A + v.areaCoupling * whole;
      const level = p.theta[r] + placeOfFold(v.gainAtRest) + z - T[0] - v.remissionDepth * R;
      const X4 = (reached * Math.exp(level) * M * (v.gainAtRest + felt)) ** 4;
      A += (1 - Math.exp(-v.attackRate)) * (X4 / (1 + X4) - A);
      M += v.memoryGain * A * (1 - M) - v.memoryDecay * (1 - A) * (M - v.memoryFloor);
      loss = 1 - Math.exp(-v.sheddingRate * A * A);
      regrow = 1 - Math.exp(-p.regrowth * (1 - A) * (1 - A));
    } else {
      const a = reached / (1 + Math.exp(-(p.theta[r] + z - T[1]) / v.attackSoftness));
      loss = 1 - Math.exp(-v.sheddingRate * a);
      regrow = 1 - Math.exp(-p.regrowth * (1 - a));
    }
    const q = part.Q * regrow;
    const lost = (part.V + part.G + part.H) * loss;
    const shownOfG = part.G * (1 - loss) * p.show;
    const shownOfH = part.H * (1 - loss) * p.show;
    return {
      V: part.V * (1 - loss) + shownOfG,
      G: part.G * (1 - loss) - shownOfG + (isLoop ? shownOfH : q),
      H: isLoop ? part.H * (1 - loss) - shownOfH + q : 0,
      Q: part.Q - q + lost,
      A,
      M,
    };
  });
  return { parts, z, R, S, T };
}

/** A stepper with one person at the start, and what the document says stays as it is. */
function placed(name: string, v: Values, verySevere: boolean) {
  const structure = STRUCTURES[name];
  const stepper = createStepper(structure, 2, { backend: "javascript", precision: "f64" });
  Object.assign(stepper.parameters, v);
  structure.placing(stepper, v)(0, latents, 0, verySevere);
  stepper.key0[0] = KEY0;
  stepper.key1[0] = PERSON;
  const hair = v.regrowthSpread * latents[LATENTS.regrowth];
  const drive = (verySevere ? v.meanDriveVerySevere : v.meanDriveSevere) + v.driveSpread * latents[0];
  const constants: Constants = {
    theta: [1, 2, 3, 4].map((r) => drive + v.areaSpread * latents[r]).concat(drive),
    regrowth: v.regrowthRate * Math.exp(hair + (verySevere ? v.regrowthShiftVerySevere : 0)),
    show: 1 - Math.exp(-(name === "loop" ? 0.5 : 0.25) * Math.exp(hair)),
    lambdaOn: verySevere ? v.remissionOnVerySevere : v.remissionOnSevere,
    E: 0,
    on: 1 - Math.exp(-v.suppressionRate * Math.exp(v.suppressionSpread * latents[LATENTS.onset])),
    off: 1 - Math.exp(-v.returnRate),
  };
  return { stepper, constants };
}

/** Compares all numbers of two people. */
function expectAlike(found: Person, wanted: Person): void {
  const list = ({ parts, z, R, S, T }: Person) => [
    ...parts.flatMap(({ V, G, H, Q, A, M }) => [V, G, H, Q, A, M]),
    z,
    R,
    S,
    ...T,
  ];
  const numbers = list(wanted);
  expect(list(found).filter((value, at) => !(Math.abs(value - numbers[at]) < 1e-11))).toEqual([]);
}

describe.each(["drive", "loop"])("a person of structure %s", (name) => {
  it.each([
    ["severe", false],
    ["very severe", true],
  ])("begins as the document says: %s", (_, verySevere) => {
    const v = values(name);
    const { stepper, constants } = placed(name, v, verySevere);
    const { parts, z, R, S, T } = read(stepper, name);
    const f = 1 - Math.min(1, v.lostShare * Math.exp(v.lostSpread * latents[LATENTS.lost]));
    expect(z).toBeCloseTo(v.fluctuationSpread * latents[LATENTS.fluctuation], 12);
    expect([R, S, ...T].every((value) => value === 0)).toBe(true);
    parts.slice(0, 4).forEach(({ V, G, H, Q, A, M }) => {
      expect([V, G, H]).toEqual([0, 0, 0]);
      expect(Q).toBeCloseTo(f, 12);
      if (name === "loop") expect([A, M]).toEqual([0.9, 1]);
    });
    expect(parts[4]).toEqual({ V: 1, G: 0, H: 0, Q: 0, A: 0, M: name === "loop" ? v.memoryFloor : 0 });
    const { fixed } = stepper;
    expect(fixed.inhibition[0]).toBe(0);
    const told = [
      ...[
        "drive0",
        "drive1",
        "drive2",
        "drive3",
        "driveRest",
        "regrowthRate",
        "show",
        "remissionOn",
        "rise",
        "fall",
      ],
    ].map((column) => fixed[column][0]);
    const { theta, regrowth, show, lambdaOn, on, off } = constants;
    [...theta, regrowth, show, lambdaOn, on, off].forEach((value, at) => {
      expect(told[at]).toBeCloseTo(value, 12);
    });
  });

  it.each([
    ["untreated", 0, {}, 0, 0],
    ["on a drug that holds the attack down", 0.8, {}, 0, 0],
    ["in a remission", 0.3, { remissionOff: 0 }, 1, 0],
    ["after the spread, untreated", 0, {}, 0, 1],
    [
      "with remissions that come and go, and spread",
      0.1,
      { remissionOff: 0.9, remissionHold: 0.5, spreadOn: 0.1 },
      0,
      0,
    ],
    ["with half of the signal at rest, where there is no fold", 0.5, { gainAtRest: 0.7 }, 0, 0],
    ["with little signal at rest, where there is one", 0.5, { gainAtRest: 0.3 }, 0, 0],
    ["with much coupling of the areas", 0.2, { areaCoupling: 0.75, memoryGain: 0.3, memoryDecay: 0.2 }, 0, 1],
  ])("goes through the weeks as the document says: %s", (_, E, change, R, S) => {
    const v = { ...values(name), ...change };
    const { stepper, constants } = placed(name, v, true);
    const own = { ...constants, E, lambdaOn: "spreadOn" in change ? 0.5 : constants.lambdaOn };
    stepper.fixed.inhibition[0] = E;
    stepper.fixed.remissionOn[0] = own.lambdaOn;
    stepper.state.remission[0] = R;
    stepper.state.spread[0] = S;
    let person = read(stepper, name);
    for (let week = 0; week < 60; week++) {
      // Halfway the drug is stopped, so that effects fade, too.
      const now = week < 30 ? own : { ...own, E: 0 };
      stepper.fixed.inhibition[0] = now.E;
      person = weekOf(name, person, now, v, week);
      stepper.run(1, week, 1);
      expectAlike(read(stepper, name), person);
    }
  });
});
