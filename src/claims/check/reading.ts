import type { Finding } from "./check-text.ts";
import { type DoseAdvice, doseAdvice } from "./dose-advice.ts";
import { sentencesOf } from "./sentence.ts";

/** How much of a text the findings speak of, and what else was noticed. */
export interface Reading {
  readonly sentencesRead: number;
  /** Sentences in which at least one statement was recognised; nothing is said about the others. */
  readonly sentencesRecognised: number;
  readonly doseAdvice: readonly DoseAdvice[];
}

/** What was read of a text beside its findings. */
export function readingOf(text: string, findings: readonly Finding[]): Reading {
  return {
    sentencesRead: sentencesOf(text).length,
    sentencesRecognised: new Set(findings.map(({ start }) => start)).size,
    doseAdvice: doseAdvice(text),
  };
}

/** "3 sentences read, 0 recognised; nothing is said about the others, true or not." */
export function readingWords({ sentencesRead: read, sentencesRecognised: recognised }: Reading): string {
  const others =
    read === recognised
      ? ""
      : `; nothing is said about the other${read - recognised === 1 ? "" : "s"}, true or not`;
  return `${read} ${read === 1 ? "sentence" : "sentences"} read, ${recognised} recognised${others}`;
}
