import { useState } from "preact/hooks";
import { AREA_SHARES, AREAS, type Area, saltFromAreas } from "../../src/disease/salt/areas.ts";
import { useWords } from "../words/context.ts";
import { Slider } from "./fields.tsx";
import { CELLS, cellShare, Scalp } from "./scalp.tsx";

type Way = "regions" | "paint";

const empty = () => AREAS.map((_, area) => new Set<number>(area < 0 ? CELLS[AREAS[area]] : []));

/** Two ways to a SALT number: sliders for the four areas, or painting what is bare. */
export function Estimator({ onUse, onClose }: { onUse: (salt: number) => void; onClose: () => void }) {
  const { m } = useWords();
  const e = m.estimator;
  const [way, setWay] = useState<Way>("regions");
  const [shares, setShares] = useState<readonly number[]>(AREAS.map(() => 0));
  const [painted, setPainted] = useState<readonly ReadonlySet<number>[]>(empty);
  const [brush, setBrush] = useState(1);
  const bare = way === "regions" ? shares : AREAS.map((area, at) => cellShare(area, painted[at]));
  const salt = Math.round(saltFromAreas(bare));
  const setArea = (at: number, cells: ReadonlySet<number>) =>
    setPainted((before) => before.map((each, index) => (index === at ? cells : each)));
  return (
    <div class="estimator" role="group" aria-label={e.heading}>
      <fieldset class="choice">
        <legend>{e.ways}</legend>
        {(["regions", "paint"] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="salt-way"
              value={each}
              checked={way === each}
              onChange={() => setWay(each)}
            />
            {e[each]}
          </label>
        ))}
      </fieldset>
      {way === "regions" ? (
        AREAS.map((area: Area, at) => (
          <Slider
            key={area}
            id={`share-${area}`}
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
        <>
          <p class="hint" id="paint-hint">
            {e.paintHint}
          </p>
          <fieldset class="choice">
            <legend>{e.brush}</legend>
            {[1, 2].map((size) => (
              <label key={size}>
                <input
                  type="radio"
                  name="brush"
                  value={size}
                  checked={brush === size}
                  onChange={() => setBrush(size)}
                />
                {size === 1 ? e.brushSmall : e.brushLarge}
              </label>
            ))}
            <button type="button" class="quiet" onClick={() => setPainted(empty())}>
              {e.clear}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => setPainted(AREAS.map((area) => new Set(CELLS[area])))}
            >
              {e.fill}
            </button>
          </fieldset>
          <div class="views">
            {AREAS.map((area, at) => (
              <Scalp
                key={area}
                area={area}
                brush={brush}
                painted={painted[at]}
                onPaint={(cells) => setArea(at, cells)}
              />
            ))}
          </div>
        </>
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
