import type { Cell, CommunitySummary } from "../statistics/shape.ts";
import { shareText } from "../statistics/share.ts";
import { labelOf } from "./labels.ts";
import { TRIALS_BESIDE } from "./trials.ts";

/** "insurance 12, cost 7, other fewer than 5". */
function cellsText(cells: readonly Cell[], smallest: number): string {
  return cells.length === 0
    ? "none told"
    : cells
        .map(
          ({ key, count }) =>
            `${labelOf(key)} ${count ?? `(too few to show, or hidden to protect one under ${smallest})`}`,
        )
        .join(", ");
}

/** The whole report in lines for a terminal; `trials`: what trials found, from trialLines. */
export function reportText(summary: CommunitySummary, trials: readonly string[] = []): string {
  const { sentences } = summary;
  const lines = [sentences.answer];
  if (trials.length > 0) lines.push("", TRIALS_BESIDE, ...trials.map((line) => `  ${line}`));
  lines.push("", summary.selection, summary.advice);
  if (!summary.tooFew) {
    const { smallestCell } = summary;
    if (sentences.share) lines.push("", sentences.share);
    if (sentences.bounds) lines.push(sentences.bounds);
    lines.push(sentences.hearing);
    lines.push(
      "",
      `Outcome: ${cellsText(summary.outcome.cells, smallestCell)}`,
      `Change: ${cellsText(summary.changes.cells, smallestCell)}`,
    );
    lines.push(
      `Reasons: ${cellsText(summary.reasons, smallestCell)}`,
      `Side effects told: ${cellsText(summary.sideEffects, smallestCell)}`,
    );
    if (summary.restart)
      lines.push(
        `Restarted: ${cellsText(summary.restart.restarted.cells, smallestCell)}`,
        `Regained after restart: ${cellsText(summary.restart.recaptured.cells, smallestCell)}`,
      );
    if (sentences.restart) lines.push(sentences.restart);
    for (const { attribute, groups } of summary.filters)
      for (const { group, share, notSaid } of groups)
        lines.push(
          `By ${labelOf(attribute)}, ${labelOf(group)}: shed ${share ? shareText(share) : "not said"}, ${notSaid} did not say`,
        );
    lines.push(...curveLines(summary));
  }
  if (summary.suppressed.length > 0)
    lines.push("", "Not shown:", ...summary.suppressed.map(({ where, why }) => `  ${where}: ${why}`));
  lines.push(
    "",
    "How the posts became counts:",
    ...summary.funnel.map(({ label, count }) => `  ${label.padEnd(58)} ${count}`),
  );
  return lines.join("\n");
}

function curveLines({ curve }: CommunitySummary): string[] {
  if (!curve || curve.tooFew) return ["", "Time to first shedding: too few told times for a curve."];
  const lines = [
    "",
    "Share still without shedding (told times are rounded by memory; steps hold several people each):",
  ];
  for (const step of curve.steps) {
    const limits =
      step.low === null || step.high === null
        ? ""
        : ` (95 % limits ${Math.round(100 * step.low)} to ${Math.round(100 * step.high)})`;
    lines.push(
      `  after ${`${step.toWeek} weeks`.padEnd(10)} ${String(Math.round(100 * step.without)).padStart(3)} of 100${limits}; at least ${step.atRisk} were followed into this step`,
    );
  }
  return lines;
}
