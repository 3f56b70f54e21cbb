import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Shard } from "../../engine/execution/shard.ts";
import { textTable, wrap } from "../../explain/text-table.ts";
import { writeOutput } from "../../files/output.ts";
import { partOutput } from "../../files/parts.ts";
import type { Statistics } from "../../forecast/self-test/schema.ts";
import { judgeSelfTest, runSelfTest, type SelfTestSettings } from "../../forecast/self-test/self-test.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { STATISTICS_PATH } from "../../package-data/statistics.ts";
import type { Model } from "../../simulate/model.ts";
import { printJson, seedFlag, wholeFlag } from "../common.ts";
import { KERNEL, seedOption, WORKERS } from "../flags.ts";
import { MODEL, type ModelFlags, modelFor } from "../model-flag.ts";
import { runPart } from "../part-run.ts";
import { progressLine } from "../progress.ts";
import { executorOf, QUEUE } from "../queue-executor.ts";
import { PART_OUT, partHeader, requireShardForOut, SHARD, type ShardFlags, shardOf } from "../shards.ts";

const DEFAULT_PEOPLE = 2000;
const DEFAULT_AS_SHIPPED = 500;
const DEFAULT_EFFECTIVE = 250;
const DEFAULT_COMPARED = 2_097_152;
const DEFAULT_SEED = 1;

const EXAMPLES = `
Examples:
  anagen selftest --statistics
  anagen selftest --statistics --people 200 --json
  anagen selftest --statistics --people 10 --as-shipped 100 --diaries 100
  anagen selftest --statistics --write      the figures that docs/credibility.md shows
`;

interface SelftestFlags extends ModelFlags, ShardFlags {
  readonly statistics?: boolean;
  readonly people?: string;
  readonly asShipped?: string;
  readonly diaries?: string;
  readonly enoughEffective?: string;
  readonly write?: boolean;
}

/** `anagen selftest --statistics`: forecasts judged on simulated people whose future is known. */
export function registerSelftest(program: Command): void {
  program
    .command("selftest")
    .description("Forecasts judged on simulated people whose future is known: coverage, ranks, scores.")
    .option("--statistics", "the checks of the statistics (the only ones there are)")
    .option(
      "--people <number>",
      `simulated people for each structure, 10 to 100000 (default: ${DEFAULT_PEOPLE})`,
    )
    .option(
      "--as-shipped <number>",
      `simulated people of the whole model, forecast as users are, 10 to 100000 (default: ${DEFAULT_AS_SHIPPED})`,
    )
    .option(
      "--diaries <number>",
      "how many of the latter are forecast by a diary of 12 to 104 readings as well, 0 to 100000, half a minute each (default: 0)",
    )
    .option(
      "--enough-effective <number>",
      `effective virtual patients for each person, 20 to 10000 (default: ${DEFAULT_EFFECTIVE} for each structure's people, an ordinary forecast's for the whole model's)`,
    )
    .option(
      "--virtual-patients <number>",
      `virtual patients compared with each person at the most, 1000 to 10000000 (default: ${DEFAULT_COMPARED}, an ordinary forecast's)`,
    )
    .option(...seedOption(String(DEFAULT_SEED)))
    .option(...MODEL)
    .option(...WORKERS)
    .option(...KERNEL)
    .option(...QUEUE)
    .option(...SHARD)
    .option(...PART_OUT)
    .option("--write", "keep the figures in data/model/statistics.json")
    .option("--json", "print JSON and nothing else")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: SelftestFlags) => {
      if (!flags.statistics)
        throw new InputError("--statistics", undefined, "say what to test: anagen selftest --statistics");
      const enoughEffective = wholeFlag("--enough-effective", flags.enoughEffective, 20, 10_000);
      const mostCompared = wholeFlag("--virtual-patients", flags.virtualPatients, 1000, 10_000_000);
      const settings = {
        people: wholeFlag("--people", flags.people, 10, 100_000) ?? DEFAULT_PEOPLE,
        enoughEffective: enoughEffective ?? DEFAULT_EFFECTIVE,
        mostCompared: mostCompared ?? DEFAULT_COMPARED,
        asShipped: {
          people: wholeFlag("--as-shipped", flags.asShipped, 10, 100_000) ?? DEFAULT_AS_SHIPPED,
          enoughEffective,
          mostCompared,
        },
        diaries: wholeFlag("--diaries", flags.diaries, 0, 100_000) ?? 0,
        seed: seedFlag(flags) ?? DEFAULT_SEED,
      };
      const model = modelFor(flags, loadEvidence());
      requireShardForOut(flags);
      if (flags.write && flags.model !== undefined)
        throw new InputError(
          "--write",
          true,
          "the figures kept are those of the trials' model, without --model",
        );
      const shard = shardOf(flags);
      if (shard !== null) return judgePart(model, settings, shard, flags);
      const executor = await executorOf(flags);
      const progress = progressLine("judging forecasts of simulated people");
      try {
        const result = await runSelfTest(model, executor, {
          ...settings,
          onProgress: (done, total) => progress.update(done / total),
        });
        progress.end();
        if (flags.write)
          writeOutput("--write", fileURLToPath(STATISTICS_PATH), `${JSON.stringify(result, null, 1)}\n`);
        reportStatistics(result, flags);
      } finally {
        await executor.close();
      }
    });
}

/** Prints the figures. */
export function reportStatistics(result: Statistics, { json }: { readonly json?: boolean }): void {
  if (json) printJson(result);
  else console.log(statisticsText(result));
}

/** What the figures say of how they were made. */
export type SelfTestSizes = Pick<SelfTestSettings, "people" | "enoughEffective" | "seed">;

async function judgePart(
  model: Model,
  settings: SelfTestSettings,
  shard: Shard,
  flags: SelftestFlags,
): Promise<void> {
  if (flags.write) throw new InputError("--write", true, "with --shard only a part is known");
  const part = partOutput(flags.out as string, partHeader("selftest", shard, model, "", { ...settings }));
  await runPart(part, flags, "judging forecasts of a part of the simulated people", (executor, options) =>
    judgeSelfTest(model, executor, { ...settings, ...options }, shard, (group, at, person) =>
      part.write({ group, at, person }),
    ),
  );
}

function statisticsText(result: Statistics): string {
  const { coverage, crps, details, asShipped, diaries } = result;
  const covered = ({ p50, p80, p90 }: Statistics["coverage"]["matched"]) => [p50, p80, p90].map(String);
  const ofWhole = ({ people, coverage: of, crps: { betterPercent }, ...rest }: Statistics["asShipped"]) =>
    `${people} people, ${covered(of).join(", ")} % within the same intervals, CRPS ${betterPercent} % better than the average, ranks ${rest.rankUniformityP}, effective virtual patients ${rest.effectiveSampleSize.p05} or more for 95 of 100 people.`;
  const judged = [
    ...details,
    ...asShipped.weeks.map((week) => ({ ...week, data: "whole model", forecast: "whole model" })),
    ...(diaries?.weeks ?? []).map((week) => ({ ...week, data: "whole model", forecast: "by a diary" })),
  ];
  const rows = judged.map((detail) => [
    detail.data,
    detail.forecast,
    String(detail.weeksAfterStopping),
    String(detail.people),
    ...covered(detail.coverage),
    detail.crps.model.toFixed(2),
    detail.crps.trialAverage.toFixed(2),
    detail.rankUniformityP.toFixed(3),
  ]);
  const head = [
    "people of",
    "forecast by",
    "week",
    "people",
    "50 %",
    "80 %",
    "90 %",
    "CRPS",
    "average",
    "p of ranks",
  ];
  return [
    wrap(
      `Forecasts of SALT after stopping, judged on ${result.people} simulated people a structure who had responded. Percent of them within the central 50, 80 and 90 % of their forecast: ${covered(coverage.matched).join(", ")}; with the other structure: ${coverage.crossed === null ? `none, ${result.crossedReason}` : covered(coverage.crossed).join(", ")}.`,
    ),
    "",
    textTable(head, rows),
    "",
    wrap(
      `CRPS (SALT points off): ${crps.model}, ${crps.betterPercent} % better than the average of like responders (${crps.trialAverage}). Chance of ranks as uneven as these: ${result.rankUniformityP}. Effective virtual patients: ${result.effectiveSampleSize.p05} or more for 95 of 100 people.`,
    ),
    "",
    wrap(`As users are forecast, by the whole model: ${ofWhole(asShipped)}`),
    ...(diaries === undefined ? [] : [wrap(`By a diary of 12 to 104 readings: ${ofWhole(diaries)}`)]),
    wrap(`Seed ${result.seed}, model ${result.modelVersion}.`),
  ].join("\n");
}
