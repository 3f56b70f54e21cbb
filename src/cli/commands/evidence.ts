import type { Command } from "commander";
import { checkEvidence, countEvidence } from "../../evidence/check/check.ts";
import { drugNames, resolveDrug } from "../../evidence/drugs.ts";
import { type FoundObservation, findObservations, observationById } from "../../evidence/query.ts";
import type { Evidence } from "../../evidence/schema.ts";
import { type Suggestions, suggest } from "../../evidence/suggest.ts";
import { dataVersion } from "../../evidence/version.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { jsonForPeople } from "../../text/for-people.ts";
import { publishedOf } from "../../validate/published.ts";
import { countsText, fullRecord, observationBlock } from "../evidence-text.ts";
import { UNUSED_SEED } from "../flags.ts";
import type { EvidenceCheckResult, EvidenceResult } from "../results/evidence.ts";

interface Options {
  readonly drug?: string;
  readonly study?: string;
  readonly endpoint?: string;
  readonly limit?: string;
  readonly json?: boolean;
  readonly check?: boolean;
}

const EXAMPLES = `
Examples:
  anagen evidence BARI-091
  anagen evidence withdrawal week 76 --drug baricitinib
  anagen evidence --study BRAVE-AA2 --endpoint "SALT<=20" --json
  anagen evidence --check
`;

/** `anagen evidence [query...]`: lists and shows published numbers with their sources, or checks them all. */
export function registerEvidence(program: Command): void {
  program
    .command("evidence")
    .description("Published numbers with their sources: all that fit the words, or one by its id.")
    .argument("[query...]", 'words, such as "withdrawal week 76", or an id, such as BARI-091')
    .option("--drug <name>", "only this drug; brand names work")
    .option("--study <part>", "only studies whose name or registry number holds this")
    .option("--endpoint <part>", "only endpoints whose name or definition holds this")
    .option("--limit <number>", "show at most this many")
    .option("--json", "print JSON and nothing else")
    .option(...UNUSED_SEED)
    .option("--check", "check every rule over all the evidence and print the counts")
    .addHelpText("after", EXAMPLES)
    .action((query: string[], options: Options) => {
      const evidence = loadEvidence();
      if (options.check) runCheck(evidence, options.json === true);
      else runQuery(evidence, query, options);
    });
}

function runCheck(evidence: Evidence, json: boolean): void {
  const problems = checkEvidence(evidence);
  const counts = countEvidence(evidence);
  if (json)
    print<EvidenceCheckResult>({
      schema: "anagen/evidence-check@1",
      dataVersion: dataVersion(evidence),
      counts,
      problems,
    });
  else {
    console.log(countsText(counts));
    console.log(problems.length === 0 ? "no problem found" : `problems               ${problems.length}`);
    for (const { id, field, value, rule } of problems)
      console.log(`${id}, ${field}: ${rule}; it holds ${JSON.stringify(value)}`);
  }
  if (problems.length > 0) process.exitCode = 1;
}

function runQuery(evidence: Evidence, query: readonly string[], options: Options): void {
  const limit = limitOf(options.limit);
  const found = search(evidence, query, options);
  const shown = found.slice(0, limit);
  const published = publishedOf(evidence);
  if (options.json) {
    const observations = shown.map(({ observation, source }) => {
      const comparedAs = published(observation.id)?.comparedAs;
      return { ...observation, ...(comparedAs ? { comparedAs } : {}), source };
    });
    const near = found.length === 0 ? { suggestions: suggestions(evidence, query, options) } : {};
    print<EvidenceResult>({
      schema: "anagen/evidence@1",
      dataVersion: dataVersion(evidence),
      observations,
      total: found.length,
      ...near,
    });
    return;
  }
  if (found.length === 0) {
    console.log(nothingFound(suggestions(evidence, query, options)));
    return;
  }
  const byId = new Map(evidence.observations.map((row) => [row.id, row]));
  const isOne =
    found.length === 1 && query.length === 1 && observationById(evidence.observations, query[0]) !== null;
  const block = isOne ? fullRecord : observationBlock;
  console.log(
    shown
      .map(({ observation, source }) => block(observation, source, byId, published(observation.id)))
      .join("\n\n"),
  );
  if (shown.length < found.length) console.log(`\n${shown.length} of ${found.length} shown`);
  else if (!isOne) console.log(`\n${found.length} ${found.length === 1 ? "observation" : "observations"}`);
}

function search(evidence: Evidence, query: readonly string[], options: Options): FoundObservation[] {
  const drugs = options.drug === undefined ? null : resolveDrug(options.drug);
  if (options.drug !== undefined && drugs === null)
    throw new InputError("--drug", options.drug, `it must be a drug we hold: ${drugNames().join(", ")}`);
  const { study = null, endpoint = null } = options;
  const { observations, sources } = evidence;
  const one = query.length === 1 ? observationById(observations, query[0]) : null;
  if (query.length === 1 && one === null && isLikeAnId(query[0], observations))
    throw new InputError("query", query[0], "there is no observation with this id; words find them all");
  if (one) return findObservations([one], sources, { drugs, study, endpoint, setAside: true });
  return findObservations(observations, sources, { words: query, drugs, study, endpoint });
}

/** Whether a word is written as the ids of numbered observations are: a prefix in use, a hyphen and digits. */
function isLikeAnId(word: string, observations: Evidence["observations"]): boolean {
  const prefix = /^\s*([a-z]+)-\d+\s*$/i.exec(word)?.[1].toLowerCase();
  const holds = ({ id }: { readonly id: string }) => id.toLowerCase().startsWith(`${prefix}-`);
  return prefix !== undefined && observations.some(holds);
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new InputError("--limit", text, "it must be a whole number from 1 to 999999");
  return Number(text);
}

function suggestions(evidence: Evidence, query: readonly string[], options: Options): Suggestions {
  const asked = [...query, query.join(" "), options.study, options.endpoint].filter(
    (word) => word !== undefined,
  );
  return suggest(evidence.observations, asked);
}

function nothingFound({ studies, drugs, endpoints }: Suggestions): string {
  const lines = ["No observation fits."];
  if (studies.length > 0) lines.push(`Studies with a near name: ${studies.join("; ")}`);
  if (drugs.length > 0) lines.push(`Drugs with a near name: ${drugs.join("; ")}`);
  if (endpoints.length > 0) lines.push(`Endpoints with a near name: ${endpoints.join("; ")}`);
  return lines.join("\n");
}

function print<T>(value: T): void {
  console.log(jsonForPeople(JSON.stringify(value, null, 2)));
}
