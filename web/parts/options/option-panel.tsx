import { useEffect, useState } from "preact/hooks";
import { changeRow, newStep, type OptionDraft, type RestartDraft } from "../../state/draft/draft.ts";
import { lastDrug, optionDrugs } from "../../state/draft/drugs.ts";
import { changeOptions, doseAgain, usualRestart } from "../../state/draft/offered.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { optionName } from "../../words/option-name.ts";
import { Field } from "../fields.tsx";
import { RestartFields } from "./restart-fields.tsx";
import { StepFields } from "./step-fields.tsx";

interface OptionPanelProps {
  session: Session;
  insist: boolean;
  option: OptionDraft;
  /** The last option cannot be taken out. */
  isOnly: boolean;
}

/** One option that can be changed. It stays open while it is typed into, whatever its fields hold. */
export function OptionPanel({ session, insist, option, isOnly }: OptionPanelProps) {
  const { m } = useWords();
  const o = m.options;
  const { draft, change, checked, start } = session;
  const { problems } = checked;
  const id = `option-${option.key}`;
  const name = option.name ?? optionName(m, draft, option);
  const isWrong = [...problems.keys()].some((each) => each.startsWith(`${id}-`));
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (insist && isWrong) setOpen(true);
  }, [insist, isWrong]);
  const drugs = optionDrugs(option, lastDrug(draft));
  const set = (part: Partial<OptionDraft>) =>
    change((before) => changeOptions(before, start, (all) => changeRow(all, option.key, part)));
  const setRestart = (part: Partial<RestartDraft>) =>
    option.restart && set({ restart: { ...option.restart, ...part } });
  return (
    <details id={id} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{name}</span>
      </summary>
      <Field
        id={`${id}-name`}
        label={o.name}
        kind="text"
        value={option.name ?? name}
        insist={insist}
        problem={problems.get(`${id}-name`)}
        onInput={(value) => set({ name: value })}
      />
      {option.steps.map((step, at) => (
        <StepFields
          key={step.key}
          id={`${id}-step-${step.key}`}
          step={step}
          drug={drugs[at]}
          drugs={start}
          isFirst={at === 0}
          insist={insist}
          problems={problems}
          onChange={(part) => set({ steps: changeRow(option.steps, step.key, part) })}
          onRemove={() => set({ steps: option.steps.filter((each) => each.key !== step.key) })}
        />
      ))}
      <p>
        <button type="button" class="quiet" onClick={() => set({ steps: [...option.steps, newStep()] })}>
          {o.addStep}
        </button>
      </p>
      <label class="tick">
        <input
          type="checkbox"
          checked={option.restart !== null}
          onChange={(event) =>
            set({
              restart: event.currentTarget.checked ? usualRestart(doseAgain(draft, start)) : null,
            })
          }
        />
        {o.restart}
      </label>
      {option.restart !== null && (
        <RestartFields
          id={id}
          restart={option.restart}
          drug={drugs[option.steps.length]}
          drugs={start}
          insist={insist}
          problems={problems}
          onChange={setRestart}
        />
      )}
      {!isOnly && (
        <p>
          <button
            type="button"
            class="quiet"
            onClick={() =>
              change((before) =>
                changeOptions(before, start, (all) => all.filter((each) => each.key !== option.key)),
              )
            }
          >
            {o.remove(name)}
          </button>
        </p>
      )}
    </details>
  );
}
