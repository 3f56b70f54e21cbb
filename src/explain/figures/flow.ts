import type { LiveValues } from "../../claims/live/values.ts";
import type { FlowTemplate } from "../answer/section.ts";
import { BOX, type Figure, INK_LINE, label, svgOpen } from "./figure.ts";

const [WIDTH, HEIGHT] = [204, 58];

/** The study flow of the withdrawal trial, every number of people from its observation. */
export function withdrawalFlow({ caption, boxes, arrows, note }: FlowTemplate, values: LiveValues): Figure {
  const used = new Set<string>();
  const text = (template: string) =>
    template.replaceAll(/\{\{([^{}]+)\}\}/g, (_, reference: string) => {
      const span = values.resolve(reference);
      for (const id of span.observations) used.add(id);
      return span.text;
    });
  const place = ([x, row]: readonly [number, number]) => ({ x: x + 4, y: 6 + row * 96 });
  const parts = [svgOpen(652, 360, caption, "flow")];
  parts.push(
    '<defs><marker id="arrow" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto"><path d="M0,0 L8,4 L0,8 z" class="ink" fill="#3d3d45"/></marker></defs>',
  );
  for (const [from, to] of arrows) {
    const [a, b] = [place(boxes[from].at), place(boxes[to].at)];
    parts.push(
      `<line x1="${a.x + WIDTH / 2}" y1="${a.y + HEIGHT}" x2="${b.x + WIDTH / 2}" y2="${b.y}" ${INK_LINE} marker-end="url(#arrow)"/>`,
    );
  }
  const twin: string[] = [];
  for (const box of boxes) {
    const { x, y } = place(box.at);
    parts.push(`<rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" ${BOX}/>`);
    const lines = box.lines.map(text);
    lines.forEach((line, at) => {
      parts.push(label(x + 8, y + 18 + at * 16, line));
    });
    twin.push(`${lines.join(" ")}.`);
  }
  twin.push(text(note));
  return { name: "flow", caption, svg: `${parts.join("")}</svg>`, twin, observations: [...used] };
}
