import { existsSync, readFileSync } from "node:fs";
import { liveClaims } from "../claims/facts.ts";
import type { CommunitySummary } from "../community/statistics/shape.ts";
import { summarise } from "../community/statistics/summary.ts";
import { type Answer, buildAnswer } from "../explain/answer/build.ts";
import type { Question } from "../explain/answer/section.ts";
import { parseJson } from "../input/parse.ts";
import { type AnswerModel, parseAnswerModel } from "../trial/answer-outcomes.ts";
import { loadEvidence } from "./evidence.ts";
import { loadModel, packageVersion } from "./model.ts";

/** Where the model's outcomes that the article quotes are kept. */
export const ANSWER_MODEL = new URL("../../data/model/answer.json", import.meta.url);

/** data/model/answer.json; null before it was first computed. */
export function loadAnswerModel(): AnswerModel | null {
  if (!existsSync(ANSWER_MODEL)) return null;
  return parseAnswerModel(parseJson(readFileSync(ANSWER_MODEL, "utf8"), "data/model/answer.json"));
}

/**
 * The article from the package's own data, and from stories where some are given: none unless they are, so that nothing
 * of a machine's own store comes into pages made for others.
 *
 * @param question only what answers this; the whole article without it
 * @param date day of the release, YYYY-MM-DD; null in a development version
 * @throws InputError for a reference in the article that leads nowhere
 */
export function loadAnswer(
  question?: Question,
  date: string | null = null,
  stories: CommunitySummary = summarise([], {}, 0),
): Answer {
  const evidence = loadEvidence();
  const current = loadModel(evidence);
  return buildAnswer(
    { evidence, claims: liveClaims(evidence), model: loadAnswerModel(), stories },
    {
      question,
      version: packageVersion(),
      date,
      currentModel: current.version,
      dataVersion: current.dataVersion,
    },
  );
}
