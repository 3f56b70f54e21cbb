import { type Figure, GRID_LINE, KEPT, KEPT_LINE, LOST, LOST_LINE, label, round, svgOpen } from "./figure.ts";

/** A published point: people of a hundred at a time, with its interval. */
interface TrialPoint {
  readonly weeks: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly observation: string;
}
interface ModelPoint {
  readonly weeks: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What the curve of loss says. */
export interface CurveWords {
  readonly caption: string;
  readonly people: string;
  readonly weeks: string;
  readonly model: string;
  readonly trial: string;
  readonly trialLine: (weeks: number, value: string, low: string, high: string) => string;
  readonly modelLine: (weeks: number, value: string, range: { low: string; high: string } | null) => string;
}

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [620, 340, 52, 34, 16, 46];

/** Trial and model on one pair of axes: squares with bars for the trial, a line with a band for the model. */
export function lossCurve(
  name: string,
  words: CurveWords,
  trial: readonly TrialPoint[],
  model: readonly ModelPoint[],
): Figure {
  const { caption } = words;
  const last = Math.max(...[...trial, ...model].map(({ weeks }) => weeks));
  const x = (weeks: number) => round(LEFT + ((WIDTH - LEFT - RIGHT) * weeks) / last);
  const y = (percent: number) => round(HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * percent) / 100);
  const parts = [svgOpen(WIDTH, HEIGHT, caption, name)];
  for (const percent of [0, 25, 50, 75, 100]) {
    parts.push(
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(percent)}" y2="${y(percent)}" ${GRID_LINE}/>`,
    );
    parts.push(label(LEFT - 8, y(percent) + 4, String(percent), "end"));
  }
  for (let weeks = 0; weeks <= last; weeks += 20)
    parts.push(label(x(weeks), HEIGHT - BOTTOM + 18, String(weeks), "middle"));
  parts.push(label(LEFT, 16, words.people));
  parts.push(label(WIDTH - RIGHT, HEIGHT - 8, words.weeks, "end"));
  if (model.length > 0) {
    const start = { weeks: 0, value: 0, low: 0, high: 0 };
    const points = [start, ...model];
    const up = points.map(({ weeks, high }) => `${x(weeks)},${y(high)}`);
    const down = points.map(({ weeks, low }) => `${x(weeks)},${y(low)}`).reverse();
    parts.push(`<polygon points="${[...up, ...down].join(" ")}" ${KEPT} fill-opacity="0.15"/>`);
    parts.push(
      `<polyline points="${points.map(({ weeks, value }) => `${x(weeks)},${y(value)}`).join(" ")}" fill="none" ${KEPT_LINE} stroke-width="2.5"/>`,
    );
    parts.push(
      `<line x1="320" x2="350" y1="12" y2="12" ${KEPT_LINE} stroke-width="2.5"/>`,
      label(356, 16, words.model),
    );
  }
  for (const { weeks, value, low, high } of trial)
    parts.push(
      `<line x1="${x(weeks)}" x2="${x(weeks)}" y1="${y(low)}" y2="${y(high)}" ${LOST_LINE} stroke-width="2"/>`,
      `<rect x="${x(weeks) - 5}" y="${y(value) - 5}" width="10" height="10" ${LOST}/>`,
    );
  parts.push(`<rect x="532" y="7" width="10" height="10" ${LOST}/>`, label(548, 16, words.trial));
  const whole = (number: number) => String(Math.round(number));
  return {
    name,
    caption,
    svg: `${parts.join("")}</svg>`,
    twin: [
      ...trial.map(({ weeks, value, low, high }) =>
        words.trialLine(weeks, whole(value), whole(low), whole(high)),
      ),
      ...model.map(({ weeks, value, low, high }) =>
        words.modelLine(weeks, whole(value), low === high ? null : { low: whole(low), high: whole(high) }),
      ),
    ],
    observations: trial.map(({ observation }) => observation),
  };
}
