import { type Draft, USES } from "../../state/draft/draft.ts";
import { withDrug } from "../../state/draft/drugs.ts";
import { TIME_UNITS } from "../../state/time.ts";
import { timelineOf } from "../../state/timeline.ts";
import { useWords } from "../../words/context.ts";
import { sentenceCase } from "../../words/sentence-case.ts";
import type { HistoryProps } from "./props.ts";
import { TimeField } from "./time-field.tsx";

/** Whether the drug is taken now, which one, and since when. */
export function Beginning({ session, insist }: HistoryProps) {
  const { m } = useWords();
  const { draft, change } = session;
  const h = m.history;
  const set = (part: Partial<Draft>) => change((before) => ({ ...before, ...part }));
  return (
    <>
      <fieldset class="choice">
        <legend>{h.use}</legend>
        {USES.map((use) => (
          <label key={use}>
            <input type="radio" name="use" checked={draft.use === use} onChange={() => set({ use })} />
            {h.uses[use]}
          </label>
        ))}
      </fieldset>
      <DrugChoice session={session} insist={insist} />
      {session.scope.isForecast && (
        <>
          <fieldset class="choice">
            <legend>{h.unit}</legend>
            {TIME_UNITS.map((unit) => (
              <label key={unit}>
                <input
                  type="radio"
                  name="unit"
                  checked={draft.unit === unit}
                  onChange={() => set({ unit })}
                />
                {h.units[unit]}
              </label>
            ))}
          </fieldset>
          <BeganFields session={session} insist={insist} />
        </>
      )}
    </>
  );
}

/** The drug. Of some no forecast can be made, and the page says so in place of numbers. */
function DrugChoice({ session }: HistoryProps) {
  const { m } = useWords();
  const { draft, change, start, scope } = session;
  const h = m.history;
  const [first] = start.drugs;
  return (
    <>
      <div class="field">
        <label for="drug">{draft.doses.some(({ drug }) => drug !== null) ? h.drugFirst : h.drug}</label>
        <select
          id="drug"
          value={draft.drug ?? first.name}
          onChange={(event) => {
            const name = event.currentTarget.value;
            change((before) => withDrug(before, null, name, start));
          }}
        >
          {start.drugs.map(({ name, brands: [brand] }) => (
            <option key={name} value={name}>
              {brand === undefined ? name : h.drugName(name, sentenceCase(brand))}
            </option>
          ))}
        </select>
      </div>
      {!scope.isForecast && draft.drug !== null && (
        <div class="warning" role="status">
          <p>{h.otherDrug(draft.drug)}</p>
          <p>
            <a href="./?page=article#switch">{h.otherDrugLink}</a>
          </p>
        </div>
      )}
    </>
  );
}

/** Since when it is taken, or how long it was taken and when it was stopped. */
function BeganFields({ session, insist }: HistoryProps) {
  const { m } = useWords();
  const { draft, change } = session;
  const h = m.history;
  const line = timelineOf(draft);
  const asksLength = draft.use === "stopped" && (draft.unit === "months" || draft.unit === "weeks");
  const label =
    draft.use === "never"
      ? h.began.reading
      : draft.unit === "treatment"
        ? h.began.treatment
        : asksLength
          ? h.began.length
          : h.began.ago;
  return (
    <>
      {draft.use === "stopped" && (
        <TimeField
          session={session}
          insist={insist}
          id="stopped"
          label={h.stopped}
          value={draft.stopped}
          onInput={(stopped) => change((before) => ({ ...before, stopped }))}
        />
      )}
      {(draft.use !== "never" || draft.began !== "") && (
        <TimeField
          session={session}
          insist={insist}
          id="began"
          label={label}
          value={draft.began}
          ago={line.now}
          isLength={asksLength}
          onInput={(began) => change((before) => ({ ...before, began }))}
        />
      )}
    </>
  );
}
