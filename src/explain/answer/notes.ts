import type { Observation } from "../../evidence/index.ts";
import { answerWords } from "../words/article/index.ts";
import type { Answer } from "./build.ts";

/** Place of an observation's source in the list of references, from 1. */
export function referenceNumber(answer: Answer, row: Observation): number {
  return answer.references.findIndex(({ id }) => id === row.source) + 1;
}

/** Places in the list of references of sources cited for a whole paragraph, from 1. */
export function referenceNumbers(answer: Answer, sources: readonly string[] = []): number[] {
  return sources.map((source) => answer.references.findIndex(({ id }) => id === source) + 1);
}

/** Version, date and funding, and whether the model's numbers are up to date. */
export function footerLines(answer: Answer): string[] {
  const { footer } = answerWords(answer.language);
  return [
    footer.version(answer.version, answer.date, answer.dataVersion),
    answer.modelVersion === null ? footer.noModel : footer.modelVersion(answer.modelVersion),
    ...(answer.modelState === "stale" ? [footer.stale] : []),
    footer.funding,
    footer.noAdvice,
  ];
}

/** A number of the text that was worked out from several observations. */
interface WorkedOut {
  readonly text: string;
  readonly observations: readonly string[];
}

/** Numbers of the text that rest on several observations, each once, in order. */
export function workedOut({ sections }: Answer): WorkedOut[] {
  const found = new Map<string, WorkedOut>();
  for (const { blocks } of sections)
    for (const block of blocks) {
      const all = block.kind === "list" ? block.items.flat() : "spans" in block ? block.spans : [];
      for (const { text, observations } of all)
        if (observations.length > 1) found.set(observations.join(" "), { text, observations });
    }
  return [...found.values()];
}
