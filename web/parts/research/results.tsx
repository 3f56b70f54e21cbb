import { useMemo, useRef, useState } from "preact/hooks";
import type { Protocol } from "../../../src/trial/protocol-schema.ts";
import { SeriesKey } from "../../charts/axes.tsx";
import { hasNoInterval } from "../../charts/no-interval.ts";
import { TrialPanel } from "../../charts/trial-panel.tsx";
import type { PublishedPoint } from "../../site-data/shapes.ts";
import { useWords } from "../../words/context.ts";
import { Comparisons } from "./comparisons.tsx";
import { Downloads } from "./downloads.tsx";
import { panelsOf } from "./panels.ts";
import type { Run } from "./run.ts";
import { TrialTable } from "./trial-table.tsx";

interface ResultsProps {
  run: Run;
  /** Whether the protocol or its size was changed since. */
  changed: boolean;
  /** Published results that may stand beside this run. */
  points: readonly PublishedPoint[];
}

/** Whether published results of a protocol may stand beside a run: the same arms, stages and entry. */
export function isSameTrial(protocol: Protocol, text: string): boolean {
  const other = JSON.parse(text) as Partial<Protocol>;
  const part = ({ enrol, arms, stages }: Partial<Protocol>) => JSON.stringify([enrol?.salt, arms, stages]);
  return part(protocol) === part(other);
}

/** What a virtual trial gave: curves beside published results, files, table. */
export function Results({ run, changed, points }: ResultsProps) {
  const { m } = useWords();
  const r = m.research;
  const { result } = run;
  const { provenance } = result;
  const charts = useRef<HTMLDivElement>(null);
  const subgroups = useMemo(() => [...new Set(result.rows.map((row) => row.subgroup))], [result]);
  const [subgroup, setSubgroup] = useState<string | null>(null);
  const unsure = useMemo(() => result.rows.filter(hasNoInterval).length, [result]);
  const panels = useMemo(() => panelsOf(result.rows, subgroup, points), [result, subgroup, points]);
  return (
    <section class="card" aria-labelledby="results-heading">
      <h2 id="results-heading">{r.results}</h2>
      <p class="hint" data-digest={provenance.digest}>
        {result.name} -{" "}
        {r.identity(provenance.virtualPatients, provenance.seed, provenance.digest.slice(0, 12))}
      </p>
      {changed && (
        <p class="note" role="status">
          {r.changed}
        </p>
      )}
      {result.warnings.length > 0 && (
        <ul>
          {result.warnings.map((warning) => (
            <li key={JSON.stringify(warning)} data-warning={warning.code}>
              {m.warning(warning)}
            </li>
          ))}
        </ul>
      )}
      {unsure > 0 && (
        <p class="note" data-no-interval={unsure}>
          {r.noInterval(unsure, result.rows.length)}
        </p>
      )}
      {subgroups.length > 1 && (
        <div class="field">
          <label for="subgroup">{r.subgroup}</label>
          <select
            id="subgroup"
            value={subgroup ?? ""}
            onChange={(event) => setSubgroup(event.currentTarget.value || null)}
          >
            {subgroups.map((each) => (
              <option key={each} value={each ?? ""}>
                {each ?? r.all}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="hint">{r.legend}</p>
      <div ref={charts}>
        {panels.map(({ stage, arms, endpoints }) => (
          <div key={stage}>
            <h3>{stage === "main" ? r.stages.main : stage}</h3>
            <ul class="legend">
              {arms.map((arm, at) => (
                <li key={arm}>
                  <SeriesKey series={at} /> {arm}
                </li>
              ))}
            </ul>
            <div class="panels">
              {endpoints.map((panel) => (
                <TrialPanel
                  key={panel.endpoint}
                  title={r.panel(panel.endpoint, subgroup ?? "")}
                  arms={arms}
                  rows={panel.rows}
                  points={panel.points}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <Comparisons result={result} />
      <Downloads run={run} charts={charts} />
      <TrialTable rows={result.rows} />
    </section>
  );
}
