import { DEFAULT_DRUG_NAME } from "../../../src/drug/default-drug.ts";
import { numberFrom } from "../number.ts";
import { type Drugs, scopeFor } from "../scope.ts";
import { timelineOf } from "../timeline.ts";
import { changeRow, type Draft, type OptionDraft, type TakenDraft } from "./draft.ts";

/** The drug of each row, in the order in which they stand; one that names none is of the drug of the row before. */
function drugsAlong(rows: readonly Pick<TakenDraft, "drug">[], before: string): string[] {
  let drug = before;
  return rows.map((row) => {
    drug = row.drug ?? drug;
    return drug;
  });
}

/** The drug that treatment began with. */
export const firstDrug = ({ drug }: Pick<Draft, "drug">): string => drug ?? DEFAULT_DRUG_NAME;

/** The drug of each dose until now, in the order of the form. */
export const historyDrugs = (draft: Pick<Draft, "drug" | "doses">): string[] =>
  drugsAlong(draft.doses, firstDrug(draft));

/** The drug of each step of an option, then that of its restart, for somebody whose last drug was `before`. */
export const optionDrugs = ({ steps, restart }: OptionDraft, before: string): string[] =>
  drugsAlong(restart === null ? steps : [...steps, restart], before);

/** A dose until now, with its drug and when it began; those whose time cannot be read come last: they are being typed. */
interface DoseInTime extends TakenDraft {
  readonly drug: string;
  /** mg a day; null where it is no number. */
  readonly mg: number | null;
}

/** The doses until now in the order of time. */
export function dosesInTime(draft: Draft): DoseInTime[] {
  const { weekOf } = timelineOf(draft);
  const drugs = historyDrugs(draft);
  return draft.doses
    .map((dose, at) => ({
      week: dose.at === null ? 0 : (weekOf(dose.at) ?? Number.MAX_VALUE),
      dose: { ...dose, drug: drugs[at], mg: numberFrom(dose.mgPerDay) },
    }))
    .sort((a, b) => a.week - b.week)
    .map(({ dose }) => dose);
}

/** The drug taken last; the first one where none was taken. A dose that is being typed counts. */
export function lastDrug(draft: Draft): string {
  if (draft.use === "never") return firstDrug(draft);
  return dosesInTime(draft).findLast(({ mg }) => mg !== 0)?.drug ?? firstDrug(draft);
}

/**
 * Goes over to another drug, for the first dose (`key` null) or for a change of dose. Doses that nobody has changed, at
 * the label of the old drug, become the label of the new one; options are those that are offered, since their doses were
 * of the old drug.
 */
export function withDrug(draft: Draft, key: number | null, name: string, drugs: Drugs): Draft {
  const before = historyDrugs(draft);
  const next =
    key === null
      ? { ...draft, drug: name === DEFAULT_DRUG_NAME ? null : name }
      : { ...draft, doses: changeRow(draft.doses, key, { drug: name }) };
  const after = historyDrugs(next);
  const label = (drug: string) => String(scopeFor(drugs, drug).label);
  const doses = next.doses.map((dose, at) =>
    before[at] !== after[at] && dose.mgPerDay === label(before[at])
      ? { ...dose, mgPerDay: label(after[at]) }
      : dose,
  );
  const changed = { ...next, doses };
  return lastDrug(changed) === lastDrug(draft) ? changed : { ...changed, options: null };
}
