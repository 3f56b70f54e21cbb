import { useState } from "preact/hooks";
import { RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type { OptionDraft } from "../../state/draft/draft.ts";
import {
  ADDED,
  addedOption,
  changeOptions,
  hasNotWorked,
  optionsOf,
  otherDrugs,
  switchTo,
} from "../../state/draft/offered.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { Field, RevealButton } from "../fields.tsx";
import { OptionPanel } from "./option-panel.tsx";

/** What is compared. */
export function OptionsForm({ session, insist }: { session: Session; insist: boolean }) {
  const { m } = useWords();
  const { draft, change, checked, start } = session;
  const o = m.options;
  const options = optionsOf(draft, start);
  const add = (added: OptionDraft) => {
    change((before) => changeOptions(before, start, (all) => [...all, added]));
    // The new one opens below: its name says what it is, its fields what can be changed.
    requestAnimationFrame(() => {
      const panel = document.getElementById(`option-${added.key}`) as HTMLDetailsElement | null;
      if (panel === null) return;
      panel.open = true;
      panel.querySelector("summary")?.focus();
    });
  };
  return (
    <section aria-labelledby="options-heading" class="card">
      <h2 id="options-heading">{o.heading}</h2>
      <p>{o.intro}</p>
      <ul class="rows options">
        {options.map((option) => (
          <li key={option.key}>
            <OptionPanel session={session} insist={insist} option={option} isOnly={options.length === 1} />
          </li>
        ))}
      </ul>
      <p class="actions">
        {ADDED.map((kind) => (
          <button key={kind} type="button" onClick={() => add(addedOption(kind, draft, start))}>
            {o.added[kind]}
          </button>
        ))}
        <button
          type="button"
          class="quiet"
          disabled={draft.options === null}
          onClick={() => change((before) => ({ ...before, options: null }))}
        >
          {o.reset}
        </button>
      </p>
      <Switches session={session} onAdd={add} />
      <Field
        id="horizon"
        label={o.horizon}
        value={draft.horizonWeeks}
        insist={insist}
        problem={checked.problems.get("horizon")}
        onInput={(horizonWeeks) => change((before) => ({ ...before, horizonWeeks }))}
      />
    </section>
  );
}

/** Other drugs to compare with, all of them alike; shown at once to those whom their drug has not helped enough. */
function Switches({ session, onAdd }: { session: Session; onAdd: (option: OptionDraft) => void }) {
  const { m } = useWords();
  const o = m.options;
  const { draft, start } = session;
  const others = otherDrugs(draft, start);
  const isWanted = hasNotWorked(draft);
  const [opened, setOpened] = useState(false);
  if (others.length === 0) return null;
  if (!isWanted && !opened)
    return (
      <p class="actions">
        <RevealButton id="switch-0" text={o.switch} onReveal={() => setOpened(true)} />
      </p>
    );
  return (
    <fieldset class="choice">
      <legend>{isWanted ? o.notWorked(RESPONSE_SALT) : o.switchTo}</legend>
      {others.map((other, at) => (
        <button key={other.drug} id={`switch-${at}`} type="button" onClick={() => onAdd(switchTo(other))}>
          {o.otherDrug(other.drug, other.mgPerDay)}
        </button>
      ))}
    </fieldset>
  );
}
