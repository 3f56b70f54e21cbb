import { oneLine } from "../../input/input-error.ts";
import { ordered, type Warning, type WarningCode, type WarningOf } from "../../warnings/warning.ts";

type Words = { readonly [C in WarningCode]: (warning: WarningOf<C>) => string };

const FIELD_NAMES = { sex: "sex", episodeYears: "episode length", ageYears: "age" } as const;
const listed = (values: readonly (string | number)[]) => values.join(" and ");
const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
/** What each structure takes the attack to do when the drug is gone; one without words here is given by its name. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  drive: "the attack returns as fast as the drug's effect fades",
  loop: "the attack feeds on itself and has to build up again",
};
const accountOf = (structure: string) => ACCOUNTS[structure] ?? "the disease is as this structure has it";
const perStructure = (shares: readonly { readonly structure: string; readonly of100: number }[]) =>
  shares.map(({ structure, of100 }) => `${of100} if ${accountOf(structure)} ("${structure}")`).join(", ");

/** The way in which weekly steps are computed in place of the kernel that was asked for. */
const INSTEAD: Readonly<Record<WarningOf<"kernelReplaced">["used"], string>> = {
  javascript:
    "generated JavaScript computes the weekly steps, some twenty times slower, with the same results",
  interpreter:
    "an interpreter computes the weekly steps, hundreds of times slower, with the same results; choose fewer virtual patients",
};

/** Every warning as an English sentence without its full stop; sentences begin in lower case after "warning: ". */
const WORDS: Words = {
  noDosesGiven: () =>
    "no doses are given: the forecast is for somebody who never took the drug; if that is wrong, the answer is wrong: add doses, from the week in which the drug was begun",
  neverTreated: () => "the history has no dose of the drug: the forecast is for somebody who never took it",
  stoppingBorrowed: ({ drug, from }) =>
    `what follows stopping, lowering or restarting ${drug} is borrowed from ${from}: no controlled result of it was found. How fast the attack returns is left as open as before any trial, so the intervals are wider`,
  drugSwitched: ({ from, to }) =>
    `a switch between ${from} and ${to}: how far a person who responds to one of these drugs responds to the other is known from few reports, and the model draws the correlation from a wide range`,
  underAge: ({ ageYears, toYears }) =>
    `${toYears === undefined ? `age ${ageYears}` : `ages ${ageYears} to ${toYears}`}: what a dose does at 12 to 17 years comes from one trial of one drug; what follows stopping, lowering or restarting is taken from adults`,
  unknownField: ({ field }) => `field ${oneLine(field)} is not known and was not used`,
  fewEffective: ({ effective, wanted }) =>
    `few virtual patients resemble this person (effective sample size ${effective}, wanted ${wanted} or more): the intervals are widened`,
  unlikelyReading: ({ week, score }) =>
    `the reading of ${score} in week ${week} is far from what the model expects beside the other readings: check the entry; if it is right, this disease takes a course that the model hardly knows, and the intervals are wide`,
  provisionalModel: () =>
    "model uncertainty is provisional: intervals rest on parameter draws whose convergence to the posterior has not been shown",
  doseAboveLabel: ({ drug, mgPerDay, label }) =>
    `${mgPerDay} mg a day of ${drug} is more than the ${label} mg of its label`,
  meanDoseCounts: ({ drug }) =>
    `days without a dose of ${drug}: its mean dose a day counts, as how fast it leaves the body is not in the model`,
  exposureNotUsed: ({ drug }) =>
    `kidney filtration and probenecid play no part for ${drug}: how fast it leaves the body is not in the model`,
  unstudiedDose: ({ drug, mgPerDay, studied }) =>
    `${mgPerDay} mg a day of ${drug} was not studied in the trials behind the model (${listed(studied)} mg were): what is shown for it is worked out from those, not observed`,
  intermittentDosing: () =>
    "doses further apart than a day were not studied in alopecia areata: what is shown for them follows from how fast the drug leaves the body",
  missedDoses: () =>
    "missed doses are assumed to be missed by chance, one by one, while the trials count nearly all doses as taken: what is shown for them follows from pharmacology, not from observation",
  dosesAfterHorizon: ({ option, late, doses }) =>
    `option "${option}": ${late} of its ${doses} doses begin after the horizon and have no effect`,
  restartWithoutDrug: ({ option }) => `option "${option}": a restart with 0 mg is no restart of the drug`,
  checkAfterHorizon: ({ option }) =>
    `option "${option}": its first check, or the dose after it, comes after the horizon, so nobody restarts`,
  weeklyChecks: ({ option }) =>
    `option "${option}": without checkEveryWeeks SALT is read every week, more often than in practice; a chance reading may then trigger the restart`,
  interruptions: ({ options }) =>
    `pauses and restarts in ${quoted(options)}: no trial behind the model measured a short pause, and the two structures of the model differ most on it; the intervals include the difference`,
  noBaseline: () =>
    "no reading from before treatment: the person's disease before it is taken from the trials' population that fits the later readings",
  aboveResponse: ({ score, limit }) =>
    `SALT ${score} at the decision: the trials of stopping and lowering included only people at ${limit} or less`,
  oldReading: ({ weeks }) =>
    `the last reading is ${weeks} weeks before the decision; a newer one would make the forecast more precise`,
  beyondFollowUp: ({ lastWeek, weeksAfterChange }) =>
    `the trials followed people for ${lastWeek} weeks in all and ${weeksAfterChange} weeks after a change of dose; later weeks are extrapolation`,
  ownRegrowthCounted: ({ options, weeksAfterChange }) =>
    `without the drug at the end: ${options.map(({ option, weeks }) => `"${option}" for ${weeks} weeks`).join(", ")}; people whose hair comes back by itself count there as having it. How many they are rests on few people, and beyond ${weeksAfterChange} weeks after a stop on nobody who was followed`,
  personFieldsNotUsed: ({ fields }) =>
    `not used, because the trials' published results do not identify their effect here: ${fields.map((field) => FIELD_NAMES[field]).join(", ")}`,
  relapseBeyondBaseline: () =>
    "hair that was never lost can fall too, but no trial reported how often: how far a relapse goes beyond the SALT before treatment rests on an assumption",
  structuresDiffer: ({ weeks, place, shares }) => {
    const counted =
      "option" in place
        ? `${weeks} weeks into "${place.option}", of 100 people about as well as this person, those with SALT ${place.limit} or less`
        : `${weeks} weeks after stage "${place.stage}" began, in arm "${place.arm}", of 100 people, those who have lost their benefit (${place.endpoint})`;
    return `the two structures of the model differ on short interruptions: ${counted} would be ${perStructure(shares)}; nobody has measured which is right, and the intervals include the difference`;
  },
  milderEntry: ({ min, studiedMin }) =>
    `enrol.salt.min ${min}: the trials behind the model enrolled people with SALT ${studiedMin} or more; milder disease is extrapolation`,
  visitsBeyondFollowUp: ({ lastWeek }) =>
    `visits after week ${lastWeek}: the trials behind the model followed nobody that long`,
  fewPeopleBehindRows: ({ rows, of, wanted }) =>
    `${rows} of ${of} rows rest on fewer than ${wanted} virtual patients`,
  rowsWithoutValue: ({ rows, of }) => `${rows} of ${of} rows have no value: nobody counts there (value null)`,
  structureSawRows: () =>
    "the structure and the parameter ranges of the model were found on a prototype that had seen the dose-reduction results (BRAVE-AA2), so those rows test the parameters, not the structure",
  countsWorkedOut: () =>
    "published values are shown as the sources print them; counts of people that no source prints were worked out from a rounded percentage, and the model is compared with those counts",
  kernelReplaced: ({ wanted, used }) =>
    `${wanted === "simd" ? "WebAssembly with SIMD" : "generated JavaScript"} does not run here: ${INSTEAD[used]}`,
  noWorkers: ({ cause }) => `workers do not start here, all work is done on one thread: ${cause}`,
  unreadableLines: ({ lines }) => `${lines} lines could not be read and were left out`,
  truncatedFiles: ({ files }) => `${files} files end within a row; that row was left out`,
  languageModelGivenUp: () =>
    "the model server failed several times in a row; the rest was read by the rules alone",
  languageModelFailed: ({ posts }) =>
    `the model server failed on ${posts} posts, which were read by the rules alone`,
  languageModelUnusable: ({ answers }) => `${answers} answers of the model were not what it was asked for`,
  earlierVersion: ({ sentence }) => sentence,
};

/** The English sentence of a warning, without its full stop. */
export function warningText<C extends WarningCode>(warning: WarningOf<C>): string {
  return (WORDS[warning.code as C] as (warning: WarningOf<C>) => string)(warning);
}

/** The English sentences of warnings, in the order of the codes. */
export function warningTexts(warnings: readonly Warning[]): string[] {
  return ordered(warnings).map(warningText);
}

/** Warnings as they are printed with --json: each with its English sentence. */
function withTexts(warnings: readonly Warning[]): Warning[] {
  return warnings.map((warning) => ({ ...warning, text: warningText(warning) }));
}

/** A result as it is printed with --json: in the order of the codes, each warning with its English sentence. */
export function withWords<R extends { readonly warnings: readonly Warning[] }>(result: R): R {
  return { ...result, warnings: withTexts(ordered(result.warnings)) };
}
