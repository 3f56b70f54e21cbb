import type { LiveValues } from "../../claims/live/values.ts";
import { BOX, type Figure, INK_LINE, label, svgOpen } from "./figure.ts";

const [WIDTH, HEIGHT] = [204, 58];

/** The study flow of the withdrawal trial, every number of people from its observation. */
export function withdrawalFlow(values: LiveValues): Figure {
  const caption = "How the people of the withdrawal trial were followed";
  const show = (reference: string) => values.resolve(reference).text;
  const used = new Set<string>();
  const text = (template: string) =>
    template.replaceAll(/\{\{([^{}]+)\}\}/g, (_, reference: string) => {
      const span = values.resolve(reference);
      for (const id of span.observations) used.add(id);
      return span.text;
    });
  const boxes = [
    {
      at: [220, 0],
      lines: [
        "{{BARI-083.n}} people put into the trial:",
        "{{BARI-003.n}} on {{BARI-003.dose}}, {{BARI-002.n}} on {{BARI-002.dose}},",
        "{{BARI-001.n}} without the drug",
      ],
    },
    {
      at: [110, 1],
      lines: ["{{BARI-284.value}} on {{BARI-284.dose}} had most", "of their hair at week {{BARI-284.week}}"],
    },
    {
      at: [330, 1],
      lines: ["{{BARI-285.value}} on {{BARI-285.dose}} had most", "of their hair at week {{BARI-285.week}}"],
    },
    {
      at: [0, 2],
      lines: [
        "{{BARI-096.n}} stayed on {{BARI-096.dose}};",
        "{{events BARI-096}} lost benefit by",
        "week {{BARI-096.week}}",
      ],
    },
    {
      at: [220, 2],
      lines: [
        "{{BARI-094.n}} + {{BARI-093.n}} went to pills",
        "without the drug; {{events BARI-094}} + {{events BARI-093}}",
        "lost benefit by week {{BARI-094.week}}",
      ],
    },
    {
      at: [440, 2],
      lines: [
        "{{BARI-095.n}} stayed on {{BARI-095.dose}};",
        "{{events BARI-095}} lost benefit by",
        "week {{BARI-095.week}}",
      ],
    },
    {
      at: [220, 3],
      lines: [
        "{{BARI-102.n}} + {{BARI-101.n}} took it again;",
        "{{events BARI-102}} + {{events BARI-101}} got most of",
        "their hair back",
      ],
    },
  ] as const;
  const place = ([x, row]: readonly [number, number]) => ({ x: x + 4, y: 6 + row * 96 });
  const arrows = [
    [0, 1],
    [0, 2],
    [1, 3],
    [1, 4],
    [2, 4],
    [2, 5],
    [4, 6],
  ] as const;
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
  twin.push(
    `Numbers that stayed were worked out from the others: ${show("BARI-284.value")} less ${show("BARI-086.value")}, and ${show("BARI-285.value")} less ${show("BARI-085.value")}.`,
  );
  for (const id of ["BARI-086", "BARI-085"]) used.add(id);
  return { name: "flow", caption, svg: `${parts.join("")}</svg>`, twin, observations: [...used] };
}
