import { AGES } from "../../drug/ages.ts";
import type { Model } from "../../simulate/model.ts";
import type { Case } from "../case/case.ts";
import type { NotUsed } from "./result.ts";

type Person = NonNullable<Case["person"]>;

/** Fields of a case's person that the model has no place for, in the order in which results list them. */
export const UNUSED_FIELDS = ["episodeYears", "ageYears", "sex"] as const satisfies (keyof Person &
  keyof Model["notUsed"])[];

/** Fields that were given for this person and play no part, each with the observations that speak of it. */
export function notUsedOf(person: Person, evidence: Model["notUsed"]): NotUsed[] {
  // Under 18 the age counts: a dose acts otherwise then.
  const isUnused = (name: (typeof UNUSED_FIELDS)[number]) =>
    person[name] !== undefined && (name !== "ageYears" || (person.ageYears ?? 0) >= AGES.adult);
  return UNUSED_FIELDS.filter(isUnused).map((name) => ({
    field: `person.${name}` as const,
    observations: evidence[name],
  }));
}
