import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../state/check/problem.ts";
import { DAILY, OTHER_DAYS, type TakenDraft } from "../state/draft/draft.ts";
import { isMiddle, numberFrom } from "../state/number.ts";
import { useWords } from "../words/context.ts";
import { problemText } from "../words/problem-text.ts";

/** A problem is shown when typing has rested this long: not in the middle of a number, nor under a moving pointer. */
const REST = 600;

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  problem?: Problem | undefined;
  /** Show a missing value as a problem, too. */
  insist?: boolean;
  hint?: string | undefined;
  /** What it holds, where it is no number. */
  kind?: "text" | "time";
  /** A list of several lines was pasted into the field. */
  onList?: ((text: string) => void) | undefined;
  children?: ComponentChildren;
}

/** A field with its label, a hint, and beside it what is allowed when it holds something else. */
export function Field(props: FieldProps) {
  const { m } = useWords();
  const [rested, setRested] = useState(true);
  const { id, problem, value, kind } = props;
  const middle = kind === undefined && isMiddle(value) ? numberFrom(value) : null;
  const hint = middle === null ? props.hint : m.history.numberAs(String(middle));
  useEffect(() => {
    if (rested) return;
    const timer = setTimeout(() => setRested(true), REST);
    return () => clearTimeout(timer);
  }, [rested, value]);
  const shown = problem !== undefined && (props.insist || (rested && value !== "")) ? problem : undefined;
  const described = [hint && `${id}-hint`, shown && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div class={`field${shown ? " wrong" : ""}`}>
      <label for={id}>{props.label}</label>
      <div class="entry">
        <input
          id={id}
          type="text"
          inputMode={kind === undefined ? "decimal" : "text"}
          class={kind === "text" ? "wide" : kind === "time" ? "middle" : "short"}
          autocomplete="off"
          value={value}
          aria-invalid={shown ? true : undefined}
          aria-describedby={described || undefined}
          onInput={(event) => {
            setRested(false);
            props.onInput(event.currentTarget.value);
          }}
          onPaste={(event) => {
            const text = event.clipboardData?.getData("text") ?? "";
            if (props.onList === undefined || !/[\n\t]/.test(text.trim())) return;
            event.preventDefault();
            props.onList(text);
          }}
        />
        {props.children}
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {shown && (
        <p class="problem" id={`${id}-problem`}>
          {problemText(m, shown)}
        </p>
      )}
    </div>
  );
}

/** Days from dose to dose: a field where a dose is not taken daily, else a button that shows it. */
export function EveryDays(props: {
  id: string;
  dose: TakenDraft;
  insist?: boolean;
  problem: Problem | undefined;
  onInput: (value: string) => void;
}) {
  const { m } = useWords();
  const { id, dose, onInput } = props;
  const [opened, setOpened] = useState(dose.everyDays !== DAILY);
  if (opened || dose.everyDays !== DAILY)
    return (
      <Field
        id={id}
        label={m.history.everyDays}
        value={dose.everyDays}
        insist={props.insist ?? false}
        problem={props.problem}
        onInput={onInput}
      />
    );
  if (numberFrom(dose.mgPerDay) === 0) return null;
  return (
    <RevealButton
      id={id}
      text={m.history.notDaily}
      onReveal={() => {
        setOpened(true);
        onInput(OTHER_DAYS);
      }}
    />
  );
}

/** A quiet button in the place of a field: it shows the field with that id, and the focus goes there. */
export function RevealButton({ id, text, onReveal }: { id: string; text: string; onReveal: () => void }) {
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        onReveal();
        requestAnimationFrame(() => document.getElementById(id)?.focus());
      }}
    >
      {text}
    </button>
  );
}

/** A slider with its number, for values that are always valid. */
export function Slider(props: {
  id: string;
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  text?: string;
  onInput: (value: number) => void;
}) {
  const { id, value, min, max, step = 1, text } = props;
  return (
    <div class="field slider">
      <label for={id}>{props.label}</label>
      <div class="entry">
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={text}
          onInput={(event) => props.onInput(Number(event.currentTarget.value))}
        />
        <output for={id}>{text ?? value}</output>
      </div>
    </div>
  );
}
