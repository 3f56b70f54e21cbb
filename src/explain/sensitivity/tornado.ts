import { type Figure, label, round, svgOpen } from "../figures/figure.ts";

/** A line of a tornado plot: where the answer goes to one end and to the other. */
interface TornadoRow {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** Standard errors of the ends; drawn as a line from end to end. */
  readonly lowError?: number;
  readonly highError?: number;
  /** The same in words, with everything the picture leaves out. */
  readonly words: string;
  /** Nothing to rely on: marked with a question mark. */
  readonly doubtful: boolean;
}

/** What the plot is about. */
interface TornadoText {
  readonly name: string;
  readonly caption: string;
  readonly axis: string;
  /** What the filled and the hollow end of a bar are. */
  readonly ends: readonly [filled: string, hollow: string];
  /** What a question mark after a label means. */
  readonly doubt: string;
}

const [WIDTH, LINE, LABELS, PLOT, TOP, BOTTOM] = [880, 26, 400, 440, 84, 44];
const LONGEST_LABEL = 52;
const MOST_ROWS = 12;
const STEPS = [0.5, 1, 2, 5, 10, 20, 50];

/** Bars around a middle, the longest first: a filled one to one end, a hollow one to the other. */
export function tornado(
  text: TornadoText,
  middle: number,
  rows: readonly TornadoRow[],
  observations: readonly string[] = [],
): Figure {
  const shown = rows.slice(0, MOST_ROWS);
  const ends = shown.flatMap((row) => [
    row.low - (row.lowError ?? 0),
    row.low + (row.lowError ?? 0),
    row.high - (row.highError ?? 0),
    row.high + (row.highError ?? 0),
  ]);
  const [smallest, largest] = [Math.min(middle, ...ends), Math.max(middle, ...ends)];
  const step = STEPS.find((each) => (largest - smallest) / each <= 8) ?? 100;
  const from = step * Math.floor(smallest / step);
  const to = Math.max(step * Math.ceil(largest / step), from + step);
  const x = (value: number) => round(LABELS + (PLOT * (value - from)) / (to - from));
  const height = TOP + shown.length * LINE + BOTTOM;
  const parts = [
    svgOpen(WIDTH, height, text.caption, text.name, { className: "chart" }),
    label(4, 16, text.caption, "start", 'font-weight="bold"'),
    `<rect class="low" x="${LABELS}" y="27" width="22" height="12"/>`,
    label(LABELS + 28, 38, text.ends[0]),
    text.ends[1] === ""
      ? ""
      : `<rect class="high" x="${LABELS}" y="45" width="22" height="12"/>${label(LABELS + 28, 56, text.ends[1])}`,
  ];
  if (shown.some(({ doubtful }) => doubtful)) parts.push(label(LABELS, 74, `? ${text.doubt}`));
  const bottom = TOP + shown.length * LINE;
  for (let tick = from; tick <= to + step / 2; tick += step)
    parts.push(
      `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${bottom}"/>`,
      label(x(tick), bottom + 17, String(Math.round(10 * tick) / 10), "middle"),
    );
  parts.push(label(LABELS + PLOT, height - 6, text.axis, "end"));
  shown.forEach((row, at) => {
    const y = TOP + at * LINE;
    const name = row.label.length > LONGEST_LABEL ? `${row.label.slice(0, LONGEST_LABEL - 1)}…` : row.label;
    parts.push(label(LABELS - 10, y + 17, row.doubtful ? `${name} ?` : name, "end"));
    parts.push(bar("high", middle, row.high, y, x), bar("low", middle, row.low, y, x));
    parts.push(whisker(row.low, row.lowError, y + 10, x), whisker(row.high, row.highError, y + 16, x));
  });
  parts.push(`<line class="middle" x1="${x(middle)}" x2="${x(middle)}" y1="${TOP - 4}" y2="${bottom}"/>`);
  return {
    name: text.name,
    caption: text.caption,
    svg: `${parts.join("")}</svg>`,
    twin: rows.map(({ words }) => words),
    observations,
  };
}

type Scale = (value: number) => number;

function bar(kind: "low" | "high", middle: number, end: number, y: number, x: Scale): string {
  const [left, right] = [Math.min(x(middle), x(end)), Math.max(x(middle), x(end))];
  return `<rect class="${kind}" x="${left}" y="${y + 6}" width="${round(right - left)}" height="14"/>`;
}

function whisker(end: number, error: number | undefined, y: number, x: Scale): string {
  return error === undefined
    ? ""
    : ["halo", "error"]
        .map(
          (kind) =>
            `<line class="${kind}" x1="${x(end - error)}" x2="${x(end + error)}" y1="${y}" y2="${y}"/>`,
        )
        .join("");
}
