import { DEFAULT_DRUG_NAME } from "../../src/drug/default-drug.ts";
import { type Dose, drugsTaken } from "../../src/drug/regimen.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import type { HarmsData } from "../site-data/shapes.ts";

/** What a plan takes for a while, as harms were counted by it. */
export type Take =
  | { readonly kind: "dose"; readonly mgPerDay: number }
  | { readonly kind: "none" }
  /** A dose, or days between doses, at which nothing was counted. */
  | { readonly kind: "uncounted" }
  | { readonly kind: "other"; readonly drug: string };

type Counted = Pick<HarmsData, "drug" | "doses">;

/** What a plan takes one after the other; the same twice in a row stands once. */
export function takesOf({ doses, restart }: Case["options"][number], counted: Counted): readonly Take[] {
  const takes = [...doses, ...(restart ? [restart] : [])].map((dose) => takeOf(dose, counted));
  return takes.filter((take, at) => at === 0 || JSON.stringify(take) !== JSON.stringify(takes[at - 1]));
}

function takeOf({ drug = DEFAULT_DRUG_NAME, mgPerDay, everyDays = 1 }: Dose, counted: Counted): Take {
  if (mgPerDay === 0) return { kind: "none" };
  if (drug !== counted.drug) return { kind: "other", drug };
  return everyDays === 1 && counted.doses.includes(mgPerDay)
    ? { kind: "dose", mgPerDay }
    : { kind: "uncounted" };
}

/** The drugs that a person took or that a plan takes. */
export function drugsOf({ doses = [], options }: Case): ReadonlySet<string> {
  const all: readonly Dose[] = [
    ...doses,
    ...options.flatMap((option) => [...option.doses, ...(option.restart ? [option.restart] : [])]),
  ];
  return drugsTaken(all);
}
