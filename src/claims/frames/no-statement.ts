import type { ReadStatement } from "./read.ts";

/** A question told in a sentence, and what would be if the drug were something else, are no statements. */
const SUPPOSES: ReadonlySet<string> = new Set(["would", "wouldn't"]);
const DRUG: ReadonlySet<string> = new Set([
  "baricitinib",
  "olumiant",
  "it",
  "drug",
  "medicine",
  "treatment",
  "pill",
  "pills",
  "tablet",
  "tablets",
]);
const SOFT: ReadonlySet<string> = new Set(["but", "and", "even", "so"]);

/** Why nothing in a statement is judged; null where it may be. */
export function notAStatement(read: ReadStatement): "question" | "story" | null {
  if (read.statement.isQuestion) return "question";
  const { words, statement } = read;
  const ask = words.findIndex((word) => ASKING.has(word));
  if (
    ask >= 0 &&
    words.slice(ask, ask + 12).some((word) => word === "whether" || word === "if" || word === "si")
  )
    return "question";
  if (statement.language !== "es" && read.has("firstPerson")) return "story";
  if (statement.language === "es" && read.has("firstPerson")) return "story";
  const isIf = words[0] === "if" || (words[1] === "if" && SOFT.has(words[0]));
  const isOfDrug = words.slice(1, 5).some((word) => DRUG.has(word));
  return isIf && isOfDrug && words.some((word) => SUPPOSES.has(word)) ? "question" : null;
}
const ASKING: ReadonlySet<string> = new Set(
  "wonder wonders wondered wondering ask asks asked asking question questions debate debated curious pregunta preguntan preguntarse".split(
    " ",
  ),
);
