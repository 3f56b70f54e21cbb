import { useState } from "preact/hooks";
import { AREA_SHARES, AREAS, saltFromAreas } from "../../../src/disease/salt/areas.ts";
import { useWords } from "../../words/context.ts";
import { Slider } from "../fields.tsx";
import { PaintScalp } from "./paint-scalp.tsx";
import { CELLS, cellShare, cellsOfShare } from "./scalp-cells.ts";

type Way = "regions" | "paint";

export interface EstimatorProps {
  /** Id of what the number is for, so that several estimators can be open. */
  id: string;
  onUse: (salt: number) => void;
  onClose: () => void;
}

/** Two ways to a SALT number: sliders for the four areas, or painting what is bare. Each goes on from the other. */
export function Estimator({ id, onUse, onClose }: EstimatorProps) {
  const { m } = useWords();
  const e = m.estimator;
  const [way, setWay] = useState<Way>("regions");
  const [shares, setShares] = useState<readonly number[]>(AREAS.map(() => 0));
  const [painted, setPainted] = useState<readonly ReadonlySet<number>[]>(AREAS.map(() => new Set<number>()));
  const salt = Math.round(saltFromAreas(shares));
  const paint = (next: readonly ReadonlySet<number>[]) => {
    setPainted(next);
    setShares(AREAS.map((area, at) => cellShare(area, next[at])));
  };
  const choose = (next: Way) => {
    setWay(next);
    // Sliders say how much is bare, not where: what was painted stays where it still says the same.
    if (next === "paint")
      setPainted((before) =>
        AREAS.map((area, at) =>
          Math.abs(cellShare(area, before[at]) - shares[at]) <= 1 / CELLS[area].length
            ? before[at]
            : cellsOfShare(area, shares[at]),
        ),
      );
  };
  return (
    <div class="estimator" role="group" aria-label={e.heading}>
      <fieldset class="choice">
        <legend>{e.ways}</legend>
        {(["regions", "paint"] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-way`}
              value={each}
              checked={way === each}
              onChange={() => choose(each)}
            />
            {e[each]}
          </label>
        ))}
      </fieldset>
      {way === "regions" ? (
        AREAS.map((area, at) => (
          <Slider
            key={area}
            id={`${id}-share-${area}`}
            label={`${e.regionBare(e.regionNames[area])} (${e.share(Math.round(100 * AREA_SHARES[at]))})`}
            value={Math.round(100 * shares[at])}
            min={0}
            max={100}
            text={e.bare(Math.round(100 * shares[at]))}
            onInput={(value) =>
              setShares((before) => before.map((each, index) => (index === at ? value / 100 : each)))
            }
          />
        ))
      ) : (
        <PaintScalp id={id} painted={painted} onPaint={paint} />
      )}
      <p class="estimate" role="status">
        {e.result(salt)}
      </p>
      <p class="actions">
        <button type="button" class="main" onClick={() => onUse(salt)}>
          {e.use}
        </button>
        <button type="button" onClick={onClose}>
          {e.close}
        </button>
      </p>
    </div>
  );
}
