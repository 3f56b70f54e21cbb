import { TRIAL_TASK } from "../../src/trial/job.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";
import type { TrialResult } from "../../src/trial/result.ts";
import { runTrial } from "../../src/trial/trial.ts";
import { ordered } from "../../src/warnings/warning.ts";
import { serveEngine } from "./leader.ts";

/** A virtual trial that the page asks for. */
export interface TrialRequest {
  /** The protocol as it was opened or typed; it is checked here. */
  readonly input: unknown;
  readonly virtualPatients: number | undefined;
}

serveEngine<TrialRequest, TrialResult>(
  [TRIAL_TASK],
  [],
  async ({ input, virtualPatients }, model, executor, { signal, onProgress }) => {
    const { value, warnings } = parseProtocol(input);
    const result = await runTrial(value, model, executor, {
      virtualPatients,
      signal,
      onProgress: (done, total) => onProgress(done / total),
    });
    return { ...result, warnings: ordered([...warnings, ...result.warnings]) };
  },
);
