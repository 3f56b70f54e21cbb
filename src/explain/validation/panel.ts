import { escapeHtml } from "../../text/escape-html.ts";
import { comparedWords } from "../../validate/published.ts";
import type { Course, Published, ValidationRow } from "../../validate/result.ts";
import { endpointWords } from "../endpoint-words.ts";
import { type Figure, label, round, svgOpen } from "../figures/figure.ts";

/** Width and height of a panel, in the units of its picture. */
export const PANEL = { width: 320, height: 240 };
const [LEFT, TOP, RIGHT, BOTTOM] = [40, 62, 14, 40];
const LONGEST_TITLE = 42;
/** Side of the square that a pointer or finger can hit. */
const HIT = 24;
/** Weeks between marks, the first with at most six marks. */
const WEEK_STEPS = [4, 8, 12, 24, 52, 104];

/** What a picture says of its points beside the rows. */
export interface Origins {
  /** Where a point leads, given the first id of its observation. */
  readonly linkOf: (observation: string) => string | null;
  /** What the source prints of a row, by its observation. */
  readonly published: (observation: string) => Published | undefined;
}

/** A course as a picture with its words: bands of model and study, a line, and the published points. */
export function courseFigure(
  course: Course,
  rows: readonly ValidationRow[],
  name: string,
  origins: Origins,
): Figure {
  const title = courseTitle(course);
  const caption = `${title}. ${course.study}`;
  const open = svgOpen(PANEL.width, PANEL.height, caption, name, { role: "group", className: "chart" });
  const svg = `${open}${drawing(course, rows, origins)}</svg>`;
  return { name, caption, svg, twin: twinOf(course, rows, origins), observations: rows.flatMap(idsOf) };
}

/** "4 mg to placebo: ever worse by more than 20 points". */
function courseTitle({ arm, endpoint, subgroup }: Course): string {
  return `${arm}: ${endpointWords(endpoint)}${subgroup === null ? "" : ` (${subgroup})`}`;
}

function idsOf(row: ValidationRow): string[] {
  return row.observation.split("+");
}

/** The inside of a panel, so that it can stand alone or among others. */
export function drawing(course: Course, rows: readonly ValidationRow[], origins: Origins): string {
  const { weeks, startWeek, unit } = course;
  const last = Math.max(startWeek + 4, ...weeks.map(({ week }) => week), ...rows.map(({ week }) => week));
  const [bottom, top] = unit === "percent" ? [0, 100] : [-100, 25];
  const x = (week: number) =>
    round(LEFT + ((PANEL.width - LEFT - RIGHT) * (week - startWeek)) / (last - startWeek));
  const clip = (value: number) => Math.min(top, Math.max(bottom, value));
  const y = (value: number) =>
    round(PANEL.height - BOTTOM - ((PANEL.height - TOP - BOTTOM) * (clip(value) - bottom)) / (top - bottom));
  const parts: string[] = [];
  const titles = titleLines(courseTitle(course));
  titles.forEach((line, at) => {
    parts.push(label(4, 14 + 15 * at, line, "start", 'font-weight="bold"'));
  });
  const people = course.studySize === null ? "" : `, ${course.studySize} people`;
  parts.push(
    label(4, 14 + 15 * titles.length, `${course.study}${people}`, "start", 'style="font-size:11px"'),
  );
  for (let tick = bottom; tick <= top; tick += 25) {
    parts.push(
      `<line class="grid" x1="${LEFT}" x2="${PANEL.width - RIGHT}" y1="${y(tick)}" y2="${y(tick)}"/>`,
    );
    if (tick % 50 === 0) parts.push(label(LEFT - 6, y(tick) + 4, String(tick), "end"));
  }
  const step = WEEK_STEPS.find((each) => (last - startWeek) / each <= 6) ?? 208;
  for (let since = 0; since <= last - startWeek; since += step)
    parts.push(label(x(startWeek + since), PANEL.height - BOTTOM + 16, String(since), "middle"));
  const from = startWeek === 0 ? "weeks since the start" : "weeks since the change";
  parts.push(label(PANEL.width - RIGHT, PANEL.height - 6, from, "end", 'style="font-size:11px"'));
  const band = (low: (at: Course["weeks"][number]) => number | null, high: typeof low, kind: string) => {
    const known = weeks.filter((each) => low(each) !== null);
    if (known.length < 2) return;
    const ends = [
      ...known.map((each) => `${x(each.week)},${y(high(each) as number)}`),
      ...known.map((each) => `${x(each.week)},${y(low(each) as number)}`).reverse(),
    ];
    parts.push(`<polygon class="${kind}" points="${ends.join(" ")}"/>`);
  };
  band(
    (each) => each.studyLow,
    (each) => each.studyHigh,
    "study",
  );
  band(
    (each) => each.low,
    (each) => each.high,
    "model",
  );
  parts.push(
    `<polyline class="line" points="${weeks.map((each) => `${x(each.week)},${y(each.value)}`).join(" ")}"/>`,
  );
  for (const row of rows) parts.push(pointOf(row, x(row.week), y, origins));
  return parts.join("");
}

function pointOf(row: ValidationRow, x: number, y: (value: number) => number, origins: Origins): string {
  const middle = y(row.observed);
  const mark =
    row.use === "calibration"
      ? `<rect class="point" x="${x - 4}" y="${middle - 4}" width="8" height="8"/>`
      : `<path class="point" d="M${x},${middle - 6}L${x + 6},${middle}L${x},${middle + 6}L${x - 6},${middle}Z"/>`;
  const missed = row.inside
    ? ""
    : `<circle class="missed" cx="${x}" cy="${middle}" r="9"/>${label(Math.min(x + 8, PANEL.width - RIGHT - 42), middle - 12, "outside", "start", 'style="font-size:11px"')}`;
  const whisker = `<line class="whisker" x1="${x}" x2="${x}" y1="${y(row.observedLow)}" y2="${y(row.observedHigh)}"/>`;
  return linked(
    origins.linkOf(idsOf(row)[0]),
    pointWords(row, origins),
    `${whisker}${mark}${missed}`,
    x,
    middle,
  );
}

/** A mark that says what it is and leads somewhere, with room around it for a finger. */
export function linked(link: string | null, words: string, mark: string, x: number, y: number): string {
  const content = `<title>${escapeHtml(words)}</title>${mark}<rect class="hit" x="${round(x - HIT / 2)}" y="${round(y - HIT / 2)}" width="${HIT}" height="${HIT}"/>`;
  return link === null
    ? `<g>${content}</g>`
    : `<a href="${escapeHtml(link)}" aria-label="${escapeHtml(words)}">${content}</a>`;
}

/** A row in one sentence. */
export function pointWords(
  row: ValidationRow,
  { published }: Origins,
  fit = row.use === "calibration" ? "fitted" : "never fitted",
): string {
  const source = published(row.observation);
  const compared = source && comparedWords(source);
  const people = compared ? `, compared as ${compared}` : "";
  return `${row.observation}, week ${row.week}: published ${source?.value ?? row.observed.toFixed(1)}${people} (${row.observedLow.toFixed(1)} to ${row.observedHigh.toFixed(1)}); model ${row.predicted.toFixed(1)} (${row.low.toFixed(1)} to ${row.high.toFixed(1)}), ${row.inside ? "inside" : "outside"}; ${fit}`;
}

function twinOf(
  { weeks, unit, studySize }: Course,
  rows: readonly ValidationRow[],
  origins: Origins,
): string[] {
  return [
    ...rows.map((row) => `${pointWords(row, origins)}.`),
    ...weeks.map(({ week, value, low, high, studyLow, studyHigh }) => {
      const study =
        studyLow === null || studyHigh === null
          ? ""
          : `; a study of ${studySize} people ${studyLow.toFixed(1)} to ${studyHigh.toFixed(1)}`;
      return `Model at week ${week}: ${value.toFixed(1)} ${unit} (not known about the model: ${low.toFixed(1)} to ${high.toFixed(1)}${study}).`;
    }),
  ];
}

/** A title in at most two lines, the second cut where it is too long. */
function titleLines(title: string): string[] {
  if (title.length <= LONGEST_TITLE) return [title];
  const at = title.lastIndexOf(" ", LONGEST_TITLE);
  const rest = title.slice(at + 1);
  return [title.slice(0, at), rest.length > LONGEST_TITLE ? `${rest.slice(0, LONGEST_TITLE - 1)}…` : rest];
}
