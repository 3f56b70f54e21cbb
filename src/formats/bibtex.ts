import type { Source } from "../evidence/index.ts";
import { authorsOf } from "./csl.ts";
import { journalPlace } from "./journal-place.ts";

const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Sources as BibTeX entries, keyed by their ids. */
export function toBibtex(sources: readonly Source[]): string {
  return sources
    .map((source) => {
      const journal = journalPlace(source);
      const isArticle = source.doi !== null || source.pmid !== null;
      const fields: [string, string | null][] = [
        ["title", `{${escaped(source.title)}}`],
        ["author", source.authorsShort === null ? null : authors(source.authorsShort)],
        [isArticle ? "journal" : "howpublished", journal === null ? null : escaped(journal.title)],
        ["volume", journal?.volume ?? null],
        ["number", journal?.issue ?? null],
        ["pages", journal?.pages?.join("--") ?? null],
        ["year", source.year === null ? null : String(source.year)],
        ["doi", source.doi],
        ["pmid", source.pmid],
        ["url", source.url],
        ["note", source.note === undefined ? null : escaped(source.note)],
      ];
      const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
      return `@${isArticle ? "article" : "misc"}{${source.id},\n${lines.join(",\n")}\n}\n`;
    })
    .join("\n");
}

function authors(short: string): string {
  return authorsOf(short)
    .map((author) =>
      "family" in author
        ? `${escaped(author.family)}, ${author.given}`
        : author.literal === "et al."
          ? "others"
          : `{${escaped(author.literal)}}`,
    )
    .join(" and ");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\{}&%$#_~^]/g, (character) => SPECIAL[character]);
}
