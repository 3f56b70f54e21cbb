import type { Case } from "../../src/forecast/case/case.ts";
import { MATCH_TASK } from "../../src/forecast/condition/match.ts";
import { MatchCache } from "../../src/forecast/condition/match-cache.ts";
import {
  type ForecastSettings,
  forecastAndLearn,
  type LearnedForecast,
} from "../../src/forecast/forecast.ts";
import type { Measure } from "../../src/forecast/measure/result.ts";
import { diaryOptionsTask, OPTIONS_TASK } from "../../src/forecast/options/options.ts";
import { serveEngine } from "./leader.ts";

/** A forecast that the page asks for, or what further readings would tell; the page has checked the case. */
export interface ForecastRequest {
  readonly wants: ForecastReply["kind"];
  readonly input: Case;
  readonly settings: Pick<ForecastSettings, "virtualPatients" | "draws" | "people" | "ranges" | "start">;
}

/** What the page gets. */
export type ForecastReply =
  | { readonly kind: "forecast"; readonly learned: LearnedForecast }
  | { readonly kind: "measure"; readonly measure: Measure };

const cache = new MatchCache();
const diaryParts = () => import("../../src/forecast/condition/diary/later.ts");

serveEngine<ForecastRequest, ForecastReply>(
  [MATCH_TASK, OPTIONS_TASK],
  // What a diary takes, loaded when somebody keeps one.
  [
    ["move", async () => (await diaryParts()).MOVE_TASK],
    ["diaryOptions", async () => diaryOptionsTask((await diaryParts()).replayPaths)],
  ],
  async ({ wants, input, settings }, model, executor, { signal, onProgress }) => {
    const how = { ...settings, cache, signal, onProgress };
    if (wants === "forecast")
      return { kind: wants, learned: await forecastAndLearn(input, model, executor, how) };
    // Loaded by the few who ask for it.
    const { whatToMeasure } = await import("../../src/forecast/measure/measure.ts");
    return { kind: wants, measure: await whatToMeasure(input, model, executor, how) };
  },
);
