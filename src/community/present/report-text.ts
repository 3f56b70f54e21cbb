import { aboutWeeks } from "../sentences.ts";
import { shareText } from "../statistics/share.ts";
import type { CommunitySummary } from "../statistics/summary.ts";
import type { Cell } from "../statistics/suppress.ts";

/** The one sentence that answers first. */
export function answerSentence(summary: CommunitySummary): string {
  if (summary.imports === 0) return "No stories have been imported yet, so there is nothing to count.";
  const share = summary.shedOfThoseWhoSaid;
  if (summary.tooFew)
    return `Too few stories to show: a number is shown only when at least ${summary.smallestCell} people stand behind it.`;
  if (!share)
    return `${summary.reports} stories tell of a stop, pause, taper or lower dose; too few of one outcome to show how many shed.`;
  const curve = summary.curve;
  const half = curve?.medianWeeks
    ? `, half of those followed within about ${aboutWeeks(curve.medianWeeks)}`
    : "";
  return `${summary.reports} stories tell of a stop, pause, taper or lower dose. Of the ${share.of} that say what happened, ${share.count} saw shedding${half}; ${share.of - share.count} still had none when they last wrote.`;
}

/** The bias dial in a line: what the unknown outcomes could do to the share. */
export function boundsSentence(summary: CommunitySummary): string | null {
  if (!summary.bounds || summary.reports === null || summary.reports < 20) return null;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return `If everyone who does not say kept their hair, ${percent(summary.bounds.best)} shed; if they all lost it, ${percent(summary.bounds.worst)}.`;
}

/** "insurance 12, cost 7, other fewer than 5". */
export function cellsText(cells: readonly Cell[], smallest: number): string {
  return cells.length === 0
    ? "none told"
    : cells
        .map(
          ({ key, count }) =>
            `${key.replaceAll("_", " ")} ${count ?? `(too few to show, or hidden to protect one under ${smallest})`}`,
        )
        .join(", ");
}

/** The whole report in lines for a terminal. */
export function reportText(summary: CommunitySummary): string {
  const lines = [answerSentence(summary), "", summary.selection, summary.advice];
  if (!summary.tooFew) {
    const { smallestCell } = summary;
    if (summary.shedOfThoseWhoSaid)
      lines.push("", `Shed, of those who said: ${shareText(summary.shedOfThoseWhoSaid)}`);
    const bounds = boundsSentence(summary);
    if (bounds) lines.push(bounds);
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
    for (const [name, rows] of Object.entries(summary.groups))
      for (const row of rows)
        lines.push(
          `${name}, ${row.group}: shed ${row.share ? shareText(row.share) : "not said"}, ${row.notSaid} did not say`,
        );
    lines.push(...curveLines(summary));
  }
  lines.push(
    "",
    "How the posts became counts:",
    ...orderedFunnel(summary.funnel).map(([key, count]) => `  ${funnelName(key).padEnd(52)} ${count}`),
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
      `  after ${aboutWeeks(step.toWeek).padEnd(10)} ${String(Math.round(100 * step.without)).padStart(3)} of 100${limits}; ${step.atRisk} were followed into this step`,
    );
  }
  return lines;
}

const FUNNEL_NAMES: Readonly<Record<string, string>> = {
  rows: "rows read",
  badLines: "lines that could not be read",
  truncatedTail: "files whose last line was cut off",
  deleted: "deleted or removed by their writers or moderators",
  bot: "written by programs",
  notAPost: "rows that are no posts",
  notEnglish: "not in English",
  noDrug: "do not name a JAK inhibitor",
  noEvent: "name one, but tell of no change of their own",
  otherIndication: "taken for another illness, or nothing about hair",
  duplicate: "the same text again",
  merged: "later posts of a person already counted",
  alreadyStored: "told alike by a story already stored",
  kept: "stories kept",
};

/** A funnel count's name in words. */
export function funnelName(key: string): string {
  return FUNNEL_NAMES[key] ?? key;
}

/** The funnel's counts in the order in which rows fall out. */
export function orderedFunnel(funnel: Readonly<Record<string, number>>): [string, number][] {
  const known = Object.keys(FUNNEL_NAMES).filter((key) => key in funnel);
  const rest = Object.keys(funnel).filter((key) => !(key in FUNNEL_NAMES));
  return [...known, ...rest.sort()].map((key) => [key, funnel[key]]);
}
