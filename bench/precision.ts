/**
 * What single precision would change and gain, end to end:
 *
 *   node bench/precision.ts
 *
 * The example trial and the example forecast with f64 and with f32 and the same random numbers: the largest
 * difference of any reported share, in people of 100, and the processor time.
 */
import { readFileSync } from "node:fs";
import type { Executor } from "../src/engine/execution/executor.ts";
import { inlineExecutor } from "../src/engine/execution/inline.ts";
import type { Precision } from "../src/engine/expression/index.ts";
import { parseCase } from "../src/forecast/case/case.ts";
import { forecast } from "../src/forecast/forecast.ts";
import { layoutOf, OUTCOMES } from "../src/forecast/options/layout.ts";
import { OPTIONS_TASK, type OptionsResult } from "../src/forecast/options/options.ts";
import type { Forecast } from "../src/forecast/summarise/result.ts";
import { loadEvidence } from "../src/package-data/evidence.ts";
import { loadModel } from "../src/package-data/model.ts";
import { Tally } from "../src/simulate/tally.ts";
import { parseProtocol } from "../src/trial/protocol.ts";
import { runTrial } from "../src/trial/trial.ts";

const model = loadModel(loadEvidence());
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../examples/${name}`, import.meta.url), "utf8"));
const protocol = parseProtocol(read("trial-brave-aa1.json")).value;
const input = parseCase(read("case-stop.json")).value;
const [trialPatients = 20_000, forecastPatients = 200_000] = process.argv.slice(2).map(Number);
const precisely = (precision: Precision) => inlineExecutor({ backend: "wasm-simd", precision });

const processorTime = () => process.cpuUsage().user / 1000;

async function trial(precision: Precision) {
  const began = processorTime();
  const { rows } = await runTrial(protocol, model, precisely(precision), { virtualPatients: trialPatients });
  return { rows, milliseconds: processorTime() - began };
}

/** Outcomes that are shares of people. */
const SHARES = OUTCOMES.filter((outcome) => outcome !== "salt");

/** What is told of each outcome, in whole people of 100. */
function reported({ options }: Forecast): unknown {
  const names = ["hasSalt20", "keepsSalt20", "losesBenefit", "regainsAfterRestart"] as const;
  return options.map(({ outcomes }) => outcomes.map((outcome) => names.map((name) => outcome[name])));
}

/**
 * Shares of people by option, outcome week and outcome, before they are rounded for people; the whole forecast at one
 * precision, from comparing people with the history to counting outcomes.
 */
async function wholeForecast(precision: Precision) {
  const parts: OptionsResult[] = [];
  const simulating = precisely(precision);
  const executor: Executor = {
    ...simulating,
    async run(task, jobs, settings) {
      const results = await simulating.run(task, jobs, settings);
      // The first options are the person's, the second those of the prior sample; the forecast adds results up in place.
      if (parts.length === 0 && areOptions(task, results)) parts.push(...structuredClone(results));
      return results;
    },
  };
  const began = processorTime();
  const result = await forecast(input, model, executor, { virtualPatients: forecastPatients });
  const milliseconds = processorTime() - began;
  const draws = parts.flatMap((part) => part.draws);
  const total = new Tally(draws[0].outcomes.counts.length);
  for (const { outcomes } of draws) total.merge(outcomes);
  const layout = layoutOf(result.options.length, result.horizonWeeks);
  const shares = result.options.flatMap((_, option) =>
    layout.outcomeWeeks.flatMap((_, week) =>
      SHARES.map((outcome) => total.mean(layout.outcome(option, week, outcome))),
    ),
  );
  return { shares, outcomes: reported(result), milliseconds };
}

await trial("f64");
const [double, single] = [await trial("f64"), await trial("f32")];
const differences = double.rows.map((row, at) => {
  const other = single.rows[at].value;
  const few = row.virtualPatients < 200 || row.endpoint === "changeFromBaselinePercent";
  return row.value === null || other === null || few ? 0 : Math.abs(row.value - other);
});
const [doubleOptions, singleOptions] = [await wholeForecast("f64"), await wholeForecast("f32")];
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
        largestDifferenceOf100: Math.max(...shareDifferences),
        sameWholeNumbers: JSON.stringify(doubleOptions.outcomes) === JSON.stringify(singleOptions.outcomes),
        milliseconds: {
          f64: Math.round(doubleOptions.milliseconds),
          f32: Math.round(singleOptions.milliseconds),
        },
      },
    },
    null,
    2,
  ),
);

/** Whether results are those of the options' task, which its name says. */
function areOptions(
  task: { readonly name: string },
  _results: readonly unknown[],
): _results is readonly OptionsResult[] {
  return task.name === OPTIONS_TASK.name;
}
