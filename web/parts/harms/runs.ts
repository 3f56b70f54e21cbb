import type { Fact, ShownHarm } from "../../site-data/shapes.ts";

/** Ids of the observations that an outcome's numbers come from. */
export const idsOf = ({ cells }: ShownHarm): readonly string[] => cells.flatMap(({ ids }) => ids);

/**
 * Outcomes sorted into runs whose numbers were seen in the same groups of people, so that the groups are said once.
 *
 * @returns each run with at least one outcome, in the order given
 */
export function runsOf(outcomes: readonly ShownHarm[], facts: readonly Fact[]): (readonly ShownHarm[])[] {
  const groupOf = new Map(facts.map(({ id, group }) => [id, group]));
  const groupsOf = (harm: ShownHarm) => new Set(idsOf(harm).map((id) => groupOf.get(id)));
  const runs: ShownHarm[][] = [];
  let groups = new Set<string | undefined>();
  for (const harm of outcomes) {
    const own = groupsOf(harm);
    const isSame = own.size > 0 ? [...own].every((group) => groups.has(group)) : groups.size === 0;
    const last = runs.at(-1);
    if (last && isSame) last.push(harm);
    else {
      runs.push([harm]);
      groups = own;
    }
  }
  return runs;
}
