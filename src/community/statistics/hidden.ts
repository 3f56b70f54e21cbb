import { FEWEST_IN_GROUP } from "./filters.ts";
import type { CommunitySummary, Suppressed } from "./shape.ts";
import { FEWEST_EVENTS } from "./shedding-curve.ts";

type Facts = Omit<CommunitySummary, "sentences" | "suppressed">;

/** What of a summary is not shown, in words for the page. Nothing imported hides nothing. */
export function suppressedIn(facts: Facts): Suppressed[] {
  const { smallestCell: smallest, state, outcome, changes, reasons, sideEffects, restart, curve } = facts;
  if (state === "nothing imported") return [];
  if (state === "too few")
    return [
      {
        where: "everything",
        why: `fewer than ${smallest} stories, or a split so small that a single person could be told from it`,
      },
    ];
  const found: Suppressed[] = [];
  const cells = (where: Suppressed["where"], list: readonly { readonly count: number | null }[]) => {
    const hidden = list.filter(({ count }) => count === null).length;
    if (hidden > 0)
      found.push({
        where,
        why: `${hidden} of ${list.length} numbers: under ${smallest}, or hidden so that such a one cannot be worked out`,
      });
  };
  cells("outcome", outcome.cells);
  cells("changes", changes.cells);
  cells("reasons", reasons);
  cells("side effects", sideEffects);
  cells("restarted", restart?.restarted.cells ?? []);
  cells("regained", restart?.recaptured.cells ?? []);
  if (curve === null || curve.tooFew)
    found.push({
      where: "curve",
      why: `it needs ${FEWEST_EVENTS} sheddings at a told time, and steps of several people each`,
    });
  if (facts.filters.every(({ groups }) => groups.length === 0))
    found.push({
      where: "groups",
      why: `a group is shown when it has ${FEWEST_IN_GROUP} stories and nothing small is left beside it`,
    });
  return found;
}
