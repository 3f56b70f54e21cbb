import type { Observation } from "../../evidence/index.ts";
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
  const lines = [
    `Anagen ${answer.version}, ${answer.date === null ? "development version without a date" : answer.date}, data ${answer.dataVersion}.`,
    answer.modelVersion === null ? "No model outcomes." : `Model ${answer.modelVersion}.`,
    "The main trials were paid for by the maker of the drug.",
    "It informs and does not advise. It is no medical device. Decide with your doctor.",
  ];
  if (answer.modelState === "stale")
    lines.splice(
      2,
      0,
      "The model has been fitted again since its numbers on this page were computed: they are out of date.",
    );
  return lines;
}
