import { TRIAL_TASK } from "../../src/trial/job.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";
import { runTrial } from "../../src/trial/trial.ts";
import { serveEngine } from "./serve.ts";

serveEngine(
  async (input, model, executor, { effort, onProgress }) => {
    const { value, warnings } = parseProtocol(input);
    const result = await runTrial(value, model, executor, {
      virtualPatients: effort.virtualPatients,
      onProgress: (done, total) => onProgress(done / total),
    });
    return { ...result, warnings: [...warnings, ...result.warnings] };
  },
  [TRIAL_TASK],
);
