import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import { drawEstimates } from "../../simulate/draw-estimates.ts";
import { estimate } from "../../simulate/estimate.ts";
import { COMPARED_WEEKS, gapOf } from "../../simulate/structure-shares.ts";
import type { Warning } from "../../warnings/warning.ts";
import type { Question } from "../case/question.ts";
import type { Layout } from "../options/layout.ts";
import type { OutcomeGroups } from "../options/run-options.ts";

/** Differences of fewer people of 100 are not reported. */
const REPORTED_DIFFERENCE = 5;

/** The structures' own chances for people like the person soon after stopping, where they differ. */
export function structureWarnings(
  { options, history }: Question,
  layout: Layout,
  { outcomes, weights, structures }: OutcomeGroups,
): Warning[] {
  const names = [...new Set(structures)];
  const week = layout.outcomeWeeks.indexOf(COMPARED_WEEKS);
  const stop = options.findIndex(({ doses }) => doses.every(({ mgPerDay }) => mgPerDay === 0));
  const onDrug = history.doses.some(({ mgPerDay }) => mgPerDay > 0);
  if (names.length < 2 || week < 0 || stop < 0 || !onDrug) return [];
  const cell = layout.outcome(stop, week, "keepsSalt20");
  const shares = names.flatMap((structure) => {
    const own = weights.map((weight, at) => (structures[at] === structure ? weight : 0));
    const result = estimate(drawEstimates(outcomes, own, cell).filter(({ weight }) => weight > 0));
    return result === null ? [] : [{ structure, of100: Math.round(100 * result.value) }];
  });
  if (gapOf(shares) < REPORTED_DIFFERENCE) return [];
  const place = { option: options[stop].name, limit: RESPONSE_SALT };
  return [{ code: "structuresDiffer", weeks: COMPARED_WEEKS, place, shares }];
}
