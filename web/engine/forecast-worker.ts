import { parseCase } from "../../src/forecast/case.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { HISTORY_TASK } from "../../src/forecast/history-run.ts";
import { OPTIONS_TASK } from "../../src/forecast/options.ts";
import { serveEngine } from "./serve.ts";

serveEngine(
  async (input, model, executor, settings) => {
    const { value, warnings } = parseCase(input);
    const result = await forecast(value, model, executor, settings);
    return { ...result, warnings: [...warnings, ...result.warnings] };
  },
  [HISTORY_TASK, OPTIONS_TASK],
);
