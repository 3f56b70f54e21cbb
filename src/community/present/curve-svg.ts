import type { SheddingCurve } from "../statistics/shape.ts";

const WIDTH = 640;
const HEIGHT = 300;
const LEFT = 52;
const BOTTOM = 58;
const TOP = 12;

/** The published curve as steps with its limits as a band and the number followed under the axis. */
export function curveSvg(curve: SheddingCurve): string {
  const last = Math.max(4, curve.steps.at(-1)?.toWeek ?? 4);
  const x = (week: number) => round(LEFT + ((WIDTH - LEFT - 12) * week) / last);
  const y = (share: number) => round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - share));
  let path = `M${x(0)} ${y(1)}`;
  const bands: string[] = [];
  const risk: string[] = [];
  curve.steps.forEach((step, at) => {
    const next = curve.steps[at + 1]?.toWeek ?? step.toWeek;
    path += `H${x(step.toWeek)}V${y(step.without)}`;
    if (step.low !== null && step.high !== null && next > step.toWeek)
      bands.push(
        `<rect class="band" x="${x(step.toWeek)}" y="${y(step.high)}" width="${round(x(next) - x(step.toWeek))}" height="${round(y(step.low) - y(step.high))}"/>`,
      );
    risk.push(`<text x="${x(step.toWeek)}" y="${HEIGHT - 8}" text-anchor="end">${step.atRisk}</text>`);
  });
  const ticks = [0, 25, 50, 75, 100].map(
    (share) =>
      `<line class="axis" x1="${LEFT - 4}" x2="${LEFT}" y1="${y(share / 100)}" y2="${y(share / 100)}"/><text x="${LEFT - 8}" y="${y(share / 100) + 4}" text-anchor="end">${share}</text>`,
  );
  const weeks = tickWeeks(last).map(
    (week) =>
      `<line class="axis" x1="${x(week)}" x2="${x(week)}" y1="${y(0)}" y2="${y(0) + 4}"/><text x="${x(week)}" y="${y(0) + 18}" text-anchor="middle">${week}</text>`,
  );
  const end = curve.steps.at(-1);
  const twin = end
    ? `About ${Math.round(100 * end.without)} of 100 are still without shedding after ${end.toWeek} weeks.`
    : "No step can be shown.";
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Steps: share of stories still without shedding by week after the change. ${twin}" width="100%">
<line class="axis" x1="${LEFT}" x2="${LEFT}" y1="${TOP}" y2="${y(0)}"/><line class="axis" x1="${LEFT}" x2="${WIDTH - 12}" y1="${y(0)}" y2="${y(0)}"/>
${ticks.join("")}${weeks.join("")}<text x="${WIDTH - 12}" y="${y(0) + 32}" text-anchor="end">weeks after the change</text>
${bands.join("")}<path class="curve" d="${path}"/><text x="4" y="${HEIGHT - 8}">followed</text>${risk.join("")}</svg>`;
}

function tickWeeks(last: number): number[] {
  const step = [4, 8, 13, 26, 52].find((width) => last / width <= 7) ?? 52;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
