import { synonymsOf } from "./drugs.ts";
import type { Observation, Source } from "./schema.ts";

/** Text in the form searches compare: lower case, one spelling of the comparison signs, single spaces. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("≤", "<=")
    .replaceAll("≥", ">=")
    .replaceAll(/(?:(?<!\s)\s+)?(<=|>=|<|>)\s*/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Whether `text` holds `word`. A number is only found whole: "36" does not find "136" or "36.5". */
export function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!splitsNumber(text, at, word)) return true;
  return false;
}

function splitsNumber(text: string, at: number, word: string): boolean {
  const end = at + word.length;
  const before =
    isDigit(word[0]) && (isDigit(text[at - 1]) || (text[at - 1] === "." && isDigit(text[at - 2])));
  const after =
    isDigit(word[word.length - 1]) && (isDigit(text[end]) || (text[end] === "." && isDigit(text[end + 1])));
  return before || after;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** Everything about an observation that a search word may name. */
export function searchText(row: Observation, source: Source | undefined): string {
  const parts = [
    row.id,
    row.study,
    ...row.registrations,
    row.drug,
    ...synonymsOf(row.drug),
    row.arm,
    row.doseText,
    row.endpoint,
    row.endpointDefinition,
    row.week === null ? null : `week ${row.week}`,
    row.weeksSinceChange === null ? null : `${row.weeksSinceChange} weeks after change`,
    row.population,
    row.subgroup,
    row.imputation,
    row.confidence,
    row.note,
    row.source,
    source?.authorsShort,
    source?.title,
    source?.journal,
    source?.doi,
    source?.pmid,
  ];
  return plain(
    parts
      .filter((part) => part !== null && part !== undefined)
      .join("\n")
      .replaceAll("\n", " | "),
  );
}
