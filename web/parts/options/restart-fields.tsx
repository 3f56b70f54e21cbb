import type { Problem } from "../../state/check/problem.ts";
import { type RestartDraft, WAITS } from "../../state/draft/draft.ts";
import type { Drugs } from "../../state/scope.ts";
import { useWords } from "../../words/context.ts";
import { DrugSelect } from "../drug-select.tsx";
import { EveryDays, Field } from "../fields.tsx";

interface RestartFieldsProps {
  /** Id of the option. */
  id: string;
  restart: RestartDraft;
  /** The drug that is taken again, and those that may be taken. */
  drug: string;
  drugs: Drugs;
  insist: boolean;
  problems: ReadonlyMap<string, Problem>;
  onChange: (part: Partial<RestartDraft>) => void;
}

/** When the drug is started again, at which dose, and how often the hair is looked at. */
export function RestartFields(props: RestartFieldsProps) {
  const { id, restart, insist, problems, onChange } = props;
  const { m } = useWords();
  const o = m.options;
  return (
    <div class="row pair">
      <Field
        id={`${id}-worse`}
        label={o.worse}
        value={restart.worsensBy}
        insist={insist}
        problem={problems.get(`${id}-worse`)}
        onInput={(worsensBy) => onChange({ worsensBy })}
      />
      <Field
        id={`${id}-again-mg`}
        label={o.again}
        value={restart.mgPerDay}
        insist={insist}
        problem={problems.get(`${id}-again-mg`)}
        onInput={(mgPerDay) => onChange({ mgPerDay })}
      />
      <EveryDays
        id={`${id}-again-every`}
        dose={restart}
        insist={insist}
        problem={problems.get(`${id}-again-every`)}
        onInput={(everyDays) => onChange({ everyDays })}
      />
      <DrugSelect
        id={`${id}-again-drug`}
        drugs={props.drugs}
        value={props.drug}
        isOwn={restart.drug !== null}
        problem={problems.get(`${id}-again-drug`)}
        onChange={(drug) => onChange({ drug })}
      />
      <Field
        id={`${id}-check`}
        label={o.check}
        value={restart.checkEvery}
        insist={insist}
        problem={problems.get(`${id}-check`)}
        onInput={(checkEvery) => onChange({ checkEvery })}
      />
      <div class="field">
        <label for={`${id}-wait`}>{o.wait}</label>
        <select
          id={`${id}-wait`}
          value={restart.wait}
          onChange={(event) => onChange({ wait: event.currentTarget.value })}
        >
          {[...new Set([...WAITS, restart.wait])].map((weeks) => (
            <option key={weeks} value={weeks}>
              {o.waits(weeks)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
