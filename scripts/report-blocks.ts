import { STRUCTURES } from "../src/disease/structures.ts";
import { DEFAULT_DRUG, SIMULATED_DRUGS } from "../src/drug/catalogue.ts";
import { endpointWords } from "../src/explain/endpoint-words.ts";
import { factLabel, shareWords } from "../src/explain/sensitivity/figures.ts";
import { answerWords, bestMeasurement, HOW_TO_READ } from "../src/explain/sensitivity/text.ts";
import { signed } from "../src/explain/text-table.ts";
import { LISTS, rowsOf } from "../src/explain/validation/text.ts";
import { totalsRows } from "../src/explain/validation/totals.ts";
import { warningTexts } from "../src/explain/words/warnings.ts";
import { groupBy } from "../src/math/group-by.ts";
import { loadEvidence } from "../src/package-data/evidence.ts";
import { loadModel, loadModelFiles } from "../src/package-data/model.ts";
import { loadValidationData } from "../src/package-data/targets.ts";
import { publishedOf } from "../src/validate/published.ts";
import type { Validation } from "../src/validate/result.ts";
import { LARGE_STUDY } from "../src/validate/validate.ts";
import { markdownTable } from "./blocks.ts";
import { statisticsBlock } from "./statistics-block.ts";
import type { StoredResults } from "./stored-results.ts";
import { STORIES } from "./stories.ts";

const SHOWN_ROWS = 5;

/** The generated parts of docs/credibility.md. */
export function credibilityBlocks(results: StoredResults): Record<string, string> {
  return {
    scope: scope(),
    goals: goals(results.validation),
    totals: totals(results.validation),
    misses: misses(results.validation),
    sensitivity: sensitivity(results),
    statistics: statisticsBlock(),
    stories: stories(),
  };
}

/** The generated parts of docs/tripod-ai.md. */
export function tripodBlocks(results: StoredResults): Record<string, string> {
  return {
    summary: summary(results),
    participants: participants(),
    specification: specification(),
    performance: totals(results.validation),
    "performance of forecasts": statisticsBlock(),
  };
}

function scope(): string {
  const model = loadModel(loadEvidence());
  const { lastWeek, weeksAfterChange } = model.scope;
  return [
    `- Doses that were studied, mg a day: ${SIMULATED_DRUGS.map(({ name, doses }) => `${name} ${doses.studied.join(", ")}`).join("; ")}. Other doses are worked out from those and carry a warning.`,
    `- Follow-up on ${DEFAULT_DRUG.name}: ${lastWeek} weeks since the start, ${weeksAfterChange} weeks since a change. Later weeks carry a warning.`,
    `- Convergence of the model's draws: ${model.provisional ? "not shown yet; every result says that its intervals are provisional" : "shown; the measures are in the model files"}.`,
    `- Structures: ${structures()}.`,
  ].join("\n");
}

function structures(): string {
  const model = loadModel(loadEvidence());
  return loadModelFiles()
    .map(
      ({ structure, draws }) =>
        `${structure}, ${draws.length} draws, weight ${(model.structureWeights[structure] ?? 0).toFixed(2)}`,
    )
    .join("; ");
}

function goals({ goals: all }: Validation): string {
  return markdownTable(
    ["list", "figure", "goal, set before", "found", "met"],
    all.map(({ list, what, must, bound, value, met }) => [
      list === "calibration" ? "calibration" : "studies left out",
      what,
      `${must} ${bound}`,
      value ?? "-",
      met === null ? "cannot be judged" : met ? "yes" : "**no**",
    ]),
  );
}

function totals(validation: Validation): string {
  const shown = LISTS.flatMap(({ list, title }) => {
    const of = validation.totals[list];
    return of === null ? [] : [{ title: title.split(":")[0], rows: totalsRows(of) }];
  });
  const table = markdownTable(
    ["figure", ...shown.map(({ title }) => title)],
    shown[0].rows.map(([label], at) => [label, ...shown.map(({ rows }) => rows[at][1])]),
  );
  const { virtualPatients, seed, digest } = validation.provenance;
  return [
    table,
    "",
    `${sentence(validation.leftOut.note)} ${warningTexts(validation.warnings).map(sentence).join(" ")}`,
    "",
    `\`npx anagen validate\`: ${virtualPatients} virtual patients a trial, seed ${seed}, digest \`${digest.slice(0, 16)}\`.`,
  ].join("\n");
}

function sentence(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

function misses(validation: Validation): string {
  const published = publishedOf(loadEvidence());
  const lines = LISTS.flatMap(({ list, title }) =>
    rowsOf(validation, list)
      .filter((row) => !row.inside)
      .map(
        (row) =>
          `- ${title.split(":")[0]}: ${row.observation} (${row.study}, ${row.arm}, ${endpointWords(row.endpoint)}, week ${row.week}): published ${published(row.observation)?.value ?? row.observed.toFixed(1)}, predicted ${row.predicted.toFixed(1)} (${row.low.toFixed(1)} to ${row.high.toFixed(1)}).`,
      ),
  );
  return lines.length === 0 ? "No row lies outside its interval." : lines.join("\n");
}

function sensitivity({ sensitivity: { answers, people, provenance } }: StoredResults): string {
  const parts = answers.flatMap((answer) => [
    `**${answer.what}**: ${answerWords(answer)}.`,
    "",
    markdownTable(
      ["parameter", "share of variance", "answer in its lowest fifth", "in its highest"],
      answer.parameters
        .filter(({ clear }) => clear)
        .slice(0, SHOWN_ROWS)
        .map((row) => [
          `${row.structure}: ${row.meaning}`,
          shareWords(row.share, row.error),
          row.lowFifth.of100.toFixed(1),
          row.highFifth.of100.toFixed(1),
        ]),
    ),
    "",
    markdownTable(
      ["published fact", "answer moves without it", "found once more"],
      answer.facts
        .slice(0, SHOWN_ROWS)
        .map((row) => [
          `${factLabel(row)} (${row.observations.join(", ")})${row.fewDraws ? "; few draws, a hint only" : ""}`,
          `${signed(row.without.shift)} (standard error ${row.without.error.toFixed(1)})`,
          `${signed(row.twice.shift)} (${row.twice.error.toFixed(1)})`,
        ]),
    ),
    "",
    bestMeasurement(answer, people),
    "",
  ]);
  return [
    ...parts,
    HOW_TO_READ.join(" "),
    "",
    `\`npx anagen sensitivity\`: ${provenance.virtualPatients} virtual patients, seed ${provenance.seed}, digest \`${provenance.digest.slice(0, 16)}\`.`,
  ].join("\n");
}

function stories(): string {
  return markdownTable(
    ["need", "what could go wrong", "risk", "tests"],
    STORIES.map(({ story, harm, risk, tests }) => [
      story,
      harm,
      risk,
      tests.map(([file, name]) => `\`${file}\`${name === "" ? "" : `: ${name}`}`).join("<br>"),
    ]),
  );
}

function summary({ validation }: StoredResults): string {
  const { calibration, validation: held, leftOut } = validation.totals;
  const left =
    leftOut === null
      ? ""
      : ` Of ${leftOut.rows} results of studies left out in turn, ${leftOut.inside} lay inside.`;
  return `Calibrated on ${calibration.rows} published results, of which ${calibration.inside} lie inside the 90 % interval of their prediction, with a mean absolute error of ${calibration.meanAbsoluteErrorOfLarge.value} points of 100 people where a study had ${LARGE_STUDY} people or more.${left} Of ${held.rows} results that were never used in the fit, ${held.inside} lay inside.`;
}

function participants(): string {
  const evidence = loadEvidence();
  const { lists } = loadValidationData(evidence);
  const row = (id: string) => evidence.observations.find((each) => each.id === id);
  const lines = (["calibration", "validation"] as const).flatMap((use) =>
    [...groupBy(lists[use], ({ study }) => study)].map(([study, targets]) => {
      const sizes = targets.map(({ observed }) => (observed.kind === "range" ? 0 : observed.n));
      const sources = new Set(
        targets.flatMap(({ observations }) => observations.map((id) => row(id)?.source ?? "?")),
      );
      const known = sizes.filter((size) => size > 0);
      return [
        use,
        study,
        row(targets[0].observations[0])?.population ?? "-",
        targets.length,
        known.length === 0 ? "-" : `${Math.min(...known)} to ${Math.max(...known)}`,
        [...sources].sort().join(", "),
      ];
    }),
  );
  return markdownTable(["list", "study", "who", "results", "people in an arm", "sources"], lines);
}

function specification(): string {
  const informed = loadModelFiles().map(({ structure, informed: rows, draws, seed, codeVersion }) => {
    const half = rows.filter(({ learned }) => learned >= 0.5).length;
    return `- Structure ${structure}: ${STRUCTURES[structure].parameters.length} parameters, ${draws.length} joint draws (seed ${seed}, code ${codeVersion}); the data narrow ${half} of the parameters to half their prior spread or less. File: \`data/model/${structure}.json\`.`;
  });
  return [...informed, `- Weights: ${structures()}.`].join("\n");
}
