import { useState } from "preact/hooks";
import { withWords } from "../../../src/explain/words/warnings.ts";
import { trialTableCsv } from "../../../src/formats/trial-table.ts";
import type { TrialResult } from "../../../src/trial/result.ts";
import { svgFile } from "../../charts/svg-file.ts";
import { download } from "../../state/download.ts";
import { linkTo } from "../../state/link.ts";
import { useWords } from "../../words/context.ts";
import { type LinkedRun, type Run, runName } from "./run.ts";

interface DownloadsProps {
  run: Run;
  charts: { readonly current: HTMLElement | null };
}

/** The result of a run as files, and a link that repeats it. */
export function Downloads({ run, charts }: DownloadsProps) {
  const { m } = useWords();
  const r = m.research;
  const { result } = run;
  const [link, setLink] = useState<string | null>(null);
  const name = runName(run);
  const files: readonly (readonly [label: string, make: () => void | Promise<void>])[] = [
    [
      r.json,
      () => download(`${name}.json`, "application/json", `${JSON.stringify(withWords(result), null, 1)}\n`),
    ],
    [r.csv, () => download(`${name}.csv`, "text/csv", trialTableCsv(result))],
    [r.parquet, () => saveParquet(name, result)],
    [
      r.svg,
      () => {
        if (charts.current) download(`${name}.svg`, "image/svg+xml", svgFile(charts.current));
      },
    ],
    [r.protocolFile, () => download(`${name}-protocol.json`, "application/json", `${run.text}\n`)],
    [
      r.link,
      async () => {
        const { virtualPatients } = run;
        setLink(
          await linkTo("trial", { protocol: JSON.parse(run.text), virtualPatients } satisfies LinkedRun),
        );
      },
    ],
  ];
  return (
    <>
      <h3>{r.downloads}</h3>
      <p class="actions">
        {files.map(([label, make]) => (
          <button key={label} type="button" onClick={() => void make()}>
            {label}
          </button>
        ))}
      </p>
      {link !== null && (
        <div class="field">
          <label for="trial-link">{r.linkReady}</label>
          <input id="trial-link" class="wide" type="text" readOnly value={link} />
        </div>
      )}
    </>
  );
}

/** The writer of Parquet files is loaded when it is asked for. */
async function saveParquet(name: string, result: TrialResult): Promise<void> {
  const { trialParquet } = await import("../../../src/formats/trial-parquet.ts");
  download(`${name}.parquet`, "application/vnd.apache.parquet", trialParquet(result));
}
