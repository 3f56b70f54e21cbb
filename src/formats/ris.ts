import type { Source } from "../evidence/index.ts";
import { authorNote, authorshipOf } from "./authors.ts";
import { isArticle, journalPlace } from "./journal-place.ts";

/** Sources in the RIS format of reference managers. */
export function toRis(sources: readonly Source[]): string {
  return sources
    .map((source) => {
      const journal = journalPlace(source);
      const authorship = authorshipOf(source.authorsShort);
      const lines: [string, string | null | undefined][] = [
        ["TY", isArticle(source, journal) ? "JOUR" : source.url === null ? "GEN" : "ELEC"],
        ["ID", source.id],
        ["TI", source.title],
        ...authorship.authors.map((author): [string, string] => [
          "AU",
          "family" in author ? `${author.family}, ${author.given}` : author.literal,
        ]),
        ["T2", journal?.title],
        ["VL", journal?.volume],
        ["IS", journal?.issue],
        ["SP", journal?.pages?.[0]],
        ["EP", journal?.pages?.[1]],
        ["PY", source.year === null ? null : String(source.year)],
        ["DO", source.doi],
        ["AN", source.pmid],
        ["UR", source.url],
        ["N1", authorNote(authorship)],
        ["N1", source.note],
      ];
      const written = lines.flatMap(([tag, value]) =>
        value === null || value === undefined || value === ""
          ? []
          : [`${tag}  - ${value.replaceAll(/\s+/g, " ")}`],
      );
      return `${[...written, "ER  - "].join("\r\n")}\r\n`;
    })
    .join("\r\n");
}
