import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { observedValue, type Target } from "../../src/calibrate/target.ts";
import { type LiveClaim, liveClaims } from "../../src/claims/facts.ts";
import { JAK_INHIBITORS, SIMULATED_DRUGS } from "../../src/drug/catalogue.ts";
import { inlineExecutor } from "../../src/engine/execution/inline.ts";
import type { Evidence } from "../../src/evidence/index.ts";
import { type Answer, searchedSection } from "../../src/explain/answer/build.ts";
import { footerLines } from "../../src/explain/answer/notes.ts";
import { observationNote } from "../../src/explain/observation-note.ts";
import { addressOf, vancouver } from "../../src/explain/vancouver.ts";
import { ARTICLE_LANGUAGES, answerWords } from "../../src/explain/words/article/index.ts";
import { wilson } from "../../src/math/intervals.ts";
import { loadAnswer } from "../../src/package-data/answer.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel, packageVersion } from "../../src/package-data/model.ts";
import { loadIntents, loadSearchWords } from "../../src/package-data/search-index.ts";
import { loadValidationData } from "../../src/package-data/targets.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";
import { publishedOf } from "../../src/validate/published.ts";
import { validate } from "../../src/validate/validate.ts";
import { packModel } from "../engine/model-data.ts";
import type {
  ArticleData,
  EvidenceData,
  FactsData,
  PublishedPoint,
  SearchData,
  StartData,
  TrialsData,
} from "../site-data/shapes.ts";
import { shownClaims } from "./claims.ts";
import { shownFacts } from "./facts.ts";
import { shownHarms } from "./harms.ts";

const ROOT = new URL("../../", import.meta.url);
/** Coverage of the intervals of published shares, the same as the model's. */
const LEVEL = 0.9;

function exampleOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`examples/${name}.json`, ROOT), "utf8"));
}

/** Everything the pages read, by file name, made from data/ and examples/. */
export async function siteData(date: string): Promise<Record<string, unknown>> {
  const evidence = loadEvidence();
  const model = loadModel(evidence);
  const { lists, protocols } = loadValidationData(evidence);
  const validation = await validate(lists, protocols, model, inlineExecutor());
  const claims = liveClaims(evidence);
  const start: StartData = {
    packageVersion: packageVersion(),
    date,
    example: exampleOf("case-stop"),
    drugs: JAK_INHIBITORS.map(({ name, brands }) => ({ name, brands, forecast: forecastOf(name) })).filter(
      ({ brands, forecast }) => brands.length > 0 || forecast !== null,
    ),
  };
  const published = publishedOf(evidence);
  const checked = validation.rows.map((row) => ({ ...row, published: published(row.observation) }));
  const { observations, split, shown, falseStatements } = evidence;
  const everything: EvidenceData = {
    observations,
    sources: evidence.sources,
    claims,
    split,
    shown,
    falseStatements,
  };
  const pointsIn = (name: string) =>
    (["calibration", "validation"] as const).flatMap((use) =>
      lists[use].filter((target) => target.protocol === name).flatMap((target) => pointsOf(target, use)),
    );
  const trials: TrialsData = {
    trials: [
      ...[...protocols].map(([name, protocol]) => ({ name, protocol, points: pointsIn(name) })),
      // What arms differ by and times to events: asked of a study that nobody has published.
      { name: "trial-withdrawal", protocol: parseProtocol(exampleOf("trial-withdrawal")).value, points: [] },
    ],
  };
  const byLanguage = ARTICLE_LANGUAGES.flatMap((language) => {
    const answer = loadAnswer(undefined, null, undefined, language);
    return [
      [`article-${language}`, articleOf(answer)],
      [`search-${language}`, searchOf(answer)],
      [`facts-${language}`, factsOf(evidence, claims, checked, language)],
    ] as const;
  });
  return {
    start,
    model: packModel(model),
    evidence: everything,
    trials,
    ...Object.fromEntries(byLanguage),
  };
}

function factsOf(
  evidence: Evidence,
  claims: readonly LiveClaim[],
  validation: FactsData["validation"],
  language: string,
): FactsData {
  const { rows, sources } = shownFacts(evidence, language);
  const { pages, claims: chosen } = evidence.shown;
  const shown = new Set<string>(Object.values(chosen).flat());
  return {
    facts: rows,
    sources,
    claims: shownClaims(evidence, claims, language).filter(({ id }) => shown.has(id)),
    shown: pages,
    shownClaims: chosen,
    harms: shownHarms(evidence, language),
    validation,
    evidenceRead: evidence.practical.read,
  };
}

function searchOf(answer: Answer): SearchData {
  const words = loadSearchWords().find(({ language }) => language === answer.language);
  if (words === undefined) throw new Error(`data/search has no words in the language ${answer.language}`);
  return { intents: loadIntents(), words, sections: answer.sections.map(searchedSection) };
}

/** What is forecast of a drug; null where nothing is. */
function forecastOf(name: string): StartData["drugs"][number]["forecast"] {
  const found = SIMULATED_DRUGS.find((drug) => drug.name === name);
  return found
    ? { studied: found.doses.studied, label: found.doses.label, stoppingIsBorrowed: found.isBorrowed }
    : null;
}

function articleOf(answer: Answer): ArticleData {
  const words = answerWords(answer.language);
  return {
    title: answer.title,
    sections: answer.sections,
    notes: Object.fromEntries(answer.observations.map((row) => [row.id, observationNote(row, words)])),
    references: answer.references.map((source) => ({
      id: source.id,
      text: vancouver(source),
      url: addressOf(source),
    })),
    footer: footerLines(answer),
    words: {
      notKnown: words.notKnown,
      model: words.model,
      stories: words.stories,
      references: words.references,
      reference: answer.references.map((_, at) => words.reference(at + 1)),
      picture: words.picture(""),
      pictureInWords: words.pictureInWords,
    },
  };
}

/** A published number at its place in the trial's table. A target that joins several cells has no one place. */
function pointsOf(target: Target, use: PublishedPoint["use"]): PublishedPoint[] {
  if (target.cells.length !== 1) return [];
  const [{ stage, arm, week, endpoint, subgroup }] = target.cells;
  const { observed } = target;
  const range =
    observed.kind === "count"
      ? wilson(observed.events, observed.n, LEVEL)
      : observed.kind === "range"
        ? { low: observed.low / 100, high: observed.high / 100 }
        : null;
  return [
    {
      observations: target.observations,
      use,
      stage,
      arm,
      subgroup: subgroup ?? null,
      week,
      endpoint,
      value: observedValue(observed),
      low: range && 100 * range.low,
      high: range && 100 * range.high,
      n: observed.kind === "range" ? null : observed.n,
    },
  ];
}

/** Writes the data files under names that change with their content, and returns the names. */
export function writeData(directory: string, data: Record<string, unknown>): Record<string, string> {
  mkdirSync(`${directory}/data`, { recursive: true });
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const text = JSON.stringify(value);
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
      const file = `data/${name}-${hash}.json`;
      writeFileSync(`${directory}/${file}`, text);
      return [name, file];
    }),
  );
}
