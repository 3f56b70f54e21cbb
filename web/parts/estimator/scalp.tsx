import { useRef, useState } from "preact/hooks";
import type { Area } from "../../../src/disease/salt/areas.ts";
import { useWords } from "../../words/context.ts";
import { CELL, CELLS, cellShare, SIZE, SPAN } from "./scalp-cells.ts";

/** Room around the cells for ears and nose. */
const EDGE = { side: 4, below: 12 };

interface ScalpProps {
  area: Area;
  /** Cells to each side of the pointed one, plus one. */
  brush: number;
  painted: ReadonlySet<number>;
  onPaint: (cells: ReadonlySet<number>) => void;
}

/** One view of the head to paint on, by touch, mouse or keyboard. */
export function Scalp({ area, brush, painted, onPaint }: ScalpProps) {
  const { m } = useWords();
  const e = m.estimator;
  const svg = useRef<SVGSVGElement>(null);
  const stroke = useRef<{ erase: boolean } | null>(null);
  const latest = useRef(painted);
  latest.current = painted;
  const [cursor, setCursor] = useState(CELLS[area][Math.floor(CELLS[area].length / 2)]);
  const [focused, setFocused] = useState(false);
  const inside = new Set(CELLS[area]);

  const paint = (cell: number, erase: boolean) => {
    const next = new Set(latest.current);
    const row = Math.floor(cell / SIZE);
    const column = cell % SIZE;
    const reach = brush - 1;
    for (let r = row - reach; r <= row + reach; r++)
      for (let c = column - reach; c <= column + reach; c++) {
        const each = r * SIZE + c;
        if (c < 0 || c >= SIZE || !inside.has(each)) continue;
        if (erase) next.delete(each);
        else next.add(each);
      }
    latest.current = next;
    onPaint(next);
  };

  const cellAt = (event: PointerEvent): number | null => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return null;
    const scale = (SPAN + 2 * EDGE.side) / box.width;
    const column = Math.floor(((event.clientX - box.left) * scale - EDGE.side) / CELL);
    const row = Math.floor(((event.clientY - box.top) * scale - EDGE.side) / CELL);
    const cell = row * SIZE + column;
    return column >= 0 && column < SIZE && inside.has(cell) ? cell : null;
  };

  const move = (columns: number, rows: number) => {
    let column = cursor % SIZE;
    let row = Math.floor(cursor / SIZE);
    for (;;) {
      column += columns;
      row += rows;
      if (column < 0 || column >= SIZE || row < 0 || row >= SIZE) return;
      if (inside.has(row * SIZE + column)) return setCursor(row * SIZE + column);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    if (event.key in moves) move(...moves[event.key]);
    else if (event.key === " " || event.key === "Enter") paint(cursor, painted.has(cursor));
    else return;
    event.preventDefault();
  };

  const percent = Math.round(100 * cellShare(area, painted));
  const name = e.regionNames[area];
  return (
    <figure class="view">
      <svg
        ref={svg}
        viewBox={`${-EDGE.side} ${-EDGE.side} ${SPAN + 2 * EDGE.side} ${SPAN + EDGE.side + EDGE.below}`}
        role="application"
        aria-label={e.view(name)}
        aria-describedby={`cursor-${area}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onPointerDown={(event) => {
          const cell = cellAt(event);
          if (cell === null) return;
          event.preventDefault();
          svg.current?.setPointerCapture(event.pointerId);
          stroke.current = { erase: painted.has(cell) };
          setCursor(cell);
          paint(cell, stroke.current.erase);
        }}
        onPointerMove={(event) => {
          if (stroke.current === null) return;
          const cell = cellAt(event);
          if (cell !== null) paint(cell, stroke.current.erase);
        }}
        onPointerUp={() => {
          stroke.current = null;
        }}
        onPointerCancel={() => {
          stroke.current = null;
        }}
      >
        <Head area={area} />
        {CELLS[area].map((cell) => (
          <rect
            key={cell}
            x={(cell % SIZE) * CELL}
            y={Math.floor(cell / SIZE) * CELL}
            width={CELL - 1}
            height={CELL - 1}
            rx={3}
            class={painted.has(cell) ? "cell bare" : "cell"}
          />
        ))}
        {focused && (
          <rect
            x={(cursor % SIZE) * CELL - 2}
            y={Math.floor(cursor / SIZE) * CELL - 2}
            width={CELL + 3}
            height={CELL + 3}
            rx={4}
            class="cursor"
          />
        )}
      </svg>
      <figcaption>
        {name}: {e.bare(percent)}
      </figcaption>
      <span class="unseen" id={`cursor-${area}`} aria-live={focused ? "polite" : "off"}>
        {e.cell({
          row: Math.floor(cursor / SIZE) + 1,
          column: (cursor % SIZE) + 1,
          painted: painted.has(cursor),
          percent,
        })}
      </span>
    </figure>
  );
}

/** The outline of the head behind the cells. */
function Head({ area }: { area: Area }) {
  if (area === "top")
    return (
      <g class="head">
        <ellipse cx={84} cy={84} rx={70} ry={82} />
        <path d="M74 166 84 176 94 166" />
      </g>
    );
  if (area === "back")
    return (
      <g class="head">
        <path d="M84 6C40 6 8 38 8 84c0 34 22 56 40 72l4 12h64l4-12c18-16 40-38 40-72C160 38 128 6 84 6Z" />
        <path d="M8 80c-6-2-6 26 6 30M160 80c6-2 6 26-6 30" />
      </g>
    );
  return (
    <g class="head" transform={area === "right" ? "matrix(-1 0 0 1 168 0)" : undefined}>
      <path d="M84 4C40 4 12 30 10 66L4 96l10 4-2 24 8 20 30-2 4 26h66c8-22 40-42 44-84C164 36 132 4 84 4Z" />
      <ellipse cx={82} cy={109} rx={13} ry={19} />
    </g>
  );
}
