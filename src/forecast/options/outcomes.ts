import { readingError } from "../../disease/salt/reading.ts";
import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import { doseAt, type Regimen } from "../../drug/regimen.ts";

/** The people of an option at one of the weeks whose outcomes are counted. */
export interface OutcomeMoment {
  /** Place of the option's first person in the arrays of the block. */
  readonly from: number;
  /** True SALT: [place in the block]; and at the decision: [person]. */
  readonly salts: Float64Array;
  readonly startSalts: Float64Array;
  /** Week of the restart: [place in the block]. */
  readonly restartWeek: Int32Array;
  /** The week, as restarts count it; and in weeks after the decision. */
  readonly week: number;
  readonly after: number;
  /** Week after the decision at which benefit was first lost: [person]. */
  readonly lostWeek: Int32Array;
  /** No drug in the week that ends here, for people who have not restarted, and for those who have. */
  readonly drugFree: boolean;
  readonly restartFree: boolean;
}

/** Something that holds for a person at a week or does not, counted as people of 100. */
export interface OutcomeKind<Name extends string = string> {
  /** Field of a result's rows, and key of its words. */
  readonly name: Name;
  /** Meaning, for the JSON Schema. */
  readonly says: string;
  /** Column in tables of results; interval ends have "_low" and "_high" added. */
  readonly column: string;
  /** What the forecast is about: first in tables. */
  readonly isPrimary?: true;
  /** Early signs say what a reading means for it. */
  readonly isForeseen?: true;
  /** Whether it holds for a person of the option. */
  holds(moment: OutcomeMoment, person: number): boolean;
  /** Whether it cannot be under the option in the week that ends at `week`, whatever is not known. */
  isImpossible?(option: Regimen, week: number): boolean;
}

const hasHair = ({ salts, from }: OutcomeMoment, person: number) => salts[from + person] <= RESPONSE_SALT;
export const hasRestarted = ({ restartWeek, from, week }: OutcomeMoment, person: number) =>
  restartWeek[from + person] <= week;

/** Every outcome that a forecast reports; a new one is an entry here and its words (docs/extending.md). */
const LIST = [
  {
    name: "hasSalt20",
    says: "SALT 20 or less at that week, restarted or not",
    column: "has_salt20",
    isForeseen: true,
    holds: hasHair,
  },
  {
    name: "keepsSalt20",
    says: "SALT 20 or less at that week without having restarted",
    column: "keeps_salt20",
    isPrimary: true,
    isForeseen: true,
    holds: (moment, person) => hasHair(moment, person) && !hasRestarted(moment, person),
  },
  {
    name: "losesBenefit",
    says: "more than 20 points worse than at the decision at any time so far",
    column: "loses_benefit",
    isForeseen: true,
    holds: ({ lostWeek, after }, person) => lostWeek[person] <= after,
  },
  {
    name: "wellWithoutDrug",
    says: "SALT 20 or less at that week, and no drug in the week before",
    column: "well_without_drug",
    holds: (moment, person) =>
      hasHair(moment, person) && (hasRestarted(moment, person) ? moment.restartFree : moment.drugFree),
    isImpossible: ({ doses, restart }, week) =>
      restart?.mgPerDay !== 0 && doseAt(doses, week - 1).mgPerDay !== 0,
  },
  {
    name: "noWorse",
    says: "SALT at that week above that at the decision by no more than the standard error of one reading there, restarted or not",
    column: "no_worse",
    holds: ({ salts, startSalts, from }, person) =>
      salts[from + person] - startSalts[person] <= readingError(startSalts[person]),
  },
] as const satisfies readonly OutcomeKind[];

export type ChanceName = (typeof LIST)[number]["name"];
/** Columns of the chances in tables of results. */
export type ChanceColumn = (typeof LIST)[number]["column"];
/** Chances that early signs speak of. */
export type SignOutcome = Extract<(typeof LIST)[number], { readonly isForeseen: true }>["name"];

/** The chances that a forecast reports of each option and outcome week, in the order of its rows. */
export const CHANCES: readonly OutcomeKind<ChanceName>[] = LIST;
/** The same in the order of tables. */
export const CHANCES_IN_TABLES: readonly OutcomeKind<ChanceName>[] = [
  ...CHANCES.filter(({ isPrimary }) => isPrimary === true),
  ...CHANCES.filter(({ isPrimary }) => isPrimary !== true),
];
/** Those that early signs speak of. */
export const SIGN_CHANCES = CHANCES.filter(
  (kind): kind is OutcomeKind<SignOutcome> => kind.isForeseen === true,
);

/** Something for each outcome, by its name. */
export function byOutcome<Name extends string, Value>(
  kinds: readonly OutcomeKind<Name>[],
  make: (kind: OutcomeKind<Name>) => Value,
): Record<Name, Value> {
  return Object.fromEntries(kinds.map((kind) => [kind.name, make(kind)])) as Record<Name, Value>;
}
