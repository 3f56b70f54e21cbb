import type { Evidence } from "../../evidence/index.ts";
import { publishedOf } from "../../validate/published.ts";
import type { Course, Validation, ValidationRow } from "../../validate/result.ts";
import { label, svgOpen } from "../figures/figure.ts";
import { CHART_STYLE } from "../report/chart-style.ts";
import { addressOf } from "../vancouver.ts";
import { drawing, PANEL } from "./panel.ts";

const COLUMNS = 3;
const GAP = 16;
const HEAD = 56;

/** What the marks mean, one line each. */
export const LEGEND = [
  "Line: the model. Dark band: what is not known about the model (90 %). Dashed band: where a study of that size would come out (90 %).",
  "Square: a published result the model was fitted to. Diamond: one it never saw. Bar: 90 % interval of the published number. Ring: outside the prediction.",
];

/** The rows that lie on a course. */
export function rowsOn(course: Course, rows: readonly ValidationRow[]): ValidationRow[] {
  return rows.filter((row) => row.study === course.study && course.rows.includes(row.observation));
}

/** All time courses as one picture that stands alone; points lead to the address of their source. */
export function coursesSvg(validation: Validation, evidence: Evidence): string {
  const address = new Map(evidence.sources.map((source) => [source.id, addressOf(source)]));
  const sourceOf = new Map(evidence.observations.map(({ id, source }) => [id, source]));
  const origins = {
    linkOf: (id: string) => address.get(sourceOf.get(id) ?? "") ?? null,
    published: publishedOf(evidence),
  };
  const { courses, rows, provenance } = validation;
  const lines = Math.ceil(courses.length / COLUMNS);
  const width = COLUMNS * PANEL.width + (COLUMNS - 1) * GAP;
  const height = HEAD + lines * (PANEL.height + GAP) + 20;
  const panels = courses.map((course, at) => {
    const x = (at % COLUMNS) * (PANEL.width + GAP);
    const y = HEAD + Math.floor(at / COLUMNS) * (PANEL.height + GAP);
    return `<g transform="translate(${x},${y})">${drawing(course, rowsOn(course, rows), origins)}</g>`;
  });
  return [
    svgOpen(width, height, "The model beside the published results", "courses", {
      role: "group",
      className: "chart",
    }),
    `<style>${CHART_STYLE}</style><rect width="100%" height="100%" style="fill:var(--paper)"/>`,
    ...LEGEND.map((line, at) => label(4, 18 + 18 * at, line)),
    ...panels,
    label(
      4,
      height - 6,
      `Anagen, model ${provenance.modelVersion}, result ${provenance.digest.slice(0, 12)}`,
    ),
    "</svg>\n",
  ].join("");
}
