import { useState } from "preact/hooks";
import { changeRow, newReading, type ReadingDraft } from "../../state/draft/draft.ts";
import { useWords } from "../../words/context.ts";
import { LateEstimator } from "../estimator/late-estimator.tsx";
import { Field } from "../fields.tsx";
import type { HistoryProps } from "./props.ts";
import { TimeField } from "./time-field.tsx";

const ORDER = { before: 0, between: 1, stop: 2, now: 3 } as const;

/** The readings that the form asks for, and those that were added. */
export function Readings(props: HistoryProps & { onList: (text: string) => void }) {
  const { m } = useWords();
  const { session, insist, onList } = props;
  const { draft, change } = session;
  const shown = draft.readings
    .filter(({ place }) => place !== "stop" || draft.use === "stopped")
    .filter(({ place }) => place !== "before" || draft.use !== "never")
    .sort((a, b) => ORDER[a.place] - ORDER[b.place]);
  return (
    <>
      <ul class="rows">
        {shown.map((reading) => (
          <li key={reading.key} class={reading.place === "between" ? "row pair" : "row"}>
            <ReadingRow session={session} insist={insist} reading={reading} onList={onList} />
          </li>
        ))}
      </ul>
      <p class="actions">
        <button
          type="button"
          onClick={() => {
            const added = newReading();
            change((before) => ({ ...before, readings: [...before.readings, added] }));
            requestAnimationFrame(() => document.getElementById(`reading-${added.key}-at`)?.focus());
          }}
        >
          {m.history.add}
        </button>
        <button type="button" class="quiet" onClick={() => onList("")}>
          {m.history.paste}
        </button>
      </p>
    </>
  );
}

interface ReadingRowProps extends HistoryProps {
  reading: ReadingDraft;
  onList: (text: string) => void;
}

/** One reading, with a way to find its number and, where it was added, to take it out again. */
function ReadingRow({ session, insist, reading, onList }: ReadingRowProps) {
  const { m } = useWords();
  const h = m.history;
  const { change, checked } = session;
  const [estimating, setEstimating] = useState(false);
  const { key, place } = reading;
  const id = `reading-${key}`;
  const set = (part: Partial<ReadingDraft>) =>
    change((before) => ({ ...before, readings: changeRow(before.readings, key, part) }));
  const label = { before: h.before, between: h.earlier, stop: h.stop, now: h.current }[place];
  const close = () => {
    setEstimating(false);
    requestAnimationFrame(() => document.getElementById(`${id}-score`)?.focus());
  };
  return (
    <>
      {place === "between" && (
        <TimeField
          session={session}
          insist={insist}
          id={`${id}-at`}
          label={h.when}
          value={reading.at}
          onList={onList}
          onInput={(at) => set({ at })}
        />
      )}
      <Field
        id={`${id}-score`}
        label={label}
        value={reading.score}
        insist={insist}
        problem={checked.problems.get(`${id}-score`)}
        hint={place === "before" ? h.beforeHint : undefined}
        onList={onList}
        onInput={(score) => set({ score })}
      >
        <button
          type="button"
          class="quiet"
          aria-expanded={estimating}
          aria-label={h.estimateFor(place === "between" ? h.reading(reading.at) : label)}
          onClick={() => setEstimating(!estimating)}
        >
          {h.estimate}
        </button>
        {place === "between" && (
          <button
            type="button"
            class="quiet"
            aria-label={h.remove(h.reading(reading.at))}
            onClick={() =>
              change((before) => ({
                ...before,
                readings: before.readings.filter((each) => each.key !== key),
              }))
            }
          >
            ✕
          </button>
        )}
      </Field>
      {estimating && (
        <LateEstimator
          id={id}
          onUse={(salt) => {
            set({ score: String(salt) });
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
