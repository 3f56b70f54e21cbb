import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import { type Model, PROVISIONAL_WARNING } from "../../simulate/model.ts";
import type { History } from "../case/history.ts";
import type { Option, Question } from "../case/question.ts";
import type { PersonalSample } from "../condition/condition.ts";

/** Below this effective sample size the answer carries a warning. */
const FEW_EFFECTIVE = 200;
/** An ordinary reading has a chance near one in a hundred, there being a hundred scores; below this it is remarkable. */
export const RARE_READING = 1e-4;
/** Ages in years that the calibrating trials enrolled begin here; source: population of BARI-001, "Adults". */
const ADULT_YEARS = 18;

/** Said first of a case that names no doses at all. */
export const NO_DOSES_WARNING =
  "no doses are given: the forecast is for somebody who never took the drug; if that is wrong, the answer is wrong: add doses, from the week in which the drug was begun";

/** What the reader must know about where this forecast stands outside, or at the edge of, what was studied. */
export function forecastWarnings(
  question: Question,
  model: Model,
  { effectiveSampleSize, readingChances }: Pick<PersonalSample, "effectiveSampleSize" | "readingChances">,
): string[] {
  const { history, options, horizonWeeks, person } = question;
  const { scope } = model;
  const warnings: string[] = historyWarnings(question);
  if (effectiveSampleSize < FEW_EFFECTIVE)
    warnings.push(
      `few virtual patients resemble this person (effective ${Math.round(effectiveSampleSize)}, wanted ${FEW_EFFECTIVE} or more): the intervals are widened; check the readings and doses that were entered`,
    );
  history.readings.forEach(({ week, score }, at) => {
    if (readingChances[at] < RARE_READING)
      warnings.push(
        `the reading of ${score} in week ${week + question.firstWeek} is far from what the model expects after the readings before it: check the entry; if it is right, this person's disease goes a way that the model hardly knows, and the intervals are wide`,
      );
  });
  if (model.provisional) warnings.push(PROVISIONAL_WARNING);
  const studied = new Set([0, ...scope.mgPerDay]);
  const doses = [
    ...history.doses,
    ...options.flatMap((option) => [...option.doses, ...(option.restart ? [option.restart] : [])]),
  ];
  for (const dose of [...new Set(doses.map(({ mgPerDay }) => mgPerDay))].filter((each) => !studied.has(each)))
    warnings.push(
      `${dose} mg a day was not studied in the trials behind the model (${scope.mgPerDay.join(" and ")} mg were): what is shown for it follows from pharmacology, not from observation`,
    );
  if (doses.some((dose) => dose.mgPerDay > 0 && (dose.everyDays ?? 1) > 1))
    warnings.push(
      "doses further apart than a day were not studied in alopecia areata: what is shown for them follows from how fast the drug leaves the body",
    );
  if (doses.some((dose) => dose.mgPerDay > 0 && (dose.adherencePercent ?? 100) < 100))
    warnings.push(
      "missed doses are taken to be missed by chance, one by one, beside trials in which nearly all doses are counted as taken: what is shown for them follows from pharmacology, not from observation",
    );
  for (const option of options) warnings.push(...optionWarnings(option, history.decision, horizonWeeks));
  const interrupted = options
    .filter((option) => isInterrupted(option, history))
    .map(({ name }) => `"${name}"`);
  if (interrupted.length > 0)
    warnings.push(
      `pauses and restarts in ${interrupted.join(", ")}: no trial behind the model measured a short pause, and the model's accounts of the disease differ most on it; the intervals take the difference in`,
    );
  if (person.ageYears !== undefined && person.ageYears < ADULT_YEARS)
    warnings.push(
      `age ${person.ageYears}: the trials behind the model enrolled adults only; nothing here was checked in children or adolescents`,
    );
  if (history.baseline === null)
    warnings.push(
      "no reading from before treatment: the person's disease before it is taken from the trials' population that fits the later readings",
    );
  const last = history.readings[history.readings.length - 1];
  if (last.week === history.decision && last.score > RESPONSE_SALT)
    warnings.push(
      `SALT ${last.score} at the decision: the trials of stopping and lowering included only people at ${RESPONSE_SALT} or less`,
    );
  if (last.week < history.decision)
    warnings.push(
      `the last reading is ${history.decision - last.week} weeks before the decision; a newer one would sharpen the forecast`,
    );
  if (history.decision + horizonWeeks > scope.lastWeek || horizonWeeks > scope.weeksAfterChange)
    warnings.push(
      `the trials followed people for ${scope.lastWeek} weeks in all and ${scope.weeksAfterChange} weeks after a change of dose; later weeks are extrapolation`,
    );
  const used = ["sex", "episode length", "age"].filter(
    (_, at) => [person.sex, person.episodeYears, person.ageYears][at] !== undefined,
  );
  if (used.length > 0)
    warnings.push(
      `not used, because the trials' published results do not identify their effect here: ${used.join(", ")}`,
    );
  warnings.push(
    "hair that was never lost can fall too, but no trial reported how often: how far a relapse goes beyond the SALT before treatment rests on an assumption",
  );
  return warnings;
}

/**
 * The first warning of all: nothing changes a forecast more than whether the person takes the drug, so a history
 * without it is never passed over in silence.
 */
function historyWarnings({ history, noDosesGiven }: Question): string[] {
  if (history.doses.some(({ mgPerDay }) => mgPerDay > 0)) return [];
  return noDosesGiven
    ? [NO_DOSES_WARNING]
    : ["the history has no dose of the drug: the forecast is for somebody who never took it"];
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

/** What of an option does nothing as it is written. */
function optionWarnings({ name, doses, restart }: Option, decision: number, horizonWeeks: number): string[] {
  const warnings: string[] = [];
  const late = doses.filter((dose) => dose.fromWeek >= decision + horizonWeeks).length;
  if (late > 0)
    warnings.push(
      `option "${name}": ${late} of its ${doses.length} doses begin after the horizon and play no part`,
    );
  if (restart === undefined) return warnings;
  if (restart.mgPerDay === 0)
    warnings.push(`option "${name}": a restart with 0 mg is no restart of the drug`);
  if ((restart.checkEveryWeeks ?? 1) > horizonWeeks)
    warnings.push(`option "${name}": its first check comes after the horizon, so nobody restarts`);
  if (restart.checkEveryWeeks === undefined)
    warnings.push(
      `option "${name}": without checkEveryWeeks SALT is read every week, more often than in practice; a chance reading may then trigger the restart`,
    );
  return warnings;
}
