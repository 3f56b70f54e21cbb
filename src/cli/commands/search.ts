import type { Command } from "commander";
import { liveClaims } from "../../claims/facts.ts";
import { communityDocuments } from "../../community/sentences.ts";
import { citeShort } from "../../evidence/cite.ts";
import { drugNames, resolveDrug } from "../../evidence/drugs.ts";
import { dataVersion } from "../../evidence/version.ts";
import { observationsOf, sectionText } from "../../explain/answer/build.ts";
import { wrap } from "../../explain/text-table.ts";
import { DEFAULT_STORE, NO_STORIES, readStories, type Stories } from "../../files/posts/stories.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { searchEntries } from "../../search/entries.ts";
import { KINDS, type Kind, SearchIndex } from "../../search/search.ts";
import { printJson, wholeFlag } from "../common.ts";
import { loadAnswer } from "./answer.ts";

interface Options {
  readonly json?: boolean;
  readonly kind?: string[];
  readonly drug?: string;
  readonly limit?: string;
  readonly store?: string;
}

const EXAMPLES = `
Examples:
  anagen search "does hair come back if I restart"
  anagen search olumiant withdrawal --kind observation --limit 5
`;

/** `anagen search QUERY`: one box over answers, claims, numbers, sources and stories. */
export function registerSearch(program: Command): void {
  program
    .command("search")
    .description("Search answers, claims, published numbers, sources and imported stories; answers first.")
    .argument("<query...>", "a question or words; small spelling mistakes and brand names are fine")
    .option("--kind <name...>", `only these kinds: ${KINDS.join(", ")}`)
    .option("--drug <name>", "only this drug; brand names work")
    .option("--limit <number>", "show at most this many, 1 to 1000", "10")
    .option("--store <file>", "stories people tell, from anagen community import", DEFAULT_STORE)
    .option("--json", "print JSON and nothing else")
    .option("--seed <number>", "taken as by every command; nothing here is random")
    .addHelpText("after", EXAMPLES)
    .action(async (words: string[], options: Options) => {
      const query = words.join(" ");
      if (query.trim() === "")
        throw new InputError("query", query, "it must have at least one word, such as restart");
      const limit = wholeFlag("--limit", options.limit, 1, 1000);
      for (const kind of options.kind ?? [])
        if (!(KINDS as readonly string[]).includes(kind))
          throw new InputError("--kind", kind, `allowed are ${KINDS.join(", ")}`);
      const drugs = options.drug === undefined ? null : resolveDrug(options.drug);
      if (options.drug !== undefined && drugs === null)
        throw new InputError("--drug", options.drug, `it must be a drug we hold: ${drugNames().join(", ")}`);
      const evidence = loadEvidence();
      const index = loadSearchIndex(await readStories(options.store));
      const results = index.search(query, { kinds: options.kind as Kind[] | undefined, drugs, limit });
      if (options.json) {
        printJson({ schema: "anagen/search@1", dataVersion: dataVersion(evidence), query, results });
        return;
      }
      const sources = new Map(evidence.sources.map((source) => [source.id, source]));
      const blocks = results.map(({ kind, id, title, passage, sources: cited }) =>
        [
          wrap(`${kind} ${id}: ${title}`),
          `  ${wrap(passage, 94, "  ")}`,
          ...cited.slice(0, 2).map((source) => {
            const found = sources.get(source);
            return `  ${wrap(`${source}: ${found ? citeShort(found) : ""}`, 94, "    ")}`;
          }),
        ].join("\n"),
      );
      console.log(
        blocks.length === 0
          ? "Nothing fits. Try other words, such as stop, lower, restart, cost."
          : blocks.join("\n\n"),
      );
    });
}

/** The index over the package's own data, and over stories where some are given. */
export function loadSearchIndex({ reports, summary }: Stories = NO_STORIES): SearchIndex {
  const evidence = loadEvidence();
  const sections = loadAnswer(undefined, null, summary).sections.map((section) => ({
    id: section.id,
    title: section.title,
    text: sectionText(section),
    observations: observationsOf(section),
  }));
  return new SearchIndex(
    searchEntries(evidence, liveClaims(evidence), sections, communityDocuments(reports)),
  );
}
