import type { Model } from "../../simulate/model.ts";
import type { MatchJob, MatchTerms } from "./match.ts";
import { drawsAt } from "./people/draws.ts";

/** A round is cut in at most so many jobs of about so many people, whatever the number of workers. */
const MOST_JOBS = 32;
const PEOPLE_A_JOB = 2048;

/**
 * Jobs that compare the people numbered `from` until `until` over all draws. Each draw has its weight's share of any
 * number of people, as exactly as whole people allow.
 */
export function matchJobs(
  terms: MatchTerms,
  { draws, weights }: Pick<Model, "draws" | "weights">,
  from: number,
  until: number,
): MatchJob[] {
  const ranges = draws.map((_, draw) => {
    const offset = (draw * GOLDEN) % 1;
    const first = Math.floor(from * weights[draw] + offset);
    return { draw, first, people: Math.floor(until * weights[draw] + offset) - first };
  });
  const jobs = Math.min(MOST_JOBS, Math.ceil((until - from) / PEOPLE_A_JOB));
  const groups: (typeof ranges)[] = [];
  let given = 0;
  for (const range of ranges) {
    const group = Math.min(jobs - 1, Math.floor((jobs * given) / (until - from)));
    while (groups.length <= group) groups.push([]);
    if (range.people > 0) groups[group].push(range);
    given += range.people;
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({
      ...terms,
      draws: drawsAt(
        draws,
        group.map(({ draw }) => draw),
      ),
      ranges: group,
    }));
}

/** Fractional part of the golden ratio: spreads whole people evenly over draws. */
const GOLDEN = 0.6180339887498949;
