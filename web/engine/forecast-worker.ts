import type { Case } from "../../src/forecast/case/case.ts";
import { MATCH_TASK } from "../../src/forecast/condition/match.ts";
import { MatchCache } from "../../src/forecast/condition/match-cache.ts";
import {
  type ForecastSettings,
  forecastAndLearn,
  type LearnedForecast,
} from "../../src/forecast/forecast.ts";
import { OPTIONS_TASK } from "../../src/forecast/options/options.ts";
import { serveEngine } from "./leader.ts";

/** A forecast that the page asks for; the page has checked the case. */
export interface ForecastRequest {
  readonly input: Case;
  readonly settings: Pick<ForecastSettings, "virtualPatients" | "draws" | "people" | "ranges" | "start">;
}

const cache = new MatchCache();

serveEngine<ForecastRequest, LearnedForecast>(
  [MATCH_TASK, OPTIONS_TASK],
  ({ input, settings }, model, executor, { signal, onProgress }) =>
    forecastAndLearn(input, model, executor, { ...settings, cache, signal, onProgress }),
);
