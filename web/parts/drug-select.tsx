import { useState } from "preact/hooks";
import type { Problem } from "../state/check/problem.ts";
import { type Drugs, forecastDrugs } from "../state/scope.ts";
import { useWords } from "../words/context.ts";
import { problemText } from "../words/problem-text.ts";
import { RevealButton } from "./fields.tsx";

interface DrugSelectProps {
  id: string;
  drugs: Drugs;
  /** The drug of the row. */
  value: string;
  /** Whether the row names its drug itself; one that does not has that of the row before, and a button to change it. */
  isOwn: boolean;
  problem: Problem | undefined;
  onChange: (name: string) => void;
}

/** The drug of a dose: a choice where it is another than before, else a button that shows it. */
export function DrugSelect({ id, drugs, value, isOwn, problem, onChange }: DrugSelectProps) {
  const { m } = useWords();
  const [opened, setOpened] = useState(isOwn);
  const names = forecastDrugs(drugs);
  if (names.length < 2) return null;
  if (!opened && !isOwn)
    return <RevealButton id={id} text={m.history.otherDrugHere} onReveal={() => setOpened(true)} />;
  return (
    <div class={`field${problem ? " wrong" : ""}`}>
      <label for={id}>{m.history.drugHere}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {problem && <p class="problem">{problemText(m, problem)}</p>}
    </div>
  );
}
