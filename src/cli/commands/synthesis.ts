import type { Command } from "commander";
import { drugNames, resolveDrug } from "../../evidence/drugs.ts";
import { findObservations, observationById } from "../../evidence/query.ts";
import type { SynthesisMeasure } from "../../evidence/synthesis/result.ts";
import { groupsOf, pairsOf } from "../../evidence/synthesis/studies-of.ts";
import { isShareMeasure, type SynthesisStudy, synthesise } from "../../evidence/synthesis/synthesise.ts";
import { dataVersion } from "../../evidence/version.ts";
import { synthesisForest } from "../../explain/synthesis/forest.ts";
import { synthesisText } from "../../explain/synthesis/text.ts";
import { openTableFile } from "../../files/records.ts";
import { outputFile } from "../../files/write-output.ts";
import { readSynthesisTable } from "../../formats/synthesis-table.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { printJson } from "../common.ts";
import { UNUSED_SEED } from "../flags.ts";

interface Options {
  readonly table?: string;
  readonly measure?: string;
  readonly level?: string;
  readonly svg?: string;
  readonly drug?: string;
  readonly study?: string;
  readonly endpoint?: string;
  readonly json?: boolean;
}

/** Names of the measures on the command line. */
const MEASURES: Readonly<Record<string, SynthesisMeasure>> = {
  proportion: "log odds",
  "plain-proportion": "share",
  difference: "difference",
  "risk-ratio": "log risk ratio",
  "odds-ratio": "log odds ratio",
};

const EXAMPLES = `
Examples:
  anagen synthesis "SALT<=20" "week 36" "4 mg" --drug baricitinib --measure difference --svg forest.svg
  anagen synthesis --table examples/studies.csv --measure risk-ratio --json

A table has the columns study, events, n, and for comparisons control_events, control_n; or estimate and se on the
scale of the measure (logarithms for ratios and odds).
`;

/** `anagen synthesis [query...]`: random-effects meta-analysis of published numbers, or of a table of one's own. */
export function registerSynthesis(program: Command): void {
  program
    .command("synthesis")
    .description(
      "Random-effects meta-analysis of published numbers, or of a table of studies, with a forest plot.",
    )
    .argument("[query...]", "words that all observations hold, or their ids")
    .option("--table <file>", "studies of your own (CSV), or - for standard input")
    .option(
      "--measure <name>",
      `${Object.keys(MEASURES).join(", ")} (default: proportion, or difference where the table has controls)`,
    )
    .option("--level <number>", "coverage of the intervals, 0.5 to 0.999 (default: 0.95)")
    .option("--svg <file>", "also write a forest plot")
    .option("--drug <name>", "only this drug; brand names work")
    .option("--study <part>", "only studies whose name or registry number holds this")
    .option("--endpoint <part>", "only endpoints whose name or definition holds this")
    .option("--json", "print JSON and nothing else")
    .option(...UNUSED_SEED)
    .addHelpText("after", EXAMPLES)
    .action(async (query: string[], options: Options) => {
      const level = levelOf(options.level);
      const asked = measureOf(options.measure);
      const svg = options.svg === undefined ? null : outputFile("--svg", options.svg);
      const result =
        options.table === undefined
          ? fromEvidence(query, options, asked ?? "log odds", level)
          : fromTable(await studiesOfTable(options.table, query, options), asked, level);
      svg?.write(synthesisForest(result, `Forest plot: ${query.join(" ") || options.table}`).svg);
      if (options.json) printJson(result);
      else console.log(synthesisText(result));
    });
}

function fromEvidence(query: readonly string[], options: Options, measure: SynthesisMeasure, level: number) {
  const evidence = loadEvidence();
  const { observations, sources, split } = evidence;
  const drugs = options.drug === undefined ? null : resolveDrug(options.drug);
  if (options.drug !== undefined && drugs === null)
    throw new InputError("--drug", options.drug, `it must be a drug we hold: ${drugNames().join(", ")}`);
  const { study = null, endpoint = null } = options;
  const named = query.map((word) => observationById(observations, word));
  const ids = named.flatMap((row) => row ?? []);
  if (ids.length > 0 && ids.length < query.length)
    throw new InputError("query", query[named.indexOf(null)], "words or ids, not both");
  if (query.length === 0 && drugs === null && study === null && endpoint === null)
    throw new InputError("query", undefined, "words, ids, --drug, --study or --endpoint say what is pooled");
  const rows =
    ids.length > 0
      ? ids
      : findObservations(observations, sources, { words: query, drugs, study, endpoint }).map(
          ({ observation }) => observation,
        );
  if (rows.length === 0) throw new InputError("query", query.join(" "), "no observation fits");
  const found = isShareMeasure(measure) ? groupsOf(rows, split) : pairsOf(rows, observations, split);
  if (found.studies.length === 0) {
    const [first] = found.leftOut;
    throw new InputError("query", query.join(" "), `nothing can be pooled: ${first.id}, ${first.reason}`);
  }
  return synthesise(found.studies, measure, {
    level,
    leftOut: found.leftOut,
    dataVersion: dataVersion(evidence),
  });
}

async function studiesOfTable(
  file: string,
  query: readonly string[],
  options: Options,
): Promise<SynthesisStudy[]> {
  for (const [flag, value] of [
    ["query", query[0]],
    ["--drug", options.drug],
    ["--study", options.study],
    ["--endpoint", options.endpoint],
  ])
    if (value !== undefined)
      throw new InputError(
        flag as string,
        value,
        "it looks through the evidence; --table has its own studies",
      );
  const { records } = await openTableFile(file);
  return readSynthesisTable(records());
}

function fromTable(studies: readonly SynthesisStudy[], asked: SynthesisMeasure | null, level: number) {
  const compares = studies.some(({ control }) => control !== undefined);
  if (asked === null && studies.some(({ effect }) => effect !== undefined))
    throw new InputError("--measure", undefined, "estimates are on the scale of a measure: name it");
  return synthesise(studies, asked ?? (compares ? "difference" : "log odds"), { level });
}

function measureOf(name: string | undefined): SynthesisMeasure | null {
  if (name === undefined) return null;
  if (!Object.hasOwn(MEASURES, name))
    throw new InputError("--measure", name, `allowed are ${Object.keys(MEASURES).join(", ")}`);
  return MEASURES[name];
}

function levelOf(text: string | undefined): number {
  if (text === undefined) return 0.95;
  const level = Number(text);
  if (!(level >= 0.5 && level <= 0.999)) throw new InputError("--level", text, "a number from 0.5 to 0.999");
  return level;
}
