import type { Statistics } from "../src/forecast/self-test/schema.ts";
import { loadEvidence } from "../src/package-data/evidence.ts";
import { loadModel } from "../src/package-data/model.ts";
import { loadStatistics } from "../src/package-data/statistics.ts";
import { markdownTable } from "./blocks.ts";

const HOW_TO = "`npx anagen selftest --statistics --write`";

/** What forecasts for simulated people came to, from data/model/statistics.json; without it, how to get it. */
export function statisticsBlock(found: Statistics | null = loadStatistics()): string {
  if (found === null)
    return `Not stored yet: ${HOW_TO} computes coverage, scores and rank histograms of single forecasts on simulated people.`;
  const { version } = loadModel(loadEvidence());
  const stale =
    found.modelVersion === version
      ? []
      : [
          `**Out of date**: these figures are of model ${found.modelVersion}, the model is ${version}; ${HOW_TO} computes them again.`,
          "",
        ];
  return [...stale, ...tables(found)].join("\n");
}

function tables(found: Statistics): string[] {
  const { coverage, crps, details, asShipped, diaries, effectiveSampleSize: effective } = found;
  const levels = ["p50", "p80", "p90"] as const;
  const crossed =
    coverage.crossed === null
      ? [`Forecast with the other structure: ${found.crossedReason ?? "not compared"}.`, ""]
      : [];
  return [
    markdownTable(
      ["people whose true SALT lay within the interval of", "50 %", "80 %", "90 %"],
      [
        ["forecast with the structure that made them", coverage.matched] as const,
        ["forecast with the other structure", coverage.crossed] as const,
        ["of the whole model, forecast as users are", asShipped.coverage] as const,
        ["of the whole model, forecast by a diary", diaries?.coverage ?? null] as const,
      ].flatMap(([name, of]) => (of === null ? [] : [[name, ...levels.map((level) => `${of[level]} %`)]])),
    ),
    "",
    ...crossed,
    `Continuous ranked probability score ${crps.model} SALT points; of the trial average ${crps.trialAverage}, so better by ${crps.betterPercent} %. Ranks at least as uneven would come about by chance with probability ${found.rankUniformityP}. People of the whole model, in which structures count by their weights: ${asShipped.crps.model} and ${asShipped.crps.trialAverage}, better by ${asShipped.crps.betterPercent} %, probability ${asShipped.rankUniformityP}.`,
    "",
    markdownTable(
      [
        "people from",
        "forecast with",
        "weeks after stopping",
        "people",
        "90 % interval holds",
        "CRPS",
        "trial average",
        "ranks, p",
      ],
      [
        ...details,
        ...asShipped.weeks.map((week) => ({ ...week, data: "whole model", forecast: "whole model" })),
        ...(diaries?.weeks ?? []).map((week) => ({ ...week, data: "whole model", forecast: "by a diary" })),
      ].map((row) => [
        row.data,
        row.forecast,
        row.weeksAfterStopping,
        row.people,
        `${row.coverage.p90} %`,
        row.crps.model,
        row.crps.trialAverage,
        row.rankUniformityP,
      ]),
    ),
    "",
    `${found.people} simulated people for each structure, seed ${found.seed}; effective sample size ${effective.p50} in the middle, at least 200 for ${effective.atLeast200Percent} % of them; ${found.nobodyFits} were left out because no virtual patient fits them. Of the whole model ${asShipped.people} people with the effort of an ordinary forecast: effective sample size ${asShipped.effectiveSampleSize.p50} in the middle, at least 200 for ${asShipped.effectiveSampleSize.atLeast200Percent} % of them; ${asShipped.nobodyFits} left out.`,
    ...(diaries === undefined
      ? []
      : [
          "",
          `Of the same, ${diaries.people} are forecast by a diary of 12 to 104 readings as well: ${diaries.crps.model} SALT points where the trial average has ${diaries.crps.trialAverage}, better by ${diaries.crps.betterPercent} %; ranks, probability ${diaries.rankUniformityP}; effective sample size ${diaries.effectiveSampleSize.p50} in the middle, ${diaries.effectiveSampleSize.p05} or more for 95 of 100.`,
        ]),
  ];
}
