import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Protocol } from "../../src/trial/protocol-schema.ts";
import type { TrialResult, TrialRow } from "../../src/trial/trial.ts";
import { SeriesKey } from "../charts/axes.tsx";
import { svgFile } from "../charts/svg-file.ts";
import { TrialPanel } from "../charts/trial-panel.tsx";
import { EngineClient } from "../engine/client.ts";
import type { Fault } from "../engine/messages.ts";
import type { ModelData } from "../engine/model-data.ts";
import type { TrialRequest } from "../engine/trial-worker.ts";
import { Field } from "../parts/fields.tsx";
import { siteFile } from "../site-data/load.ts";
import type { PublishedPoint, TrialsData } from "../site-data/shapes.ts";
import { download } from "../state/download.ts";
import { forgetLink, linkedValue, linkTo } from "../state/link.ts";
import { numberFrom } from "../state/number.ts";
import { useWords } from "../words/context.ts";

const SIZES = { low: 200, high: 1_000_000, whole: true } as const;
const FIRST_SIZE = "4000";
const SHOWN_ROWS = 200;
const OWN = "";

const makeTrialWorker = () =>
  new Worker(new URL("../engine/trial-worker.ts", import.meta.url), { type: "module" });

/** What a link that repeats a run carries. */
interface LinkedRun {
  readonly protocol: unknown;
  readonly virtualPatients: number;
}

/** A protocol is run and changed; results stand beside published ones and can be taken away. */
export function ResearchPage() {
  const { m } = useWords();
  const r = m.research;
  const [trials, setTrials] = useState<TrialsData | null>(null);
  const [name, setName] = useState(OWN);
  const [text, setText] = useState("");
  const [size, setSize] = useState(FIRST_SIZE);
  const [progress, setProgress] = useState<number | null>(null);
  const [stopped, setStopped] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [run, setRun] = useState<{ result: TrialResult; text: string; size: string } | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const [linkBroken, setLinkBroken] = useState(false);
  const engine = useRef<EngineClient<TrialRequest, TrialResult> | null>(null);

  useEffect(() => {
    siteFile<TrialsData>("trials").then(async (data) => {
      setTrials(data);
      const linked = await linkedValue("trial");
      if (linked.found) forgetLink();
      if (linked.found && "value" in linked) {
        const { protocol, virtualPatients } = (linked.value ?? {}) as LinkedRun;
        setText(JSON.stringify(protocol, null, 2) ?? "");
        setSize(String(virtualPatients ?? FIRST_SIZE));
        return;
      }
      setLinkBroken(linked.found);
      setName(data.trials[0].name);
      setText(JSON.stringify(data.trials[0].protocol, null, 2));
    });
    return () => engine.current?.close();
  }, []);

  const count = numberFrom(size);
  const sizeIsRight = count !== null && Number.isInteger(count) && count >= SIZES.low && count <= SIZES.high;
  const start = async () => {
    setFault(null);
    setStopped(false);
    let protocol: unknown;
    try {
      protocol = JSON.parse(text);
    } catch (error) {
      setFault({ name: "JSON", message: r.jsonBroken((error as Error).message) });
      return;
    }
    if (!sizeIsRight) return;
    setProgress(0);
    engine.current ??= new EngineClient(makeTrialWorker, await siteFile<ModelData>("model"));
    engine.current.run(
      { input: protocol, virtualPatients: count },
      {
        onProgress: setProgress,
        onResult: (result) => {
          setRun({ result, text, size });
          setProgress(null);
        },
        onFailure: (found) => {
          setFault(found);
          setProgress(null);
        },
      },
    );
  };
  return (
    <>
      <h1>{r.heading}</h1>
      <p>{r.intro}</p>
      {linkBroken && (
        <p class="note" role="status">
          {r.linkBroken}
        </p>
      )}
      <section class="card" aria-labelledby="protocol-heading">
        <h2 id="protocol-heading">{r.protocol}</h2>
        <div class="field">
          <label for="protocol">{r.protocol}</label>
          <select
            id="protocol"
            value={name}
            onChange={(event) => {
              const chosen = trials?.trials.find((trial) => trial.name === event.currentTarget.value);
              setName(event.currentTarget.value);
              if (chosen) setText(JSON.stringify(chosen.protocol, null, 2));
            }}
          >
            {trials?.trials.map((trial) => (
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
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {fault && (
          <p class="problem" id="protocol-problem" role="alert">
            {fault.message}
          </p>
        )}
        <Field
          id="size"
          label={r.size}
          value={size}
          problem={sizeIsRight ? undefined : { kind: "range", ...SIZES }}
          onInput={setSize}
        />
        <div class="status">
          {progress === null ? (
            <button type="button" class="main" onClick={() => void start()}>
              {r.run}
            </button>
          ) : (
            <>
              <p role="status">{r.running}</p>
              <progress aria-label={m.answer.progress} max={1} value={progress} />
              <button
                type="button"
                onClick={() => {
                  engine.current?.cancel();
                  setProgress(null);
                  setStopped(true);
                }}
              >
                {r.stop}
              </button>
            </>
          )}
          {stopped && progress === null && <p role="status">{r.stopped}</p>}
        </div>
      </section>
      {run && (
        <Results
          result={run.result}
          changed={run.text !== text || run.size !== size}
          points={trials?.trials.find((trial) => matches(trial.protocol, run.text))?.points ?? []}
          protocolText={run.text}
          link={link}
          onLink={async () =>
            setLink(
              await linkTo("trial", {
                protocol: JSON.parse(run.text),
                virtualPatients: Number(run.size),
              } satisfies LinkedRun),
            )
          }
        />
      )}
    </>
  );
}

/** Whether published results of a protocol may stand beside a run: the same arms, stages and entry. */
function matches(protocol: Protocol, text: string): boolean {
  const other = JSON.parse(text) as Partial<Protocol>;
  const part = ({ enrol, arms, stages }: Partial<Protocol>) => JSON.stringify([enrol?.salt, arms, stages]);
  return part(protocol) === part(other);
}

function Results(props: {
  result: TrialResult;
  changed: boolean;
  points: readonly PublishedPoint[];
  protocolText: string;
  link: string | null;
  onLink: () => Promise<void>;
}) {
  const { m } = useWords();
  const r = m.research;
  const { result, points } = props;
  const charts = useRef<HTMLDivElement>(null);
  const subgroups = useMemo(() => [...new Set(result.rows.map((row) => row.subgroup))], [result]);
  const [subgroup, setSubgroup] = useState<string | null>(null);
  const panels = useMemo(() => panelsOf(result.rows, subgroup, points), [result, subgroup, points]);
  const { provenance } = result;
  return (
    <section class="card" aria-labelledby="results-heading">
      <h2 id="results-heading">{r.results}</h2>
      <p class="hint" data-digest={provenance.digest}>
        {result.name} -{" "}
        {r.identity(provenance.virtualPatients, provenance.seed, provenance.digest.slice(0, 12))}
      </p>
      {props.changed && (
        <p class="note" role="status">
          {r.changed}
        </p>
      )}
      {result.warnings.length > 0 && (
        <ul>
          {result.warnings.map((warning) => (
            <li key={warning}>{m.warning(warning)}</li>
          ))}
        </ul>
      )}
      {subgroups.length > 1 && (
        <div class="field">
          <label for="subgroup">{r.subgroup}</label>
          <select
            id="subgroup"
            value={subgroup ?? ""}
            onChange={(event) =>
              setSubgroup(event.currentTarget.value === "" ? null : event.currentTarget.value)
            }
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
      <h3>{r.downloads}</h3>
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            download("anagen-trial.json", "application/json", `${JSON.stringify(result, null, 1)}\n`)
          }
        >
          {r.json}
        </button>
        <button type="button" onClick={() => download("anagen-trial.csv", "text/csv", csvOf(result.rows))}>
          {r.csv}
        </button>
        <button
          type="button"
          onClick={async () => {
            const { trialParquet } = await import("../state/parquet.ts");
            download("anagen-trial.parquet", "application/vnd.apache.parquet", trialParquet(result));
          }}
        >
          {r.parquet}
        </button>
        <button
          type="button"
          onClick={() =>
            charts.current && download("anagen-trial.svg", "image/svg+xml", svgFile(charts.current))
          }
        >
          {r.svg}
        </button>
        <button
          type="button"
          onClick={() => download("anagen-protocol.json", "application/json", `${props.protocolText}\n`)}
        >
          {r.protocolFile}
        </button>
        <button type="button" onClick={() => void props.onLink()}>
          {r.link}
        </button>
      </p>
      {props.link !== null && (
        <div class="field">
          <label for="trial-link">{r.linkReady}</label>
          <input id="trial-link" class="wide" type="text" readOnly value={props.link} />
        </div>
      )}
      <details>
        <summary>{r.table}</summary>
        <p class="hint">{r.tableShown(Math.min(SHOWN_ROWS, result.rows.length), result.rows.length)}</p>
        <div class="scroll" role="group" aria-label={r.table} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {result.rows.slice(0, SHOWN_ROWS).map((row) => (
                <tr key={`${row.stage} ${row.arm} ${row.subgroup} ${row.week} ${row.endpoint}`}>
                  {COLUMNS.map((column) => (
                    <td key={column}>{row[column]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

const COLUMNS = [
  "stage",
  "arm",
  "subgroup",
  "week",
  "weeksSinceChange",
  "endpoint",
  "value",
  "low",
  "high",
  "virtualPatients",
  "studySize",
] as const satisfies readonly (keyof TrialRow)[];

/** Names that a spreadsheet would take for a formula are kept as text. */
function csvOf(rows: readonly TrialRow[]): string {
  const cell = (value: string | number | null) => {
    if (typeof value !== "string") return String(value ?? "");
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(","))]
    .join("\r\n")
    .concat("\r\n");
}

interface Panels {
  readonly stage: string;
  readonly arms: readonly string[];
  readonly endpoints: readonly {
    readonly endpoint: string;
    readonly rows: readonly TrialRow[];
    readonly points: readonly PublishedPoint[];
  }[];
}

/** Rows sorted into panels: one for each endpoint of each stage. */
function panelsOf(
  rows: readonly TrialRow[],
  subgroup: string | null,
  points: readonly PublishedPoint[],
): Panels[] {
  const shown = rows.filter((row) => row.subgroup === subgroup);
  const unique = (values: readonly string[]) => [...new Set(values)];
  return unique(shown.map((row) => row.stage)).map((stage) => {
    const own = shown.filter((row) => row.stage === stage);
    return {
      stage,
      arms: unique(own.map((row) => row.arm)),
      endpoints: unique(own.filter((row) => row.value !== null).map((row) => row.endpoint)).map(
        (endpoint) => ({
          endpoint,
          rows: own.filter((row) => row.endpoint === endpoint),
          points: points.filter(
            (point) => point.stage === stage && point.endpoint === endpoint && point.subgroup === subgroup,
          ),
        }),
      ),
    };
  });
}
