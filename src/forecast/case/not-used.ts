import type { NotUsed } from "../summarise/result.ts";
import type { Case } from "./case.ts";

type Person = NonNullable<Case["person"]>;

/** What a case may tell of a person that the model has no place for, and the evidence that speaks of it. */
export const UNUSED: Readonly<Record<"episodeYears" | "ageYears" | "sex", Omit<NotUsed, "field">>> = {
  episodeYears: {
    observations: ["BARI-124", "BARI-125", "BARI-126", "BARI-127", "BARI-155", "liu_dur"],
  },
  ageYears: {
    observations: ["BARI-083", "BARI-156", "askin_p_age"],
  },
  sex: {
    observations: ["BARI-084", "BARI-157"],
  },
};

/** What was told of this person and plays no part, in a fixed order. */
export function notUsedOf(person: Person): NotUsed[] {
  return (Object.keys(UNUSED) as (keyof typeof UNUSED)[])
    .filter((name) => person[name] !== undefined)
    .map((name) => ({ field: `person.${name}` as const, ...UNUSED[name] }));
}
