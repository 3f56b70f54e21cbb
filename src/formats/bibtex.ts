import type { Source } from "../evidence/index.ts";
import { type Authorship, authorshipOf } from "./authors.ts";
import { isArticle, journalPlace } from "./journal-place.ts";

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
      const authorship = authorshipOf(source.authorsShort);
      const article = isArticle(source, journal);
      const note = [authorship.remark, source.note].filter(Boolean).join(". ");
      const fields: [string, string | null][] = [
        ["title", `{${escaped(source.title)}}`],
        ["author", authors(authorship)],
        [article ? "journal" : "howpublished", journal === null ? null : escaped(journal.title)],
        ["volume", journal?.volume ?? null],
        ["number", journal?.issue ?? null],
        ["pages", journal?.pages?.join("--") ?? null],
        ["year", source.year === null ? null : String(source.year)],
        ["doi", source.doi],
        ["pmid", source.pmid],
        ["url", source.url],
        ["note", note === "" ? null : escaped(note)],
      ];
      const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
      return `@${article ? "article" : "misc"}{${source.id},\n${lines.join(",\n")}\n}\n`;
    })
    .join("\n");
}

function authors({ authors: names, hasMore }: Authorship): string | null {
  if (names.length === 0) return null;
  const written = names.map((name) =>
    "family" in name ? `${escaped(name.family)}, ${name.given}` : `{${escaped(name.literal)}}`,
  );
  return [...written, ...(hasMore ? ["others"] : [])].join(" and ");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\{}&%$#_~^]/g, (character) => SPECIAL[character]);
}
