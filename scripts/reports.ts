import { readFileSync } from "node:fs";
import { withBlocks } from "./blocks.ts";
import { credibilityBlocks, tripodBlocks } from "./report-blocks.ts";
import type { StoredResults } from "./stored-results.ts";

const DOCS = new URL("../docs/", import.meta.url);

/** The documents made from results, by file name, with their generated parts written again. */
export function reportDocuments(results: StoredResults): Map<string, string> {
  const blocks = {
    "credibility.md": credibilityBlocks(results),
    "tripod-ai.md": tripodBlocks(results),
  };
  return new Map(
    Object.entries(blocks).map(([file, of]) => [
      file,
      withBlocks(readFileSync(new URL(file, DOCS), "utf8"), of),
    ]),
  );
}
