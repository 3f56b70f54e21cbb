import type { Synthesis } from "../../evidence/synthesis/result.ts";
import { log } from "../../math/exp.ts";
import {
  type Figure,
  INK_LINE,
  KEPT,
  KEPT_LINE,
  LOST,
  LOST_LINE,
  label,
  round,
  svgOpen,
} from "../figures/figure.ts";
import { countsOf, isRatio, measureWords, withInterval } from "./text.ts";

const [WIDTH, LINE, PLOT, PLOT_WIDTH] = [900, 24, 380, 280];
const LONGEST_LABEL = 34;

/** Studies with their intervals and weights, the pooled value as a diamond and the prediction interval as a line. */
export function synthesisForest(result: Synthesis, caption = "Forest plot"): Figure {
  const { studies, pooled, measure } = result;
  const scale = scaleOf(result);
  const x = (value: number) => round(PLOT + PLOT_WIDTH * scale.place(value));
  const height = (studies.length + (pooled ? 3 : 1)) * LINE + 80;
  const parts = [svgOpen(WIDTH, height, caption, "synthesis")];
  const twin: string[] = [];
  let y = 24;
  const bold = 'font-weight="bold"';
  parts.push(
    label(4, y, "study", "start", bold),
    label(PLOT - 12, y, "people", "end", bold),
    label(PLOT + PLOT_WIDTH + 14, y, measureWords(measure), "start", bold),
    label(WIDTH - 8, y, "weight", "end", bold),
  );
  const top = y + 8;
  for (const study of studies) {
    y += LINE;
    const middle = y - 4;
    const size = round(4 + 0.1 * study.weightPercent);
    parts.push(
      label(4, y, short(study.name)),
      label(PLOT - 12, y, countsOf(study), "end"),
      `<line x1="${x(study.low)}" x2="${x(study.high)}" y1="${middle}" y2="${middle}" ${LOST_LINE} stroke-width="2"/>`,
      `<rect x="${round(x(study.value) - size / 2)}" y="${round(middle - size / 2)}" width="${size}" height="${size}" ${LOST}/>`,
      label(PLOT + PLOT_WIDTH + 14, y, withInterval(study, measure)),
      label(WIDTH - 8, y, `${study.weightPercent.toFixed(1)} %`, "end"),
    );
    twin.push(
      `${study.name}, ${countsOf(study)}: ${withInterval(study, measure)}; weight ${study.weightPercent.toFixed(1)} %.`,
    );
  }
  if (pooled) {
    y += LINE * 1.3;
    const middle = y - 4;
    const points = [
      `${x(pooled.low)},${middle}`,
      `${x(pooled.value)},${middle - 7}`,
      `${x(pooled.high)},${middle}`,
      `${x(pooled.value)},${middle + 7}`,
    ];
    parts.push(
      label(4, y, `pooled, ${pooled.studies} studies`, "start", bold),
      `<polygon points="${points.join(" ")}" ${KEPT}/>`,
      label(PLOT + PLOT_WIDTH + 14, y, withInterval(pooled, measure), "start", bold),
    );
    twin.push(`Pooled, ${pooled.studies} studies: ${withInterval(pooled, measure)}.`);
    if (pooled.prediction) {
      y += LINE;
      const ends = pooled.prediction;
      const text = withInterval({ value: null, ...ends }, measure);
      parts.push(
        label(4, y, "a new study"),
        `<line x1="${x(ends.low)}" x2="${x(ends.high)}" y1="${y - 4}" y2="${y - 4}" ${KEPT_LINE} stroke-width="3"/>`,
        label(PLOT + PLOT_WIDTH + 14, y, text),
      );
      twin.push(`A new study: ${text}.`);
    }
  }
  y += LINE * 0.8;
  if (scale.none !== null)
    parts.push(
      `<line x1="${x(scale.none)}" x2="${x(scale.none)}" y1="${top}" y2="${y}" ${INK_LINE} stroke-dasharray="3 3"/>`,
    );
  parts.push(`<line x1="${PLOT}" x2="${PLOT + PLOT_WIDTH}" y1="${y}" y2="${y}" ${INK_LINE}/>`);
  for (const tick of scale.ticks) parts.push(label(x(tick), y + 18, String(tick), "middle"));
  const observations = studies.flatMap((study) => study.observations);
  return { name: "synthesis", caption, svg: `${parts.join("")}</svg>`, twin, observations };
}

/** Where values stand on the axis, 0 to 1; shares from 0 to 100, differences and ratios as far as the studies reach. */
function scaleOf({ studies, pooled, measure }: Synthesis): {
  place: (value: number) => number;
  ticks: readonly number[];
  none: number | null;
} {
  const values = [...studies, ...(pooled ? [pooled] : [])].flatMap(({ low, high }) => [low, high]);
  const clip = (share: number) => Math.min(1, Math.max(0, share));
  if (isRatio(measure)) {
    const ticks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
    const low = ticks.findLast((tick) => tick <= Math.min(1, ...values)) ?? ticks[0];
    const high = ticks.find((tick) => tick >= Math.max(1, ...values)) ?? ticks[ticks.length - 1];
    const shown = ticks.filter((tick) => tick >= low && tick <= high);
    const spread = log(high / low) || 1;
    return { place: (value) => clip(log(Math.max(1e-9, value) / low) / spread), ticks: shown, none: 1 };
  }
  const isDifference = measure === "difference";
  const low = isDifference ? 20 * Math.floor(Math.min(0, ...values) / 20) : 0;
  const high = isDifference ? Math.max(20, 20 * Math.ceil(Math.max(0, ...values) / 20)) : 100;
  const ticks = Array.from({ length: (high - low) / 20 + 1 }, (_, at) => low + 20 * at);
  return { place: (value) => clip((value - low) / (high - low)), ticks, none: isDifference ? 0 : null };
}

function short(name: string): string {
  return name.length <= LONGEST_LABEL ? name : `${name.slice(0, LONGEST_LABEL - 1)}…`;
}
