/**
 * Codes of all warnings, in the order in which they are shown: what changes the answer most comes first. Their fields are in
 * warning.ts; this list stands alone so that a page that computes a forecast does not load the schemas.
 */
export const WARNING_CODES = [
  "noDosesGiven",
  "neverTreated",
  "stoppingBorrowed",
  "drugSwitched",
  "underAge",
  "unknownField",
  "fewEffective",
  "unlikelyReading",
  "provisionalModel",
  "doseAboveLabel",
  "unstudiedDose",
  "meanDoseCounts",
  "exposureNotUsed",
  "intermittentDosing",
  "missedDoses",
  "dosesAfterHorizon",
  "restartWithoutDrug",
  "checkAfterHorizon",
  "weeklyChecks",
  "interruptions",
  "noBaseline",
  "aboveResponse",
  "oldReading",
  "beyondFollowUp",
  "ownRegrowthCounted",
  "personFieldsNotUsed",
  "relapseBeyondBaseline",
  "structuresDiffer",
  "milderEntry",
  "visitsBeyondFollowUp",
  "fewPeopleBehindRows",
  "rowsWithoutValue",
  "structureSawRows",
  "countsWorkedOut",
  "kernelReplaced",
  "noWorkers",
  "unreadableLines",
  "truncatedFiles",
  "languageModelGivenUp",
  "languageModelFailed",
  "languageModelUnusable",
  "earlierVersion",
] as const;

/** Code of a warning. */
export type WarningCode = (typeof WARNING_CODES)[number];

/**
 * Warnings of a forecast that are read before its numbers: those after which the numbers may be somebody else's, and
 * what is borrowed or extrapolated.
 */
const READ_FIRST: readonly WarningCode[] = [
  "noDosesGiven",
  "neverTreated",
  "stoppingBorrowed",
  "drugSwitched",
  "underAge",
  "fewEffective",
  "unlikelyReading",
  "provisionalModel",
  "doseAboveLabel",
  "unstudiedDose",
  "noBaseline",
  "oldReading",
  "beyondFollowUp",
];

/** Whether a warning stands before the numbers of a forecast. */
export const isReadFirst = ({ code }: { readonly code: WarningCode }) => READ_FIRST.includes(code);

/** Warnings in the order of the codes; those of one code keep theirs. */
export function ordered<W extends { readonly code: WarningCode }>(warnings: readonly W[]): W[] {
  const placeOf = ({ code }: W) => WARNING_CODES.indexOf(code);
  return [...warnings].sort((a, b) => placeOf(a) - placeOf(b));
}
