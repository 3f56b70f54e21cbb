import { InputError } from "../../../input/input-error.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import type { AnswerWords } from "./shape.ts";

const BY_LANGUAGE: Readonly<Record<string, AnswerWords>> = { en, es };

/** Languages the article is written in, ISO 639-1. */
export const ARTICLE_LANGUAGES: readonly string[] = Object.keys(BY_LANGUAGE);

/** The labels and captions of a language. @throws InputError where it is none of ARTICLE_LANGUAGES */
export function answerWords(language: string): AnswerWords {
  const words = BY_LANGUAGE[language];
  if (words === undefined)
    throw new InputError("language", language, `allowed are ${ARTICLE_LANGUAGES.join(", ")}`);
  return words;
}
