import {
  ADDED,
  addedOption,
  doseAgain,
  newStep,
  type OptionDraft,
  offeredOptions,
  standingOf,
  USUAL_RESTART,
} from "../state/draft.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";
import { optionName } from "../words/option-name.ts";
import { EveryDays, Field } from "./fields.tsx";
import { changeRow } from "./history.tsx";

/** What is compared. */
export function OptionsForm({ session, insist }: { session: Session; insist: boolean }) {
  const { m } = useWords();
  const { draft, change, checked } = session;
  const { problems } = checked;
  const o = m.options;
  const again = doseAgain(draft.doses);
  const standing = standingOf(draft.doses);
  const set = (key: number, part: Partial<OptionDraft>) =>
    change((before) => ({ ...before, options: changeRow(before.options, key, part) }));
  return (
    <section aria-labelledby="options-heading" class="card">
      <h2 id="options-heading">{o.heading}</h2>
      <p>{o.intro}</p>
      <ul class="rows options">
        {draft.options.map((option) => {
          const id = `option-${option.key}`;
          const name = option.name ?? optionName(m, draft, option);
          const isWrong = [...problems.keys()].some((each) => each.startsWith(`${id}-`));
          return (
            <li key={option.key}>
              <details open={isWrong || undefined}>
                <summary>
                  <span>{name}</span>
                </summary>
                <Field
                  id={`${id}-name`}
                  label={o.name}
                  text
                  value={option.name ?? name}
                  insist={insist}
                  problem={problems.get(`${id}-name`)}
                  onInput={(value) => set(option.key, { name: value })}
                />
                {option.steps.map((step, at) => (
                  <div class="row pair" key={step.key}>
                    {at > 0 && (
                      <Field
                        id={`${id}-step-${step.key}-after`}
                        label={o.step}
                        value={step.after}
                        insist={insist}
                        problem={problems.get(`${id}-step-${step.key}-after`)}
                        onInput={(after) =>
                          set(option.key, { steps: changeRow(option.steps, step.key, { after }) })
                        }
                      />
                    )}
                    <Field
                      id={`${id}-step-${step.key}-mg`}
                      label={o.mg}
                      value={step.mgPerDay}
                      insist={insist}
                      problem={problems.get(`${id}-step-${step.key}-mg`)}
                      onInput={(mgPerDay) =>
                        set(option.key, { steps: changeRow(option.steps, step.key, { mgPerDay }) })
                      }
                    >
                      {at > 0 && (
                        <button
                          type="button"
                          class="quiet"
                          aria-label={o.removeStep}
                          onClick={() =>
                            set(option.key, { steps: option.steps.filter((each) => each.key !== step.key) })
                          }
                        >
                          ✕
                        </button>
                      )}
                    </Field>
                    <EveryDays
                      id={`${id}-step-${step.key}-every`}
                      dose={step}
                      insist={insist}
                      problem={problems.get(`${id}-step-${step.key}-every`)}
                      onInput={(everyDays) =>
                        set(option.key, { steps: changeRow(option.steps, step.key, { everyDays }) })
                      }
                    />
                  </div>
                ))}
                <p>
                  <button
                    type="button"
                    class="quiet"
                    onClick={() =>
                      set(option.key, {
                        steps: [...option.steps, newStep()],
                      })
                    }
                  >
                    {o.addStep}
                  </button>
                </p>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={option.restart !== null}
                    onChange={(event) =>
                      set(option.key, {
                        restart: event.currentTarget.checked
                          ? {
                              ...USUAL_RESTART,
                              mgPerDay: again,
                              ...(standing && { everyDays: standing.everyDays }),
                            }
                          : null,
                      })
                    }
                  />
                  {o.restart}
                </label>
                {option.restart !== null && (
                  <div class="row pair">
                    <Field
                      id={`${id}-worse`}
                      label={o.worse}
                      value={option.restart.worsensBy}
                      insist={insist}
                      problem={problems.get(`${id}-worse`)}
                      onInput={(worsensBy) =>
                        option.restart && set(option.key, { restart: { ...option.restart, worsensBy } })
                      }
                    />
                    <Field
                      id={`${id}-again-mg`}
                      label={o.again}
                      value={option.restart.mgPerDay}
                      insist={insist}
                      problem={problems.get(`${id}-again-mg`)}
                      onInput={(mgPerDay) =>
                        option.restart && set(option.key, { restart: { ...option.restart, mgPerDay } })
                      }
                    />
                    <EveryDays
                      id={`${id}-again-every`}
                      dose={option.restart}
                      insist={insist}
                      problem={problems.get(`${id}-again-every`)}
                      onInput={(everyDays) =>
                        option.restart && set(option.key, { restart: { ...option.restart, everyDays } })
                      }
                    />
                    <Field
                      id={`${id}-check`}
                      label={o.check}
                      value={option.restart.checkEvery}
                      insist={insist}
                      problem={problems.get(`${id}-check`)}
                      onInput={(checkEvery) =>
                        option.restart && set(option.key, { restart: { ...option.restart, checkEvery } })
                      }
                    />
                  </div>
                )}
                {draft.options.length > 1 && (
                  <p>
                    <button
                      type="button"
                      class="quiet"
                      onClick={() =>
                        change((before) => ({
                          ...before,
                          options: before.options.filter((each) => each.key !== option.key),
                        }))
                      }
                    >
                      {o.remove(name)}
                    </button>
                  </p>
                )}
              </details>
            </li>
          );
        })}
      </ul>
      <p class="actions">
        {ADDED.map((kind) => (
          <button
            key={kind}
            type="button"
            onClick={() =>
              change((before) => ({ ...before, options: [...before.options, addedOption(kind, again)] }))
            }
          >
            {o.added[kind]}
          </button>
        ))}
        <button
          type="button"
          class="quiet"
          disabled={standing === null}
          onClick={() => standing && change((before) => ({ ...before, options: offeredOptions(standing) }))}
        >
          {o.reset}
        </button>
      </p>
      <Field
        id="horizon"
        label={o.horizon}
        value={draft.horizonWeeks}
        insist={insist}
        problem={problems.get("horizon")}
        onInput={(horizonWeeks) => change((before) => ({ ...before, horizonWeeks }))}
      />
    </section>
  );
}
