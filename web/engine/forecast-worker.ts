import { parseCase } from "../../src/forecast/case/case.ts";
import { MATCH_TASK } from "../../src/forecast/condition/match.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { OPTIONS_TASK } from "../../src/forecast/options/options.ts";
import { HistoryMemory } from "./history-memory.ts";
import { fewerDraws, roughExecutor } from "./rough.ts";
import { serveEngine } from "./serve.ts";

const memory = new HistoryMemory();

serveEngine(
  async (input, model, executor, { effort, onProgress }) => {
    const { value, warnings } = parseCase(input);
    const remembering = memory.around(executor);
    const found = effort.guided ? memory.guided(remembering) : remembering;
    const draws = effort.guided ? fewerDraws(model) : model;
    const result = await forecast(value, draws, effort.rough ? roughExecutor(found) : found, {
      // A case may ask for fewer itself.
      virtualPatients: fewest(effort.virtualPatients, value.virtualPatients),
      onProgress,
    });
    return { ...result, warnings: [...warnings, ...result.warnings] };
  },
  [MATCH_TASK, OPTIONS_TASK],
);

function fewest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
