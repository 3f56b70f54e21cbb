import { AGES } from "../../../src/drug/ages.ts";
import type { PersonDraft } from "../../state/draft/draft.ts";
import { numberFrom } from "../../state/number.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { Field } from "../fields.tsx";

/** What else may be told of the person. */
export function AboutPerson({ session }: { session: Session }) {
  const { m } = useWords();
  const h = m.history;
  const { draft, change, checked } = session;
  const { person } = draft;
  const set = (part: Partial<PersonDraft>) =>
    change((before) => ({ ...before, person: { ...before.person, ...part } }));
  const age = numberFrom(person.ageYears);
  const isYoung = age !== null && age >= AGES.youngest && age < AGES.adult;
  const youngHint = isYoung ? m.warning({ code: "underAge", ageYears: age }) : undefined;
  const numbers = [
    { id: "age", label: h.age, field: "ageYears" },
    { id: "episode", label: h.episode, field: "episodeYears" },
    { id: "kidney", label: h.kidney, field: "kidneyFiltration" },
    { id: "adherence", label: h.adherence, field: "adherence" },
  ] as const;
  return (
    <details>
      <summary>{h.more}</summary>
      <p class="hint">{h.moreHint(AGES.adult)}</p>
      <div class="row pair">
        {numbers.map(({ id, label, field }) => (
          <Field
            key={id}
            id={id}
            label={label}
            value={person[field]}
            problem={checked.problems.get(id)}
            hint={id === "age" ? youngHint : undefined}
            onInput={(value) => set({ [field]: value })}
          />
        ))}
        <div class="field">
          <label for="sex">{h.sex}</label>
          <select
            id="sex"
            value={person.sex}
            onChange={(event) => set({ sex: event.currentTarget.value as PersonDraft["sex"] })}
          >
            <option value="">{h.sexes.none}</option>
            <option value="female">{h.sexes.female}</option>
            <option value="male">{h.sexes.male}</option>
            <option value="other">{h.sexes.other}</option>
          </select>
        </div>
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={person.oat3Inhibitor}
          onChange={(event) => set({ oat3Inhibitor: event.currentTarget.checked })}
        />
        {h.oat}
      </label>
    </details>
  );
}
