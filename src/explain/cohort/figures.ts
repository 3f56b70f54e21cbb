import type { Comparison, ComparisonFigures } from "../../cohort/result.ts";
import { type Figure, label, round, svgOpen } from "../figures/figure.ts";
import { CHART_STYLE } from "../report/chart-style.ts";
import { signed } from "../text-table.ts";
import { groupWords } from "./words.ts";

const [SIZE, LEFT, TOP, BOTTOM] = [300, 44, 40, 44];
const PANEL = { width: LEFT + SIZE + 20, height: TOP + SIZE + BOTTOM } as const;
const BOLD = 'font-weight="bold"';

/** A drawing with its words, to be put into a picture. */
interface Drawing {
  readonly name: string;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly string[];
  readonly twin: readonly string[];
}

/** Seen beside predicted: on the line both are the same. */
function calibrationDrawing(
  bins: Comparison["calibration"]["salt"],
  name: string,
  caption: string,
  unit: string,
): Drawing {
  const x = (value: number) => round(LEFT + (SIZE * value) / 100);
  const y = (value: number) => round(TOP + SIZE - (SIZE * value) / 100);
  const most = Math.max(1, ...bins.map(({ readings }) => readings));
  const parts = [label(4, 18, caption, "start", BOLD)];
  for (let tick = 0; tick <= 100; tick += 25)
    parts.push(
      `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${TOP + SIZE}"/>`,
      `<line class="grid" x1="${LEFT}" x2="${LEFT + SIZE}" y1="${y(tick)}" y2="${y(tick)}"/>`,
      label(x(tick), TOP + SIZE + 16, String(tick), "middle"),
      label(LEFT - 6, y(tick) + 4, String(tick), "end"),
    );
  parts.push(
    `<line class="middle" x1="${x(0)}" y1="${y(0)}" x2="${x(100)}" y2="${y(100)}"/>`,
    label(LEFT + SIZE, TOP + SIZE + 34, `predicted, ${unit}`, "end"),
    label(LEFT + 4, TOP + 14, "seen"),
  );
  for (const { predicted, seen, readings } of bins)
    parts.push(
      `<circle class="point" cx="${x(predicted)}" cy="${y(seen)}" r="${round(3 + 5 * Math.sqrt(readings / most))}"/>`,
    );
  return {
    name,
    caption,
    ...PANEL,
    parts,
    twin: bins.map(
      ({ predicted, seen, readings, people }) =>
        `Predicted ${predicted.toFixed(1)}, seen ${seen.toFixed(1)}: ${readings} readings of ${people} people.`,
    ),
  };
}

/** Ranks of the readings: bars of one height if the model is right. */
function ranksDrawing({ ranks, readings }: Comparison["all"]): Drawing {
  const density = ranks.map((bin) => bin.readings / readings / (bin.to - bin.from));
  const top = Math.max(2, ...density);
  const x = (value: number) => round(LEFT + SIZE * value);
  const y = (value: number) => round(TOP + SIZE - (SIZE * value) / top);
  const parts = [label(4, 18, "Ranks of the readings in their predictions", "start", BOLD)];
  ranks.forEach(({ from, to }, at) => {
    parts.push(
      `<rect class="model" x="${x(from) + 1}" y="${y(density[at])}" width="${round(x(to) - x(from) - 2)}" height="${round(TOP + SIZE - y(density[at]))}"/>`,
    );
  });
  for (const tick of [0, 0.5, 1]) parts.push(label(x(tick), TOP + SIZE + 16, String(tick), "middle"));
  parts.push(
    `<line class="middle" x1="${x(0)}" x2="${x(1)}" y1="${y(1)}" y2="${y(1)}"/>`,
    label(LEFT + SIZE, TOP + SIZE + 34, "less hair than predicted: to the right", "end"),
  );
  return {
    name: "ranks",
    caption: "Ranks of the readings in their predictions, even if the model is right",
    ...PANEL,
    parts,
    twin: ranks.map((bin) => `Rank ${bin.from} to ${bin.to}: ${bin.readings} readings.`),
  };
}

const [LINE, NAMES, PLOT] = [26, 300, 460];

/** The difference of each group with where it would lie if the model were right. */
function groupsDrawing({ all, groups }: Comparison): Drawing {
  const rows: { name: string; figures: ComparisonFigures }[] = [
    { name: "everybody", figures: all },
    ...groups.map((group) => ({ name: groupWords(group), figures: group })),
  ];
  const ends = rows.flatMap(({ figures: { salt } }) => [
    salt.low,
    salt.high,
    salt.expectedLow,
    salt.expectedHigh,
  ]);
  const reach = Math.max(5, Math.ceil(Math.max(...ends.map(Math.abs)) / 5) * 5);
  const x = (value: number) => round(NAMES + (PLOT * (value + reach)) / (2 * reach));
  const bottom = TOP + rows.length * LINE;
  const caption = "SALT seen less predicted, points: to the right less hair than predicted";
  const parts = [label(4, 18, caption, "start", BOLD)];
  for (const tick of [-reach, -reach / 2, 0, reach / 2, reach])
    parts.push(
      `<line class="${tick === 0 ? "middle" : "grid"}" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${bottom}"/>`,
      label(x(tick), bottom + 16, signed(tick), "middle"),
    );
  rows.forEach(({ name, figures: { salt } }, at) => {
    const y = TOP + at * LINE + LINE / 2;
    parts.push(
      label(NAMES - 10, y + 4, name, "end"),
      `<rect class="study" x="${x(salt.expectedLow)}" y="${y - 7}" width="${round(x(salt.expectedHigh) - x(salt.expectedLow))}" height="14"/>`,
      `<line class="whisker" x1="${x(salt.low)}" x2="${x(salt.high)}" y1="${y}" y2="${y}"/>`,
      `<rect class="point" x="${x(salt.difference) - 4}" y="${y - 4}" width="8" height="8"/>`,
    );
  });
  parts.push(
    label(
      4,
      bottom + 36,
      "Square and bar: seen less predicted, 90 % interval. Dashed band: where 90 of 100 such cohorts would lie if the model were right.",
    ),
  );
  return {
    name: "groups",
    caption,
    width: NAMES + PLOT + 60,
    height: bottom + 46,
    parts,
    twin: rows.map(
      ({ name, figures: { salt, readings, people } }) =>
        `${name}: ${signed(salt.difference)} (${signed(salt.low)} to ${signed(salt.high)}), ${signed(salt.expectedLow)} to ${signed(salt.expectedHigh)} if the model were right; ${readings} readings of ${people} people.`,
    ),
  };
}

function drawings(comparison: Comparison): Drawing[] {
  const { calibration, all } = comparison;
  return [
    calibrationDrawing(
      calibration.response,
      "calibration-response",
      "SALT 20 or less, seen beside predicted",
      "percent of readings",
    ),
    calibrationDrawing(calibration.salt, "calibration-salt", "SALT, seen beside predicted", "SALT points"),
    ranksDrawing(all),
    groupsDrawing(comparison),
  ];
}

/** The pictures of a comparison, each of which stands alone. */
export function comparisonFigures(comparison: Comparison): Figure[] {
  return drawings(comparison).map(({ name, caption, width, height, parts, twin }) => ({
    name,
    caption,
    svg: `${svgOpen(width, height, caption, name, { className: "chart" })}${parts.join("")}</svg>`,
    twin,
    observations: [],
  }));
}

/** All of them as one picture that stands alone. */
export function comparisonSvg(comparison: Comparison): string {
  const [response, salt, ranks, groups] = drawings(comparison);
  const width = 3 * PANEL.width;
  const height = PANEL.height + groups.height + 40;
  const { provenance } = comparison;
  const at = (x: number, y: number, { parts }: Drawing) =>
    `<g transform="translate(${x},${y})">${parts.join("")}</g>`;
  return [
    svgOpen(width, height, "The people of a clinic beside the model", "comparison", { className: "chart" }),
    `<style>${CHART_STYLE}</style><rect width="100%" height="100%" style="fill:var(--paper)"/>`,
    at(0, 0, response),
    at(PANEL.width, 0, salt),
    at(2 * PANEL.width, 0, ranks),
    at(0, PANEL.height + 10, groups),
    label(
      4,
      height - 8,
      `Anagen, model ${provenance.modelVersion}, data ${provenance.dataVersion}, seed ${provenance.seed}, result ${provenance.digest.slice(0, 12)}`,
    ),
    "</svg>\n",
  ].join("");
}
