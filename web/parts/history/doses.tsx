import { changeRow, type DoseDraft, newDose } from "../../state/draft/draft.ts";
import { historyDrugs, withDrug } from "../../state/draft/drugs.ts";
import { useWords } from "../../words/context.ts";
import { sentenceCase } from "../../words/sentence-case.ts";
import { DrugSelect } from "../drug-select.tsx";
import { EveryDays, Field } from "../fields.tsx";
import type { HistoryProps } from "./props.ts";
import { TimeField } from "./time-field.tsx";

/** The dose that treatment began with, and every change since. */
export function Doses({ session, insist }: HistoryProps) {
  const { m } = useWords();
  const { draft, change } = session;
  const drugs = historyDrugs(draft);
  return (
    <>
      <h3>{m.history.doses}</h3>
      <ul class="rows">
        {draft.doses.map((dose, at) => (
          <li key={dose.key} class="row pair">
            <DoseRow session={session} insist={insist} dose={dose} drug={drugs[at]} />
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          onClick={() => {
            const added = newDose();
            change((before) => ({ ...before, doses: [...before.doses, added] }));
            requestAnimationFrame(() => document.getElementById(`dose-${added.key}-at`)?.focus());
          }}
        >
          {m.history.addDose}
        </button>
      </p>
    </>
  );
}

function DoseRow({ session, insist, dose, drug }: HistoryProps & { dose: DoseDraft; drug: string }) {
  const { m } = useWords();
  const h = m.history;
  const { draft, change, checked, start } = session;
  const id = `dose-${dose.key}`;
  const set = (part: Partial<DoseDraft>) =>
    change((before) => ({ ...before, doses: changeRow(before.doses, dose.key, part) }));
  return (
    <>
      {dose.at !== null && (
        <TimeField
          session={session}
          insist={insist}
          id={`${id}-at`}
          label={h.since}
          value={dose.at}
          onInput={(at) => set({ at })}
        />
      )}
      <Field
        id={`${id}-mg`}
        label={(dose.at === null && draft.doses.length > 1 ? h.doseStart : h.dose)(sentenceCase(drug))}
        value={dose.mgPerDay}
        insist={insist}
        problem={checked.problems.get(`${id}-mg`)}
        onInput={(mgPerDay) => set({ mgPerDay })}
      >
        {draft.doses.length > 1 && (
          <button
            type="button"
            class="quiet"
            aria-label={h.remove(h.thisDose(dose.at ?? ""))}
            onClick={() =>
              change((before) => ({
                ...before,
                doses: before.doses.filter((each) => each.key !== dose.key),
              }))
            }
          >
            ✕
          </button>
        )}
      </Field>
      <EveryDays
        id={`${id}-every`}
        dose={dose}
        insist={insist}
        problem={checked.problems.get(`${id}-every`)}
        onInput={(everyDays) => set({ everyDays })}
      />
      {dose.at !== null && (
        <DrugSelect
          id={`${id}-drug`}
          drugs={start}
          value={drug}
          isOwn={dose.drug !== null}
          problem={checked.problems.get(`${id}-drug`)}
          onChange={(name) => change((before) => withDrug(before, dose.key, name, start))}
        />
      )}
    </>
  );
}
