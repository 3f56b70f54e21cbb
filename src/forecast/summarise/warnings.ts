import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import { simulatedDrug } from "../../drug/catalogue.ts";
import { type Dose, drugsTaken } from "../../drug/regimen.ts";
import { drugWarnings } from "../../drug/warnings.ts";
import type { Model } from "../../simulate/model.ts";
import type { Warning } from "../../warnings/warning.ts";
import type { History } from "../case/history.ts";
import type { Option, Question } from "../case/question.ts";
import type { PersonalSample } from "../condition/sample.ts";

/** Below this effective sample size the answer carries a warning. */
const FEW_EFFECTIVE = 200;
/** An ordinary reading has a chance near one in a hundred, there being a hundred scores; below this it is remarkable. */
export const RARE_READING = 1e-4;
/** Weeks without the drug from which on people whose hair comes back by itself are a notable part of those who have it. */
const LONG_WITHOUT_DRUG = 52;

/** Warnings where a forecast stands outside, or at the edge of, what was studied. */
export function forecastWarnings(
  question: Question,
  model: Model,
  { effectiveSampleSize, readingChances }: Pick<PersonalSample, "effectiveSampleSize" | "readingChances">,
): Warning[] {
  const { history, options, horizonWeeks, person } = question;
  const { scope } = model;
  const plans = options.map(({ doses, restart }) => [
    ...history.doses,
    ...doses,
    ...(restart ? [restart] : []),
  ]);
  const age = history.covariates.adolescent ? person.ageYears : undefined;
  const young = age === undefined ? undefined : { from: age, to: age };
  const warnings: Warning[] = [...historyWarnings(question), ...drugWarnings(plans, young)];
  if (effectiveSampleSize < FEW_EFFECTIVE)
    warnings.push({
      code: "fewEffective",
      effective: Math.round(effectiveSampleSize),
      wanted: FEW_EFFECTIVE,
    });
  history.readings.forEach(({ week, score }, at) => {
    if (readingChances[at] < RARE_READING)
      warnings.push({ code: "unlikelyReading", week: week + question.firstWeek, score });
  });
  if (model.provisional) warnings.push({ code: "provisionalModel" });
  if (person.kidneyFiltration !== undefined || person.oat3Inhibitor === true)
    for (const drug of borrowedDrugs(plans)) warnings.push({ code: "exposureNotUsed", drug });
  // Of drugs whose kinetics the model knows; for the others the mean dose counts, as drugWarnings says.
  const doses = plans.flat().filter(({ drug }) => !simulatedDrug(drug).isBorrowed);
  if (doses.some((dose) => dose.mgPerDay > 0 && (dose.everyDays ?? 1) > 1))
    warnings.push({ code: "intermittentDosing" });
  if (doses.some((dose) => dose.mgPerDay > 0 && (dose.adherencePercent ?? 100) < 100))
    warnings.push({ code: "missedDoses" });
  for (const option of options) warnings.push(...optionWarnings(option, history.decision, horizonWeeks));
  const interrupted = options.filter((option) => isInterrupted(option, history)).map(({ name }) => name);
  if (interrupted.length > 0) warnings.push({ code: "interruptions", options: interrupted });
  if (history.baseline === null) warnings.push({ code: "noBaseline" });
  const last = history.readings[history.readings.length - 1];
  if (last.week === history.decision && last.score > RESPONSE_SALT)
    warnings.push({ code: "aboveResponse", score: last.score, limit: RESPONSE_SALT });
  if (last.week < history.decision)
    warnings.push({ code: "oldReading", weeks: history.decision - last.week });
  if (history.decision + horizonWeeks > scope.lastWeek || horizonWeeks > scope.weeksAfterChange)
    warnings.push({
      code: "beyondFollowUp",
      lastWeek: scope.lastWeek,
      weeksAfterChange: scope.weeksAfterChange,
    });
  const off = options
    .map((option) => ({ option: option.name, weeks: weeksWithoutDrug(option, history, horizonWeeks) }))
    .filter(({ weeks }) => weeks > LONG_WITHOUT_DRUG);
  if (off.length > 0)
    warnings.push({ code: "ownRegrowthCounted", options: off, weeksAfterChange: scope.weeksAfterChange });
  const unused = (["sex", "episodeYears", "ageYears"] as const).filter(
    (each) => person[each] !== undefined && (each !== "ageYears" || young === undefined),
  );
  if (unused.length > 0) warnings.push({ code: "personFieldsNotUsed", fields: unused });
  warnings.push({ code: "relapseBeyondBaseline" });
  return warnings;
}

/**
 * The first warning of all: nothing changes a forecast more than whether the person takes the drug, so a history
 * without it is never passed over in silence.
 */
function historyWarnings({ history, noDosesGiven }: Question): Warning[] {
  if (history.doses.some(({ mgPerDay }) => mgPerDay > 0)) return [];
  return [{ code: noDosesGiven ? "noDosesGiven" : "neverTreated" }];
}

/** Drugs taken in any plan whose kinetics are not in the model, each once. */
function borrowedDrugs(plans: readonly (readonly Dose[])[]): string[] {
  return [...drugsTaken(plans.flat())].filter((name) => simulatedDrug(name).isBorrowed);
}

/**
 * Weeks without the drug at the horizon under an option that does not bring it back, of somebody who has taken it; 0 for
 * all others.
 */
function weeksWithoutDrug({ doses, restart }: Option, history: History, horizonWeeks: number): number {
  if (restart !== undefined) return 0;
  const end = history.decision + horizonWeeks;
  const all = [...history.doses, ...doses].filter(({ fromWeek }) => fromWeek < end);
  const last = all.findLastIndex(({ mgPerDay }) => mgPerDay > 0);
  const stop = all[last + 1];
  return last < 0 || stop === undefined ? 0 : end - stop.fromWeek;
}

/** Whether the drug is left off for a time and then taken again, by plan or by a rule. */
function isInterrupted({ doses, restart }: Option, history: History): boolean {
  const isTaken = ({ mgPerDay }: { readonly mgPerDay: number }) => mgPerDay > 0;
  let isTreated = history.doses.some(isTaken);
  let isOff = false;
  for (const dose of doses) {
    if (isTaken(dose) && isOff) return true;
    if (isTaken(dose)) isTreated = true;
    else isOff = isTreated;
  }
  return isOff && restart !== undefined && isTaken(restart);
}

/** Parts of an option that have no effect as they are written. */
function optionWarnings(
  { name: option, doses, restart }: Option,
  decision: number,
  horizonWeeks: number,
): Warning[] {
  const warnings: Warning[] = [];
  const late = doses.filter((dose) => dose.fromWeek >= decision + horizonWeeks).length;
  if (late > 0) warnings.push({ code: "dosesAfterHorizon", option, late, doses: doses.length });
  if (restart === undefined) return warnings;
  if (restart.mgPerDay === 0) warnings.push({ code: "restartWithoutDrug", option });
  if ((restart.checkEveryWeeks ?? 1) + (restart.waitWeeks ?? 0) > horizonWeeks)
    warnings.push({ code: "checkAfterHorizon", option });
  if (restart.checkEveryWeeks === undefined) warnings.push({ code: "weeklyChecks", option });
  return warnings;
}
