import { type Figure, INK_LINE, KEPT, LOST, LOST_LINE, label, round, svgOpen } from "./figure.ts";

/** One study's line. Percent or points; `pooled` is drawn as a diamond. */
export interface ForestRow {
  readonly label: string;
  readonly people: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** null for pooled rows */
  readonly bias: string | null;
  readonly biasReason: string | null;
  readonly pooled: boolean;
  readonly observations: readonly string[];
}
export interface ForestGroup {
  readonly title: string;
  readonly rows: readonly ForestRow[];
  /** what was left out of the pooled line, and why */
  readonly notes: readonly string[];
}

/** What the picture of studies side by side says. */
export interface ForestWords {
  readonly bias: string;
  readonly of100: string;
  readonly numbers: (value: string, low: string, high: string) => string;
  readonly biasIs: (judgement: string, reason: string | null) => string;
  readonly judgement: (judgement: string) => string;
  readonly and: (one: string, other: string) => string;
}

const [WIDTH, LINE, PLOT, PLOT_WIDTH, BIAS] = [880, 22, 330, 290, 752];
/** A word and a shape for every judgement, so that colour is not needed. */
const MARKS: Record<string, string> = { low: "●", "some concerns": "◐", high: "○" };

/** Studies with their intervals, the pooled result and how far each study is trusted, in one picture. */
export function forestPlot(
  name: string,
  caption: string,
  groups: readonly ForestGroup[],
  range: readonly [number, number],
  words: ForestWords,
): Figure {
  const lines = groups.reduce((sum, group) => sum + group.rows.length + 2, 0);
  const height = lines * LINE + 70;
  const clip = (value: number) => Math.min(range[1], Math.max(range[0], value));
  const x = (value: number) => round(PLOT + (PLOT_WIDTH * (clip(value) - range[0])) / (range[1] - range[0]));
  const parts = [svgOpen(WIDTH, height, caption, name)];
  const twin: string[] = [];
  let y = 20;
  parts.push(
    label(BIAS, y, words.bias, "start", 'font-weight="bold"'),
    label(PLOT + PLOT_WIDTH + 12, y, words.of100, "start", 'font-weight="bold"'),
  );
  for (const group of groups) {
    y += LINE * 1.4;
    parts.push(label(4, y, group.title, "start", 'font-weight="bold"'));
    const top = y + 6;
    for (const row of group.rows) {
      y += LINE;
      const middle = y - 4;
      const numbers = words.numbers(shown(row.value), shown(row.low), shown(row.high));
      parts.push(
        label(16, y, row.label),
        label(PLOT - 10, y, row.people, "end"),
        label(PLOT + PLOT_WIDTH + 12, y, numbers),
      );
      if (row.pooled)
        parts.push(
          `<polygon points="${x(row.low)},${middle} ${x(row.value)},${middle - 6} ${x(row.high)},${middle} ${x(row.value)},${middle + 6}" ${KEPT}/>`,
        );
      else
        parts.push(
          `<line x1="${x(row.low)}" x2="${x(row.high)}" y1="${middle}" y2="${middle}" ${LOST_LINE} stroke-width="2"/>`,
          `<rect x="${x(row.value) - 5}" y="${middle - 5}" width="10" height="10" ${LOST}/>`,
        );
      if (row.bias) parts.push(label(BIAS, y, `${MARKS[row.bias]} ${words.judgement(row.bias)}`));
      twin.push(
        `${group.title}, ${row.label}${row.people ? `, ${row.people}` : ""}: ${numbers} ${words.of100}${row.bias ? `; ${words.biasIs(row.bias, row.biasReason)}` : "."}`,
      );
    }
    twin.push(...group.notes);
    if (range[0] < 0)
      parts.push(
        `<line x1="${x(0)}" x2="${x(0)}" y1="${top}" y2="${y + 6}" ${INK_LINE} stroke-dasharray="3 3"/>`,
      );
  }
  y += LINE;
  parts.push(`<line x1="${PLOT}" x2="${PLOT + PLOT_WIDTH}" y1="${y}" y2="${y}" ${INK_LINE}/>`);
  for (let tick = range[0]; tick <= range[1]; tick += 20)
    parts.push(label(x(tick), y + 18, String(tick), "middle"));
  return {
    name,
    caption,
    svg: `${parts.join("")}</svg>`,
    twin,
    observations: [...new Set(groups.flatMap(({ rows }) => rows.flatMap((row) => row.observations)))],
  };
}

function shown(value: number): string {
  return String(Math.round(value));
}
