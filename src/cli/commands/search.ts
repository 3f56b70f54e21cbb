import type { Command } from "commander";
import { citeShort } from "../../evidence/cite.ts";
import { drugNames, resolveDrug } from "../../evidence/drugs.ts";
import { dataVersion } from "../../evidence/version.ts";
import { wrap } from "../../explain/text-table.ts";
import { DEFAULT_STORE, readStories } from "../../files/posts/stories.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadSearchIndex } from "../../package-data/search-index.ts";
import { KINDS, type Kind } from "../../search/entry.ts";
import { printJson, wholeFlag } from "../common.ts";
import { UNUSED_SEED } from "../flags.ts";
import type { SearchResult } from "../results/search.ts";

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
    .option(...UNUSED_SEED)
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
      const kinds = options.kind as Kind[] | undefined;
      const { results, notHeld } = index.ask(query, { kinds, drugs, limit });
      if (options.json) {
        printJson<SearchResult>({
          schema: "anagen/search@1",
          dataVersion: dataVersion(evidence),
          query,
          results,
          notHeld,
        });
        return;
      }
      const sources = new Map(
        [...evidence.sources, ...evidence.practical.sources].map((source) => [source.id, source]),
      );
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
          ? "We hold nothing on this. Try other words, such as stop, lower, restart, cost."
          : [...(notHeld ? ["We hold nothing on this. What comes nearest:"] : []), ...blocks].join("\n\n"),
      );
    });
}
