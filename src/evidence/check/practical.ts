import { isDrugName } from "../drugs.ts";
import type { Evidence } from "../schema.ts";
import type { Problems } from "./problem.ts";

/** Rules of the practical facts: ids once, sources there and used, and the same numbers in every language. */
export function checkPractical({ practical }: Evidence, problems: Problems): void {
  const { facts, sources } = practical;
  const known = new Set(sources.map(({ id }) => id));
  const used = new Set(facts.map(({ source }) => source));
  const languages = [...new Set(facts.flatMap(({ words }) => Object.keys(words)))];
  for (const { id } of sources)
    problems.test(used.has(id), id, "id", id, "a source of practical facts is cited");
  facts.forEach(({ id, source, drugs, words }, at) => {
    const first = facts.findIndex((each) => each.id === id) === at;
    problems.test(first, id, "id", id, "a practical fact's id stands once");
    problems.test(known.has(source), id, "source", source, "a practical fact's source is in its list");
    for (const drug of drugs)
      problems.test(isDrugName(drug), id, "drugs", drug, "a practical fact's drug is on the list");
    const numbers = new Set(
      languages.map((language) => numbersOf(Object.values(words[language] ?? {}).join(" "))),
    );
    problems.test(
      numbers.size === 1,
      id,
      "words",
      [...numbers].join(" | "),
      "a fact has the same numbers in every language",
    );
  });
}

/** The numbers of a text, whatever stands between thousands and before decimals. */
function numbersOf(text: string): string {
  return (text.match(/\d[\d.,]*/g) ?? [])
    .map((number) => number.replaceAll(/[.,]/g, ""))
    .sort()
    .join(" ");
}
