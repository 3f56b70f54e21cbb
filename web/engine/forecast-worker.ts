import { parseCase } from "../../src/forecast/case/case.ts";
import { MATCH_TASK } from "../../src/forecast/condition/match.ts";
import { MatchCache } from "../../src/forecast/condition/match-cache.ts";
import type { LearnedProposal } from "../../src/forecast/condition/proposal.ts";
import { forecastAndLearn } from "../../src/forecast/forecast.ts";
import { OPTIONS_TASK } from "../../src/forecast/options/options.ts";
import { serveEngine } from "./serve.ts";

/** Virtual people taken through the options for a rough answer, about. */
const ROUGH_PEOPLE = 800;
/** Draws of which a first answer takes people. */
const FIRST_DRAWS = 50;

const cache = new MatchCache();
let learned: LearnedProposal | undefined;

serveEngine(
  async (input, model, executor, { effort, onProgress }) => {
    const { value, warnings } = parseCase(input);
    const result = await forecastAndLearn(value, model, executor, {
      // A case may ask for fewer itself.
      virtualPatients: fewest(effort.virtualPatients, value.virtualPatients),
      ...(effort.rough ? { ranges: false, people: ROUGH_PEOPLE } : {}),
      ...(effort.guided ? { start: learned, draws: FIRST_DRAWS } : {}),
      cache,
      onProgress,
    });
    learned = result.learned;
    const { forecast } = result;
    return { ...forecast, warnings: [...warnings, ...forecast.warnings] };
  },
  [MATCH_TASK, OPTIONS_TASK],
);

function fewest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
