import type { Session } from "../../state/session.ts";
import { timelineOf } from "../../state/timeline.ts";
import { useWords } from "../../words/context.ts";
import { readTimeText, timeExamples } from "../../words/time-text.ts";
import { Field } from "../fields.tsx";

interface TimeFieldProps {
  session: Session;
  insist: boolean;
  id: string;
  label: string;
  value: string;
  /** Weeks ago that the text was read as; what its own words say where this is left out. */
  ago?: number | null;
  /** Whether it asks for how long, not for when. */
  isLength?: boolean;
  onInput: (value: string) => void;
  onList?: (text: string) => void;
}

/** A point of time as people say it, with what was understood below. */
export function TimeField(props: TimeFieldProps) {
  const { m, language } = useWords();
  const { draft, checked } = props.session;
  const problem = checked.problems.get(props.id);
  const ago = props.ago === undefined ? timelineOf(draft).agoOf(props.value) : props.ago;
  const kind = !props.isLength ? draft.unit : draft.unit === "weeks" ? "lengthWeeks" : "length";
  const hint =
    ago !== null && ago >= 0 && problem === undefined
      ? (props.isLength ? m.history.beganAs : (text: string) => text)(readTimeText(m, language, draft, ago))
      : m.history.timeHint[kind](timeExamples(language, draft));
  return (
    <Field
      id={props.id}
      label={props.label}
      kind="time"
      value={props.value}
      insist={props.insist}
      problem={problem}
      hint={hint}
      onList={props.onList}
      onInput={props.onInput}
    />
  );
}
