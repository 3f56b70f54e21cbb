import type { Sensitivity } from "../../sensitivity/result.ts";
import { CHART_STYLE } from "../report/chart-style.ts";
import { sensitivityFigures } from "./figures.ts";

const GAP = 24;
const WIDTH = 880;

/** The tornado plots of all answers under each other, as one picture that stands alone. */
export function sensitivitySvg({ answers, people }: Sensitivity): string {
  const plots = answers.flatMap((answer) => sensitivityFigures(answer, people).map(({ svg }) => svg));
  let y = 0;
  const placed = plots.map((svg) => {
    const height = Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0);
    const part = svg.replace("<svg ", `<svg y="${y}" `);
    y += height + GAP;
    return part;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" class="chart"><title>What moves the six-month stop answer</title><style>${CHART_STYLE}</style><rect width="100%" height="100%" style="fill:var(--paper)"/>${placed.join("")}</svg>\n`;
}
