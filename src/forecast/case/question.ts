import { SEVERE_SALT } from "../../disease/salt/thresholds.ts";
import { AGES } from "../../drug/ages.ts";
import type { Dose, DoseEntry, Regimen } from "../../drug/regimen.ts";
import { InputError } from "../../input/input-error.ts";
import type { Case } from "./case.ts";
import type { History } from "./history.ts";

/** One option, in weeks since the history begins. */
export interface Option extends Regimen {
  readonly name: string;
}

/** A case made ready to simulate. */
export interface Question {
  /** Case week at which the history begins: the first reading or the first dose, whichever is earlier. */
  readonly firstWeek: number;
  readonly history: History;
  readonly options: readonly Option[];
  readonly horizonWeeks: number;
  readonly person: NonNullable<Case["person"]>;
  /** Set where the case has no list of doses so far, not even an empty one. */
  readonly noDosesGiven?: true;
}

/**
 * Shifts a case's weeks so that its history begins at 0.
 *
 * @throws InputError when the person's disease before treatment was milder than any the model was made for
 */
export function toQuestion(input: Case): Question {
  const doses = input.doses ?? [];
  const firstDrug = doses.find((dose) => dose.mgPerDay > 0)?.fromWeek ?? Number.POSITIVE_INFINITY;
  const firstReading = input.salt[0].week;
  const firstWeek = Math.min(firstReading, firstDrug);
  const adherence = input.person?.adherencePercent;
  const taken = <T extends Dose>(dose: T): T =>
    adherence === undefined || dose.adherencePercent !== undefined
      ? dose
      : { ...dose, adherencePercent: adherence };
  const shift = (entries: readonly DoseEntry[]) =>
    entries.map((entry) => ({ ...taken(entry), fromWeek: entry.fromWeek - firstWeek }));
  const decision = input.options[0].doses[0].fromWeek - firstWeek;
  const baseline = firstReading === firstWeek ? Math.round(input.salt[0].score) : null;
  if (baseline !== null && baseline < SEVERE_SALT)
    throw new InputError(
      "salt[0].score",
      input.salt[0].score,
      `no forecast: the trials behind the model enrolled people with SALT ${SEVERE_SALT} or more before treatment, and nothing is known here for milder disease. If treatment began before this reading, give the dose history from its first week`,
    );
  return {
    firstWeek,
    history: {
      readings: input.salt.map(({ week: at, score }) => ({ week: at - firstWeek, score: Math.round(score) })),
      doses: shift(doses),
      decision,
      baseline,
      covariates: {
        filtration: input.person?.kidneyFiltration,
        oat3Inhibitor: input.person?.oat3Inhibitor,
        adolescent: (input.person?.ageYears ?? AGES.adult) < AGES.adult,
      },
    },
    options: input.options.map(({ name, doses: entries, restart }) => ({
      name,
      doses: shift(entries),
      restart: restart && taken(restart),
    })),
    horizonWeeks: input.horizonWeeks,
    person: input.person ?? {},
    ...(input.doses === undefined ? { noDosesGiven: true as const } : {}),
  };
}
