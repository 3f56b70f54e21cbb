import { parseCase } from "../../src/forecast/case.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { MATCH_TASK } from "../../src/forecast/match.ts";
import { OPTIONS_TASK } from "../../src/forecast/options.ts";
import { HistoryMemory } from "./history-memory.ts";
import { serveEngine } from "./serve.ts";

const memory = new HistoryMemory();

serveEngine(
  async (input, model, executor, settings) => {
    const { value, warnings } = parseCase(input);
    const result = await forecast(value, model, memory.around(executor), settings);
    return { ...result, warnings: [...warnings, ...result.warnings] };
  },
  [MATCH_TASK, OPTIONS_TASK],
);
