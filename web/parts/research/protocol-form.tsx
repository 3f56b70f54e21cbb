import type { TrialsData } from "../../site-data/shapes.ts";
import { useWords } from "../../words/context.ts";
import { Field } from "../fields.tsx";
import type { TrialRuns } from "./use-trial-runs.ts";

/** How many virtual patients a run in a browser may have. */
export const SIZES = { low: 200, high: 1_000_000, whole: true } as const;
/** The protocol that is in none of the list. */
export const OWN = "";

interface ProtocolFormProps {
  trials: TrialsData | null;
  /** Name of the chosen protocol; that of none once the text was changed. */
  name: string;
  text: string;
  size: string;
  sizeIsRight: boolean;
  runs: TrialRuns;
  onChoose: (name: string) => void;
  onText: (text: string) => void;
  onSize: (size: string) => void;
  onRun: () => void;
}

/** A protocol, its size, and the buttons that run and stop it. */
export function ProtocolForm(props: ProtocolFormProps) {
  const { m } = useWords();
  const r = m.research;
  const { fault } = props.runs;
  return (
    <section class="card" aria-labelledby="protocol-heading">
      <h2 id="protocol-heading">{r.protocol}</h2>
      <div class="field">
        <label for="protocol">{r.protocol}</label>
        <select
          id="protocol"
          value={props.name}
          onChange={(event) => props.onChoose(event.currentTarget.value)}
        >
          {props.trials?.trials.map((trial) => (
            <option key={trial.name} value={trial.name}>
              {trial.protocol.name ?? trial.name}
            </option>
          ))}
          <option value={OWN}>{r.own}</option>
        </select>
      </div>
      <label for="protocol-text">{r.text}</label>
      <textarea
        id="protocol-text"
        spellcheck={false}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault ? "protocol-problem" : undefined}
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
      {fault && (
        <p class="problem" id="protocol-problem" role="alert">
          {fault.message}
        </p>
      )}
      <Field
        id="size"
        label={r.size}
        value={props.size}
        problem={props.sizeIsRight ? undefined : { kind: "range", range: SIZES }}
        onInput={props.onSize}
      />
      <RunButtons runs={props.runs} onRun={props.onRun} />
    </section>
  );
}

function RunButtons({ runs, onRun }: { runs: TrialRuns; onRun: () => void }) {
  const { m } = useWords();
  const r = m.research;
  if (runs.progress !== null)
    return (
      <div class="status">
        <p role="status">{r.running}</p>
        <progress aria-label={m.answer.progress} max={1} value={runs.progress} />
        <button type="button" onClick={runs.stop}>
          {r.stop}
        </button>
      </div>
    );
  return (
    <div class="status">
      <button type="button" class="main" onClick={onRun}>
        {r.run}
      </button>
      {runs.wasStopped && <p role="status">{r.stopped}</p>}
    </div>
  );
}
