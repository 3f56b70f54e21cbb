import type { Problem } from "../../state/check/problem.ts";
import type { StepDraft } from "../../state/draft/draft.ts";
import { numberFrom } from "../../state/number.ts";
import type { Drugs } from "../../state/scope.ts";
import { useWords } from "../../words/context.ts";
import { DrugSelect } from "../drug-select.tsx";
import { EveryDays, Field } from "../fields.tsx";

interface StepFieldsProps {
  id: string;
  step: StepDraft;
  /** The drug that it is of, and those that may be taken. */
  drug: string;
  drugs: Drugs;
  /** The first step begins now and cannot be taken out. */
  isFirst: boolean;
  insist: boolean;
  problems: ReadonlyMap<string, Problem>;
  onChange: (part: Partial<StepDraft>) => void;
  onRemove: () => void;
}

/** A dose of an option, and when it begins. */
export function StepFields(props: StepFieldsProps) {
  const { id, step, isFirst, insist, problems, onChange, onRemove } = props;
  const { m } = useWords();
  const o = m.options;
  return (
    <div class="row pair">
      {!isFirst && (
        <Field
          id={`${id}-after`}
          label={o.step}
          value={step.after}
          insist={insist}
          problem={problems.get(`${id}-after`)}
          onInput={(after) => onChange({ after })}
        />
      )}
      <Field
        id={`${id}-mg`}
        label={o.mg}
        value={step.mgPerDay}
        insist={insist}
        problem={problems.get(`${id}-mg`)}
        onInput={(mgPerDay) => onChange({ mgPerDay })}
      >
        {!isFirst && (
          <button type="button" class="quiet" aria-label={o.removeStep} onClick={onRemove}>
            ✕
          </button>
        )}
      </Field>
      <EveryDays
        id={`${id}-every`}
        dose={step}
        insist={insist}
        problem={problems.get(`${id}-every`)}
        onInput={(everyDays) => onChange({ everyDays })}
      />
      {(step.drug !== null || numberFrom(step.mgPerDay) !== 0) && (
        <DrugSelect
          id={`${id}-drug`}
          drugs={props.drugs}
          value={props.drug}
          isOwn={step.drug !== null}
          problem={problems.get(`${id}-drug`)}
          onChange={(drug) => onChange({ drug })}
        />
      )}
    </div>
  );
}
