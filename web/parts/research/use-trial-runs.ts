import { useEffect, useRef, useState } from "preact/hooks";
import type { TrialResult } from "../../../src/trial/result.ts";
import { EngineClient } from "../../engine/client.ts";
import type { Fault } from "../../engine/messages.ts";
import type { ModelData } from "../../engine/model-data.ts";
import type { TrialRequest } from "../../engine/trial-worker.ts";
import { siteFile } from "../../site-data/load.ts";
import type { Run } from "./run.ts";

const makeTrialWorker = () =>
  new Worker(new URL("../../engine/trial-worker.ts", import.meta.url), { type: "module" });

/** Virtual trials in workers, one at a time. */
export interface TrialRuns {
  /** The last run that was finished. */
  readonly run: Run | null;
  /** Share of the run that is done; null when nothing runs. */
  readonly progress: number | null;
  readonly wasStopped: boolean;
  readonly fault: Fault | null;
  /** @param notJson what to say of a text that is no JSON, given the parser's own words */
  start(text: string, virtualPatients: number, notJson: (message: string) => string): Promise<void>;
  stop(): void;
}

export function useTrialRuns(): TrialRuns {
  const [run, setRun] = useState<Run | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [wasStopped, setStopped] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const engine = useRef<EngineClient<TrialRequest, TrialResult> | null>(null);
  useEffect(() => () => engine.current?.close(), []);

  const start: TrialRuns["start"] = async (text, virtualPatients, notJson) => {
    setFault(null);
    setStopped(false);
    let protocol: unknown;
    try {
      protocol = JSON.parse(text);
    } catch (error) {
      setFault({ name: "JSON", message: notJson((error as Error).message) });
      return;
    }
    setProgress(0);
    engine.current ??= new EngineClient(makeTrialWorker, await siteFile<ModelData>("model"));
    engine.current.run(
      { input: protocol, virtualPatients },
      {
        onProgress: setProgress,
        onResult: (result) => {
          setRun({ result, text, virtualPatients });
          setProgress(null);
        },
        onFailure: (found) => {
          setFault(found);
          setProgress(null);
        },
      },
    );
  };
  const stop = () => {
    engine.current?.cancel();
    setProgress(null);
    setStopped(true);
  };
  return { run, progress, wasStopped, fault, start, stop };
}
