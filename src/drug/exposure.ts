import { exp } from "../math/exp.ts";
import type { Dose } from "./regimen.ts";

/**
 * Exposure to a drug by mouth: two-compartment disposition with first-order absorption at steady state, and the mean
 * inhibition C/(C + IC50) that follows. Knows no drug: each hands in its constants.
 */

/** Constants of a typical person. */
export interface Kinetics {
  /** g/mol. */
  readonly molarMass: number;
  /** Absorption, 1/h. */
  readonly absorptionRate: number;
  /** Apparent central volume V1/F, L. */
  readonly centralVolume: number;
  /** Apparent exchange between compartments Q/F, L/h. */
  readonly exchange: number;
  /** Apparent peripheral volume V2/F, L. */
  readonly peripheralVolume: number;
  /** Concentration of half inhibition, nM. */
  readonly halfInhibition: number;
}

const STEPS_PER_DAY = 480;

/**
 * Concentration at steady state, nM, by the hours since the last dose (0 to 24 * everyDays), of `mg` taken once every
 * `everyDays` days at an apparent clearance CL/F, L/h.
 */
export function steadyStateConcentration(
  { absorptionRate: ka, centralVolume: v1, exchange: q, peripheralVolume: v2, molarMass }: Kinetics,
  clearance: number,
  mg: number,
  everyDays = 1,
): (hours: number) => number {
  const k10 = clearance / v1;
  const k12 = q / v1;
  const k21 = q / v2;
  const sum = k10 + k12 + k21;
  const root = Math.sqrt(sum * sum - 4 * k10 * k21);
  const alpha = (sum + root) / 2;
  const beta = (sum - root) / 2;
  const nanomolar = (((mg / v1) * 1e6) / molarMass) * ka;
  const period = 24 * everyDays;
  const terms = [
    [alpha, (k21 - alpha) / ((ka - alpha) * (beta - alpha))],
    [beta, (k21 - beta) / ((ka - beta) * (alpha - beta))],
    [ka, (k21 - ka) / ((alpha - ka) * (beta - ka))],
  ].map(([rate, weight]) => [rate, (nanomolar * weight) / (1 - exp(-rate * period))]);
  return (hours) => {
    let concentration = 0;
    for (const [rate, weight] of terms) concentration += weight * exp(-rate * hours);
    return concentration;
  };
}

/** Share of the signal inhibited, 0 to 1, at a concentration, nM. */
export function inhibitionAt(concentration: number, { halfInhibition }: Kinetics): number {
  return concentration / (concentration + halfInhibition);
}

/**
 * Mean share of the signal inhibited over the dosing cycle, 0 to 1, in a typical person of that apparent clearance,
 * L/h (Simpson's rule). Exactly 0 at dose 0. Under missed doses it is the mean over all patterns of the last doses
 * taken or missed.
 */
export function meanInhibition(
  kinetics: Kinetics,
  clearance: number,
  { mgPerDay, everyDays = 1, adherencePercent = 100 }: Dose,
): number {
  if (mgPerDay === 0) return 0;
  const known = knownOf(kinetics);
  const key = `${mgPerDay} ${everyDays} ${adherencePercent} ${clearance}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const concentration = steadyStateConcentration(kinetics, clearance, mgPerDay, everyDays);
  const inhibition =
    adherencePercent === 100
      ? (hours: number) => inhibitionAt(concentration(hours), kinetics)
      : inhibitionWithMisses(
          kinetics,
          concentration,
          steadyStateConcentration(kinetics, clearance, mgPerDay, ALONE_DAYS),
          everyDays,
          adherencePercent / 100,
        );
  const steps = STEPS_PER_DAY * everyDays;
  const atStep = (step: number) => inhibition((24 * step) / STEPS_PER_DAY);
  let integral = atStep(0) + atStep(steps);
  for (let step = 1; step < steps; step++) integral += (step % 2 ? 4 : 2) * atStep(step);
  const mean = integral / (3 * steps);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, mean);
  return mean;
}

/** Means that have been computed, by drug, then by dose and clearance: a forecast asks for few, again and again. */
const KNOWN = new WeakMap<Kinetics, Map<string, number>>();
const MOST_KNOWN = 10_000;

function knownOf(kinetics: Kinetics): Map<string, number> {
  const known = KNOWN.get(kinetics) ?? new Map<string, number>();
  KNOWN.set(kinetics, known);
  return known;
}

/** Doses longer ago count with their mean: little is left of them. */
const REMEMBERED_HOURS = 240;
const ALONE_DAYS = 10_000;

/**
 * Inhibition by the hours since the last planned dose when each dose is taken with chance `taken`: the mean over all
 * patterns of the remembered doses, older ones at their mean concentration. `steady` and `single` are the
 * concentrations with all doses and after one dose alone.
 */
function inhibitionWithMisses(
  kinetics: Kinetics,
  steady: (hours: number) => number,
  single: (hours: number) => number,
  everyDays: number,
  taken: number,
): (hours: number) => number {
  const remembered = Math.ceil(REMEMBERED_HOURS / (24 * everyDays));
  const parts = new Float64Array(remembered);
  const over = (dose: number, concentration: number): number =>
    dose === remembered
      ? inhibitionAt(concentration, kinetics)
      : taken * over(dose + 1, concentration + parts[dose]) + (1 - taken) * over(dose + 1, concentration);
  return (hours) => {
    let older = steady(hours);
    for (let dose = 0; dose < remembered; dose++) {
      parts[dose] = single(hours + 24 * everyDays * dose);
      older -= parts[dose];
    }
    return over(0, taken * Math.max(0, older));
  };
}
