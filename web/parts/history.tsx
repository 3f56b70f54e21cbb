import { useState } from "preact/hooks";
import { Timeline } from "../charts/timeline.tsx";
import { type Draft, newDose, newReading, type ReadingDraft, withDoses } from "../state/draft.ts";
import { numberFrom } from "../state/number.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";
import { monthsOf } from "../words/numbers.ts";
import { Estimator } from "./estimator.tsx";
import { EveryDays, Field } from "./fields.tsx";

/** Changes one row of a list by its key. */
export function changeRow<Row extends { readonly key: number }>(
  rows: readonly Row[],
  key: number,
  change: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...change } : row));
}

/** How it went so far: readings and doses. */
export function HistoryForm({ session, insist }: { session: Session; insist: boolean }) {
  const { m } = useWords();
  const { draft, change, checked } = session;
  const problems = checked.problems;
  const h = m.history;
  const now = numberFrom(draft.nowWeek);
  const readings = [...draft.readings].sort((a, b) => Number(a.now) - Number(b.now));
  const setReading = (key: number, part: Partial<ReadingDraft>) =>
    change((before) => ({ ...before, readings: changeRow(before.readings, key, part) }));
  const [estimating, setEstimating] = useState<number | null>(null);

  return (
    <section aria-labelledby="history-heading" class="card">
      <h2 id="history-heading">{h.heading}</h2>
      <p>{h.saltIs}</p>
      <Field
        id="now"
        label={h.now}
        value={draft.nowWeek}
        insist={insist}
        problem={problems.get("now")}
        hint={now === null || problems.has("now") ? undefined : h.nowHint(monthsOf(now))}
        onInput={(nowWeek) => change((before) => ({ ...before, nowWeek }))}
      />
      <ul class="rows">
        {readings.map((reading) => {
          const id = `reading-${reading.key}`;
          const isFirst = reading.before;
          const what = h.reading(reading.week);
          return (
            <li key={reading.key} class="row">
              {!reading.now && !isFirst && (
                <Field
                  id={`${id}-week`}
                  label={h.atWeek}
                  value={reading.week}
                  insist={insist}
                  problem={problems.get(`${id}-week`)}
                  onInput={(week) => setReading(reading.key, { week })}
                />
              )}
              <Field
                id={`${id}-score`}
                label={reading.now ? h.current : isFirst ? h.before : h.earlier}
                value={reading.score}
                insist={insist}
                problem={problems.get(`${id}-score`)}
                hint={isFirst ? h.beforeHint : undefined}
                onInput={(score) => setReading(reading.key, { score })}
              >
                <button
                  type="button"
                  class="quiet"
                  aria-expanded={estimating === reading.key}
                  onClick={() => setEstimating(estimating === reading.key ? null : reading.key)}
                >
                  {m.history.estimate}
                </button>
                {!reading.now && !isFirst && (
                  <button
                    type="button"
                    class="quiet"
                    aria-label={h.remove(what)}
                    onClick={() =>
                      change((before) => ({
                        ...before,
                        readings: before.readings.filter((each) => each.key !== reading.key),
                      }))
                    }
                  >
                    ✕
                  </button>
                )}
              </Field>
              {estimating === reading.key && (
                <Estimator
                  onUse={(salt) => {
                    setReading(reading.key, { score: String(salt) });
                    setEstimating(null);
                  }}
                  onClose={() => setEstimating(null)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <button
          type="button"
          onClick={() => {
            const added = newReading();
            change((before) => ({ ...before, readings: [...before.readings, added] }));
            requestAnimationFrame(() => document.getElementById(`reading-${added.key}-week`)?.focus());
          }}
        >
          {h.add}
        </button>
      </p>

      <h3>{h.doses}</h3>
      <ul class="rows">
        {draft.doses.map((dose) => {
          const id = `dose-${dose.key}`;
          const set = (part: Partial<typeof dose>) =>
            change((before) => withDoses(before, changeRow(before.doses, dose.key, part)));
          return (
            <li key={dose.key} class="row pair">
              <Field
                id={`${id}-week`}
                label={h.from}
                value={dose.fromWeek}
                insist={insist}
                problem={problems.get(`${id}-week`)}
                onInput={(fromWeek) => set({ fromWeek })}
              />
              <Field
                id={`${id}-mg`}
                label={h.dose}
                value={dose.mgPerDay}
                insist={insist}
                problem={problems.get(`${id}-mg`)}
                onInput={(mgPerDay) => set({ mgPerDay })}
              >
                {draft.doses.length > 1 && (
                  <button
                    type="button"
                    class="quiet"
                    aria-label={h.remove(h.thisDose(dose.fromWeek))}
                    onClick={() =>
                      change((before) =>
                        withDoses(
                          before,
                          before.doses.filter((each) => each.key !== dose.key),
                        ),
                      )
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
                problem={problems.get(`${id}-every`)}
                onInput={(everyDays) => set({ everyDays })}
              />
            </li>
          );
        })}
      </ul>
      <p>
        <button
          type="button"
          onClick={() => {
            const added = newDose();
            change((before) => ({ ...before, doses: [...before.doses, added] }));
            requestAnimationFrame(() => document.getElementById(`dose-${added.key}-week`)?.focus());
          }}
        >
          {h.addDose}
        </button>
      </p>
      <Timeline draft={draft} />

      <details>
        <summary>{h.more}</summary>
        <p class="hint">{h.moreHint}</p>
        <div class="row pair">
          <Field
            id="age"
            label={h.age}
            value={draft.person.ageYears}
            problem={problems.get("age")}
            onInput={(ageYears) =>
              change((before) => ({ ...before, person: { ...before.person, ageYears } }))
            }
          />
          <div class="field">
            <label for="sex">{h.sex}</label>
            <select
              id="sex"
              value={draft.person.sex}
              onChange={(event) => {
                const sex = event.currentTarget.value as Draft["person"]["sex"];
                change((before) => ({ ...before, person: { ...before.person, sex } }));
              }}
            >
              <option value="">{h.sexes.none}</option>
              <option value="female">{h.sexes.female}</option>
              <option value="male">{h.sexes.male}</option>
              <option value="other">{h.sexes.other}</option>
            </select>
          </div>
          <Field
            id="episode"
            label={h.episode}
            value={draft.person.episodeYears}
            problem={problems.get("episode")}
            onInput={(episodeYears) =>
              change((before) => ({ ...before, person: { ...before.person, episodeYears } }))
            }
          />
          <Field
            id="kidney"
            label={h.kidney}
            value={draft.person.kidneyFiltration}
            problem={problems.get("kidney")}
            onInput={(kidneyFiltration) =>
              change((before) => ({ ...before, person: { ...before.person, kidneyFiltration } }))
            }
          />
          <Field
            id="adherence"
            label={h.adherence}
            value={draft.person.adherence}
            problem={problems.get("adherence")}
            onInput={(adherence) =>
              change((before) => ({ ...before, person: { ...before.person, adherence } }))
            }
          />
        </div>
        <label class="tick">
          <input
            type="checkbox"
            checked={draft.person.oat3Inhibitor}
            onChange={(event) => {
              const oat3Inhibitor = event.currentTarget.checked;
              change((before) => ({ ...before, person: { ...before.person, oat3Inhibitor } }));
            }}
          />
          {h.oat}
        </label>
      </details>
    </section>
  );
}
