import { readFileSync } from "node:fs";
import { threadExecutor } from "../src/entry/threads.ts";
import { parseCase } from "../src/forecast/case/case.ts";
import { MATCH_TASK } from "../src/forecast/condition/match.ts";
import { forecast } from "../src/forecast/forecast.ts";
import { OPTIONS_TASK } from "../src/forecast/options/options.ts";
import { parseJson } from "../src/input/parse.ts";
import { loadEvidence } from "../src/package-data/evidence.ts";
import { loadModel } from "../src/package-data/model.ts";
import { median } from "./measure.ts";

/** How long the forecast of the example takes, in seconds by the clock. */
interface ForecastTime {
  readonly workers: number;
  /** Virtual patients compared with the person; null: as many as the usual answer takes. */
  readonly virtualPatients: number | null;
  readonly options: number;
  /** The first one of fresh workers, which compile the steps on the way, and the median of those after it. */
  readonly firstSeconds: number;
  readonly seconds: number;
}

const EXAMPLE = new URL("../examples/case-stop.json", import.meta.url);

/** Times the example's forecast, each with another seed, for each number of virtual patients (null: the usual effort). */
export async function forecastTimes(
  rounds: number,
  efforts: readonly (number | null)[],
): Promise<ForecastTime[]> {
  const model = loadModel(loadEvidence());
  const { value } = parseCase(parseJson(readFileSync(EXAMPLE, "utf8"), "the example"));
  const times: ForecastTime[] = [];
  for (const workers of [1, 2])
    for (const virtualPatients of efforts) {
      const executor = threadExecutor(workers, { prepare: [MATCH_TASK.name, OPTIONS_TASK.name] });
      const seconds: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const began = performance.now();
        await forecast({ ...value, seed: round + 1 }, model, executor, {
          virtualPatients: virtualPatients ?? undefined,
        });
        seconds.push((performance.now() - began) / 1000);
      }
      await executor.close();
      const [firstSeconds, ...others] = seconds;
      times.push({
        workers,
        virtualPatients,
        options: value.options.length,
        firstSeconds,
        seconds: median(others),
      });
    }
  return times;
}
