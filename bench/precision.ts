/**
 * What single precision would change and gain, end to end:
 *
 *   node bench/precision.ts
 *
 * The example trial and the example forecast with f64 and with f32 and the same random numbers: the largest
 * difference of any reported share, in people of 100, and the processor time. Two parts of a forecast are looked at
 * with the same people, found in double precision: their likelihood under the history, where the total variation
 * between both sets of weights bounds the change of every share, and what the options do with them.
 */
import { readFileSync } from "node:fs";
import { loadEvidence } from "../src/cli/load-evidence.ts";
import { loadModel } from "../src/cli/load-model.ts";
import { inlineExecutor } from "../src/execute/inline.ts";
import type { Precision } from "../src/expression/index.ts";
import { parseCase } from "../src/forecast/case.ts";
import { forecast } from "../src/forecast/forecast.ts";
import { runHistory } from "../src/forecast/history-run.ts";
import { OPTIONS_TASK, type OptionsJob, type OptionsResult } from "../src/forecast/options.ts";
import { exp } from "../src/numerics/exp.ts";
import { logReadingProbability } from "../src/salt/reading.ts";
import type { Executor } from "../src/simulate/executor.ts";
import { useKernel } from "../src/simulate/job.ts";
import { parseProtocol } from "../src/simulate/protocol.ts";
import { Tally } from "../src/simulate/tally.ts";
import { runTrial } from "../src/simulate/trial.ts";

const model = loadModel(loadEvidence());
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../examples/${name}`, import.meta.url), "utf8"));
const protocol = parseProtocol(read("trial-brave-aa1.json")).value;
const input = parseCase(read("case-stop.json")).value;
const [trialPatients = 20_000, forecastPatients = 20_000] = process.argv.slice(2).map(Number);
const precisely = (precision: Precision) => inlineExecutor({ backend: "wasm-simd", precision });

const processorTime = () => process.cpuUsage().user / 1000;

async function trial(precision: Precision) {
  const began = processorTime();
  const { rows } = await runTrial(protocol, model, precisely(precision), { virtualPatients: trialPatients });
  return { rows, milliseconds: processorTime() - began };
}

/** Shares of people by option, outcome week and outcome, before they are rounded for people. */
async function options(precision: Precision) {
  const [matching, simulating] = [precisely("f64"), precisely(precision)];
  const parts: OptionsResult[] = [];
  const people: OptionsJob[] = [];
  let milliseconds = 0;
  const executor: Executor = {
    ...matching,
    async run(task, jobs, settings) {
      if (task.name !== OPTIONS_TASK.name) return matching.run(task, jobs, settings);
      const began = processorTime();
      const results = await simulating.run(task, jobs, settings);
      milliseconds += processorTime() - began;
      parts.push(...(results as unknown as OptionsResult[]));
      people.push(...(jobs as unknown as OptionsJob[]));
      return results;
    },
  };
  const result = await forecast(input, model, executor, { virtualPatients: forecastPatients });
  const draws = parts.flatMap((part) => part.draws);
  const total = new Tally(draws[0].outcomes.counts.length);
  for (const { outcomes } of draws) total.merge(outcomes);
  return { shares: Array.from(total.counts, (_, cell) => total.mean(cell)), result, people, milliseconds };
}

/** Probability of the whole history under each of the people. */
function likelihoods(jobs: readonly OptionsJob[], precision: Precision): number[] {
  useKernel({ backend: "wasm-simd", precision });
  return jobs.flatMap((job) => {
    const { history, particles } = job;
    const readings = history.readings.length;
    const { salts } = runHistory({ ...job, readings });
    return Array.from({ length: particles.count }, (_, at) =>
      history.readings.reduce(
        (product, { score }, k) => product * exp(logReadingProbability(score, salts[at * readings + k])),
        1,
      ),
    );
  });
}

/** How much more or less people count when their likelihood is taken in single precision, relatively. */
function reweighting(jobs: readonly OptionsJob[]): number[] {
  const double = likelihoods(jobs, "f64");
  return likelihoods(jobs, "f32").map((value, at) => value / double[at]);
}

await trial("f64");
const [double, single] = [await trial("f64"), await trial("f32")];
const differences = double.rows.map((row, at) => {
  const other = single.rows[at].value;
  const few = row.virtualPatients < 200 || row.endpoint === "changeFromBaselinePercent";
  return row.value === null || other === null || few ? 0 : Math.abs(row.value - other);
});
const [doubleOptions, singleOptions] = [await options("f64"), await options("f32")];
const weights = reweighting(doubleOptions.people);
const meanWeight = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
const totalVariation =
  weights.reduce((sum, weight) => sum + Math.abs(weight / meanWeight - 1), 0) / (2 * weights.length);
const shareDifferences = doubleOptions.shares.map(
  (share, cell) => 100 * Math.abs(share - singleOptions.shares[cell]),
);
console.log(
  JSON.stringify(
    {
      trial: {
        virtualPatients: trialPatients,
        rows: double.rows.length,
        rowsThatDiffer: differences.filter((difference) => difference > 0).length,
        largestDifferenceOf100: Math.max(...differences),
        milliseconds: { f64: Math.round(double.milliseconds), f32: Math.round(single.milliseconds) },
      },
      forecast: {
        virtualPatients: forecastPatients,
        outcomes: shareDifferences.length,
        likelihoodMovesNoShareByMoreThan: 100 * totalVariation,
        largestDifferenceOf100: Math.max(...shareDifferences),
        sameWholeNumbers:
          JSON.stringify(doubleOptions.result.options.map((option) => option.outcomes)) ===
          JSON.stringify(singleOptions.result.options.map((option) => option.outcomes)),
        millisecondsOfOptions: {
          f64: Math.round(doubleOptions.milliseconds),
          f32: Math.round(singleOptions.milliseconds),
        },
      },
    },
    null,
    2,
  ),
);
