import { ADDED, addedOption, changeOptions, optionsOf } from "../../state/draft/offered.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { Field } from "../fields.tsx";
import { OptionPanel } from "./option-panel.tsx";

/** What is compared. */
export function OptionsForm({ session, insist }: { session: Session; insist: boolean }) {
  const { m } = useWords();
  const { draft, change, checked, start } = session;
  const o = m.options;
  const options = optionsOf(draft, start);
  const add = (kind: (typeof ADDED)[number]) => {
    const added = addedOption(kind, draft, start);
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
          <button key={kind} type="button" onClick={() => add(kind)}>
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
