import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { liveClaims } from "../claims/facts.ts";
import type { CommunitySummary } from "../community/statistics/shape.ts";
import { summarise } from "../community/statistics/summary.ts";
import { type Answer, buildAnswer } from "../explain/answer/build.ts";
import type { Clinic } from "../explain/answer/input.ts";
import { type Article, articleSchema, type Question } from "../explain/answer/section.ts";
import { answerWords } from "../explain/words/article/index.ts";
import { writeOutput } from "../files/output.ts";
import { parseInput, parseJson } from "../input/parse.ts";
import { ANSWER_PROTOCOLS, type AnswerModel, parseAnswerModel } from "../trial/answer-outcomes.ts";
import { parseProtocol } from "../trial/protocol.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { loadEvidence } from "./evidence.ts";
import { loadModel, packageVersion } from "./model.ts";

/** Where the model's outcomes that the article quotes are kept. */
const ANSWER_MODEL = new URL("../../data/model/answer.json", import.meta.url);
const PROTOCOLS = new URL("../../data/protocols/", import.meta.url);
const CHANGELOG = new URL("../../CHANGELOG.md", import.meta.url);

/** The words of the article: data/article. @throws InputError for a language it is not written in */
export function loadArticle(language = "en"): Article {
  answerWords(language);
  const file = `data/article/${language}.json`;
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  return parseInput(articleSchema, parseJson(text, file)).value;
}

/** data/model/answer.json; null before it was first computed. */
export function loadAnswerModel(): AnswerModel | null {
  if (!existsSync(ANSWER_MODEL)) return null;
  return parseAnswerModel(parseJson(readFileSync(ANSWER_MODEL, "utf8"), "data/model/answer.json"));
}

/** Keeps the model's outcomes that the article quotes in data/model/answer.json. */
export function writeAnswerModel(model: AnswerModel): void {
  writeOutput("data/model/answer.json", fileURLToPath(ANSWER_MODEL), `${JSON.stringify(model, null, 1)}\n`);
}

/** The protocols of the trials behind the article, by name. @throws InputError when one cannot be used */
export function loadAnswerProtocols(): Map<string, Protocol> {
  return new Map(
    ANSWER_PROTOCOLS.map((name) => {
      const text = readFileSync(new URL(`${name}.json`, PROTOCOLS), "utf8");
      return [name, parseProtocol(parseJson(text, `data/protocols/${name}.json`)).value];
    }),
  );
}

/** Day of the newest entry of the change log, "## 0.1.0 - 2026-11-23"; null without one. */
export function newestRelease(): string | null {
  if (!existsSync(CHANGELOG)) return null;
  return /^##.*?(\d{4}-\d{2}-\d{2})/m.exec(readFileSync(CHANGELOG, "utf8"))?.[1] ?? null;
}

/**
 * The article from the package's own data, and from stories where some are given: none unless they are, so that nothing
 * of a machine's own store comes into pages made for others.
 *
 * @param question only what answers this; the whole article without it
 * @param language ISO 639-1
 * @param date day of the release, YYYY-MM-DD; null in a development version
 * @param learned outcomes of a model that learned from a clinic's people, in place of the package's own
 * @throws InputError for a reference in the article that leads nowhere
 */
export function loadAnswer(
  question?: Question,
  date: string | null = null,
  stories: CommunitySummary = summarise([], {}, 0),
  language = "en",
  learned?: { readonly outcomes: AnswerModel; readonly clinic: Clinic },
): Answer {
  const evidence = loadEvidence();
  const current = loadModel(evidence);
  return buildAnswer(
    {
      article: loadArticle(language),
      evidence,
      claims: liveClaims(evidence),
      model: learned?.outcomes ?? loadAnswerModel(),
      clinic: learned?.clinic,
      stories,
    },
    {
      question,
      version: packageVersion(),
      date,
      currentModel: learned?.outcomes.provenance.modelVersion ?? current.version,
      dataVersion: current.dataVersion,
    },
  );
}
