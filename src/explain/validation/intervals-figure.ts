import type { ValidationRow } from "../../validate/result.ts";
import { endpointWords } from "../endpoint-words.ts";
import { type Figure, label, round, svgOpen } from "../figures/figure.ts";
import { linked, type Origins, pointWords } from "./panel.ts";

const [WIDTH, LINE, LABELS, PLOT, TOP, BOTTOM] = [880, 26, 400, 450, 30, 40];
const LONGEST_LABEL = 50;
const NARROWEST_BAR = 2;

/** Predictions of studies left out, one line each: interval, prediction, and the published number. */
export function leftOutFigure(rows: readonly ValidationRow[], origins: Origins): Figure {
  const caption = "Each study predicted by a calibration that never saw it";
  const height = TOP + rows.length * LINE + BOTTOM;
  const lowest = rows.some(({ unit }) => unit !== "percent") ? -100 : 0;
  const x = (value: number) =>
    round(LABELS + (PLOT * (Math.min(100, Math.max(lowest, value)) - lowest)) / (100 - lowest));
  const bottom = TOP + rows.length * LINE;
  const parts = [
    svgOpen(WIDTH, height, caption, "left-out", { role: "group", className: "chart" }),
    label(4, 16, caption, "start", 'font-weight="bold"'),
  ];
  for (let tick = lowest; tick <= 100; tick += 25)
    parts.push(
      `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${bottom}"/>`,
      label(x(tick), bottom + 16, String(tick), "middle"),
    );
  parts.push(
    label(
      LABELS + PLOT,
      height - 6,
      "percent of people, percent change of SALT, or SALT points of change",
      "end",
    ),
  );
  rows.forEach((row, at) => {
    const y = TOP + at * LINE + LINE / 2;
    const words = pointWords(row, origins, "left out of the fit");
    const name = `${row.arm}, week ${row.week}: ${endpointWords(row.endpoint)}`;
    const short = name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1)}…` : name;
    const width = Math.max(NARROWEST_BAR, round(x(row.high) - x(row.low)));
    const missed = row.inside ? "" : `<circle class="missed" cx="${x(row.observed)}" cy="${y}" r="9"/>`;
    parts.push(
      label(LABELS - 10, y + 4, row.inside ? short : `${short} (outside)`, "end"),
      `<rect class="study" x="${x(row.low)}" y="${y - 6}" width="${width}" height="12"/>`,
      `<line class="line" x1="${x(row.predicted)}" x2="${x(row.predicted)}" y1="${y - 6}" y2="${y + 6}"/>`,
      linked(
        origins.linkOf(row.observation.split("+")[0]),
        words,
        `<rect class="point" x="${x(row.observed) - 4}" y="${y - 4}" width="8" height="8"/>${missed}`,
        x(row.observed),
        y,
      ),
    );
  });
  return {
    name: "left-out",
    caption,
    svg: `${parts.join("")}</svg>`,
    twin: rows.map((row) => `${pointWords(row, origins, "left out of the fit")}.`),
    observations: rows.flatMap(({ observation }) => observation.split("+")),
  };
}
