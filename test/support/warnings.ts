import {
  ordered,
  WARNING_CODES,
  type Warning,
  type WarningCode,
  type WarningOf,
} from "../../src/warnings/warning.ts";

const shares = [
  { structure: "drive", of100: 71 },
  { structure: "loop", of100: 38 },
];

/** One warning of each code; a code without an example does not compile. */
const EXAMPLES: { readonly [C in WarningCode]: Omit<WarningOf<C>, "code"> } = {
  noDosesGiven: {},
  neverTreated: {},
  unknownField: { field: "person.shoeSize" },
  fewEffective: { effective: 57, wanted: 203 },
  unlikelyReading: { week: 44, score: 63 },
  provisionalModel: {},
  stoppingBorrowed: { drug: "ritlecitinib", from: "baricitinib" },
  drugSwitched: { from: "baricitinib", to: "upadacitinib" },
  doseAboveLabel: { drug: "ritlecitinib", mgPerDay: 200, label: 50 },
  meanDoseCounts: { drug: "deuruxolitinib" },
  exposureNotUsed: { drug: "deuruxolitinib" },
  unstudiedDose: { drug: "baricitinib", mgPerDay: 8, studied: [2, 4] },
  intermittentDosing: {},
  missedDoses: {},
  dosesAfterHorizon: { option: "slow taper", late: 3, doses: 7 },
  restartWithoutDrug: { option: "slow taper" },
  checkAfterHorizon: { option: "slow taper" },
  weeklyChecks: { option: "slow taper" },
  interruptions: { options: ["short pause", "slow taper"] },
  underAge: { ageYears: 15 },
  noBaseline: {},
  aboveResponse: { score: 35, limit: 20 },
  oldReading: { weeks: 17 },
  beyondFollowUp: { lastWeek: 152, weeksAfterChange: 76 },
  ownRegrowthCounted: { options: [{ option: "stop", weeks: 104 }], weeksAfterChange: 76 },
  personFieldsNotUsed: { fields: ["sex", "ageYears"] },
  relapseBeyondBaseline: {},
  structuresDiffer: { weeks: 12, place: { option: "slow taper", limit: 20 }, shares },
  milderEntry: { min: 25, studiedMin: 50 },
  visitsBeyondFollowUp: { lastWeek: 152 },
  fewPeopleBehindRows: { rows: 3, of: 47, wanted: 203 },
  rowsWithoutValue: { rows: 3, of: 47 },
  structureSawRows: {},
  countsWorkedOut: {},
  kernelReplaced: { wanted: "simd", used: "interpreter" },
  noWorkers: { cause: "no file" },
  unreadableLines: { lines: 17 },
  truncatedFiles: { files: 3 },
  languageModelGivenUp: {},
  languageModelFailed: { posts: 17 },
  languageModelUnusable: { answers: 17 },
  earlierVersion: { sentence: "SALT was given in another way" },
};

/** Further forms of a code whose fields have several. */
const OTHER_FORMS: readonly Warning[] = [
  {
    code: "structuresDiffer",
    weeks: 12,
    place: { stage: "withdrawal", arm: "placebo", endpoint: "lossOfBenefit>20" },
    shares,
  },
  { code: "kernelReplaced", wanted: "scalar", used: "interpreter" },
  { code: "kernelReplaced", wanted: "simd", used: "javascript" },
];

export const WARNING_EXAMPLES: readonly Warning[] = ordered([
  ...WARNING_CODES.map((code) => ({ code, ...EXAMPLES[code] }) as Warning),
  ...OTHER_FORMS,
]);

/** Names and numbers that the words of a warning must contain. Fields of a person and kernels have words of their own. */
export function valuesOf(warning: Warning): string[] {
  const { code, ...fields } = warning;
  if (code === "personFieldsNotUsed" || code === "kernelReplaced") return [];
  const values = (value: unknown): string[] =>
    typeof value === "object" && value !== null ? Object.values(value).flatMap(values) : [String(value)];
  return values(fields);
}
