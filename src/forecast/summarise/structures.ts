import type { StructureName } from "../../disease/structures.ts";
import { drawEstimates, estimate } from "../../simulate/estimate.ts";
import type { Question } from "../case/question.ts";
import type { Layout } from "../options/layout.ts";
import type { OutcomeGroups } from "../options/run-options.ts";

/** Weeks off the drug at which the structures differ most: short interruptions (docs/model.md). */
const SHORT_INTERRUPTION = 12;
/** Differences of fewer people of 100 are not reported. */
const REPORTED_DIFFERENCE = 5;

/** What each structure takes the disease to be. */
const ACCOUNTS: Readonly<Record<StructureName, string>> = {
  drive: "if the attack simply returns as the drug's effect fades",
  loop: "if the attack feeds on itself and tissue remembers it",
};

/** What the two structures of the model say of people like the person soon after stopping, where they differ. */
export function structureWarnings(
  { options, history }: Question,
  layout: Layout,
  { outcomes, weights, structures }: OutcomeGroups,
): string[] {
  const names = [...new Set(structures)];
  const week = layout.outcomeWeeks.indexOf(SHORT_INTERRUPTION);
  const stop = options.findIndex(({ doses }) => doses.every(({ mgPerDay }) => mgPerDay === 0));
  const onDrug = history.doses.some(({ mgPerDay }) => mgPerDay > 0);
  if (names.length < 2 || week < 0 || stop < 0 || !onDrug) return [];
  const cell = layout.outcome(stop, week, "keepsSalt20");
  const said = names.flatMap((name) => {
    const own = weights.map((weight, at) => (structures[at] === name ? weight : 0));
    const result = estimate(drawEstimates(outcomes, own, cell).filter(({ weight }) => weight > 0));
    return result === null ? [] : [{ name, of100: Math.round(100 * result.value) }];
  });
  const values = said.map(({ of100 }) => of100);
  if (said.length < 2 || Math.max(...values) - Math.min(...values) < REPORTED_DIFFERENCE) return [];
  const accounts = said.map(({ name, of100 }) => `${of100} ${ACCOUNTS[name]} (structure ${name})`).join(", ");
  return [
    `the model's accounts of the disease differ on short interruptions: ${SHORT_INTERRUPTION} weeks into "${options[stop].name}", of 100 people about as well as this person, those with SALT 20 or less would be ${accounts}; nobody has measured which is right, and the intervals take the difference in`,
  ];
}
