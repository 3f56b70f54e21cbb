import { useState } from "preact/hooks";
import { AREAS } from "../../../src/disease/salt/areas.ts";
import { useWords } from "../../words/context.ts";
import { Scalp } from "./scalp.tsx";
import { CELLS } from "./scalp-cells.ts";

const BRUSHES = { brushSmall: 1, brushLarge: 2 } as const;

interface PaintScalpProps {
  id: string;
  /** Cells that are bare, for each area. */
  painted: readonly ReadonlySet<number>[];
  onPaint: (painted: readonly ReadonlySet<number>[]) => void;
}

/** Four views of the head to paint on, with a brush of two sizes. */
export function PaintScalp({ id, painted, onPaint }: PaintScalpProps) {
  const { m } = useWords();
  const e = m.estimator;
  const [brush, setBrush] = useState<keyof typeof BRUSHES>("brushSmall");
  return (
    <>
      <p class="hint" id="paint-hint">
        {e.paintHint}
      </p>
      <fieldset class="choice">
        <legend>{e.brush}</legend>
        {(Object.keys(BRUSHES) as (keyof typeof BRUSHES)[]).map((size) => (
          <label key={size}>
            <input
              type="radio"
              name={`${id}-brush`}
              value={size}
              checked={brush === size}
              onChange={() => setBrush(size)}
            />
            {e[size]}
          </label>
        ))}
        <button type="button" class="quiet" onClick={() => onPaint(AREAS.map(() => new Set()))}>
          {e.clear}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => onPaint(AREAS.map((area) => new Set(CELLS[area])))}
        >
          {e.fill}
        </button>
      </fieldset>
      <div class="views">
        {AREAS.map((area, at) => (
          <Scalp
            key={area}
            area={area}
            brush={BRUSHES[brush]}
            painted={painted[at]}
            onPaint={(cells) => onPaint(painted.map((each, index) => (index === at ? cells : each)))}
          />
        ))}
      </div>
    </>
  );
}
