import { exp, log, logistic, logit } from "../math/exp.ts";

/**
 * How much of the JAK signal an oral dose of baricitinib holds down, on average over the day, in a typical
 * person. Two-compartment disposition with first-order absorption at steady state; inhibition C/(C + IC50).
 *
 * Working values after MODEL.md ("Drug"); the observations beside them are what they are checked against.
 * Only products and ratios matter to the disease model, which learns the slope on this inhibition.
 */
export const PHARMACOLOGY = {
  /** g/mol. Baricitinib C16H17N7O2S. */
  molarMass: 371.42,
  /** Absorption, 1/h. Check: time of the highest concentration, about 1 h. */
  absorptionRate: 3,
  /** Apparent clearance CL/F, L/h, at the reference filtration rate. */
  clearance: 11,
  /** Share of the effect of kidney function: clearance scales with (eGFR / reference) to this power. */
  clearanceRenalPower: 0.7,
  /** Reference estimated glomerular filtration rate, mL/min/1.73 m2. */
  referenceFiltration: 95,
  /** Apparent central volume V1/F, L. Check: volume of distribution about 76 L. */
  centralVolume: 75,
  /** Apparent exchange between compartments Q/F, L/h. */
  exchange: 4,
  /** Apparent peripheral volume V2/F, L. */
  peripheralVolume: 55,
  /** Concentration of half inhibition, nM. */
  halfInhibition: 44,
  /** Exposure with a strong OAT3 inhibitor (probenecid) relative to without. */
  oat3ExposureFactor: 2,
} as const;

/** What changes exposure in a person; everything optional. */
export interface ExposureCovariates {
  /** Estimated glomerular filtration rate, mL/min/1.73 m2. */
  readonly filtration?: number | undefined;
  /** Takes a strong OAT3 inhibitor such as probenecid. */
  readonly oat3Inhibitor?: boolean | undefined;
}

const STEPS_PER_DAY = 480;

/** Apparent clearance, L/h, of a person with these covariates. */
export function clearanceOf(covariates: ExposureCovariates = {}): number {
  const { clearance, clearanceRenalPower, referenceFiltration, oat3ExposureFactor } = PHARMACOLOGY;
  const filtration = covariates.filtration ?? referenceFiltration;
  const renal = exp(clearanceRenalPower * log(filtration / referenceFiltration));
  return (clearance * renal) / (covariates.oat3Inhibitor ? oat3ExposureFactor : 1);
}

/**
 * Concentration at steady state, nM, as a function of the hours since the last dose (0 to 24 * everyDays),
 * for `mg` taken once every `everyDays` days.
 */
export function steadyStateConcentration(
  mg: number,
  everyDays = 1,
  covariates: ExposureCovariates = {},
): (hours: number) => number {
  const {
    absorptionRate: ka,
    centralVolume: v1,
    exchange: q,
    peripheralVolume: v2,
    molarMass,
  } = PHARMACOLOGY;
  const k10 = clearanceOf(covariates) / v1;
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

/** When doses are taken. */
export interface DosePattern {
  /** Days from one planned dose to the next; 1 by default. */
  readonly everyDays?: number | undefined;
  /** Percent of the planned doses that are taken, each missed by chance; 100 by default. */
  readonly adherencePercent?: number | undefined;
}

const known = new Map<string, number>();
const MOST_KNOWN = 10_000;

/**
 * Mean share of the signal inhibited over the dosing cycle, 0 to 1, in a typical person (Simpson's rule).
 * Exactly 0 at dose 0. Under missed doses it is the mean over all patterns of the last doses taken or missed.
 */
export function meanInhibition(
  mgPerDay: number,
  covariates: ExposureCovariates = {},
  { everyDays = 1, adherencePercent = 100 }: DosePattern = {},
): number {
  if (mgPerDay === 0) return 0;
  const key = `${mgPerDay} ${everyDays} ${adherencePercent} ${clearanceOf(covariates)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const concentration = steadyStateConcentration(mgPerDay, everyDays, covariates);
  const inhibition =
    adherencePercent === 100
      ? (hours: number) => inhibitionOf(concentration(hours))
      : inhibitionWithMisses(concentration, mgPerDay, everyDays, adherencePercent / 100, covariates);
  const steps = STEPS_PER_DAY * everyDays;
  const inhibitionAt = (step: number) => inhibition((24 * step) / STEPS_PER_DAY);
  let integral = inhibitionAt(0) + inhibitionAt(steps);
  for (let step = 1; step < steps; step++) integral += (step % 2 ? 4 : 2) * inhibitionAt(step);
  const mean = integral / (3 * steps);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, mean);
  return mean;
}

function inhibitionOf(concentration: number): number {
  return concentration / (concentration + PHARMACOLOGY.halfInhibition);
}

/** Doses longer ago count with their mean: little is left of them. */
const REMEMBERED_HOURS = 240;
const ALONE_DAYS = 10_000;

/**
 * Inhibition by the hours since the last planned dose when each dose is taken with chance `taken`: the mean over
 * all patterns of the remembered doses, older ones at their mean concentration.
 */
function inhibitionWithMisses(
  steady: (hours: number) => number,
  mgPerDay: number,
  everyDays: number,
  taken: number,
  covariates: ExposureCovariates,
): (hours: number) => number {
  const single = steadyStateConcentration(mgPerDay, ALONE_DAYS, covariates);
  const remembered = Math.ceil(REMEMBERED_HOURS / (24 * everyDays));
  const parts = new Float64Array(remembered);
  const over = (dose: number, concentration: number): number =>
    dose === remembered
      ? inhibitionOf(concentration)
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

/**
 * One person's mean inhibition: the typical person's, shifted on the logit scale by `shift` (the one place
 * where people differ in exposure or sensitivity). Exactly 0 at dose 0.
 */
export function personalInhibition(
  mgPerDay: number,
  shift: number,
  covariates: ExposureCovariates = {},
): number {
  if (mgPerDay === 0) return 0;
  return logistic(logit(meanInhibition(mgPerDay, covariates)) + shift);
}
