import { readFileSync, writeFileSync } from "node:fs";
import { threadExecutor } from "../src/entry/threads.ts";
import { withBlocks } from "./blocks.ts";
import { exampleBlock } from "./example-block.ts";
import { withModelTables } from "./model-tables.ts";
import { reportDocuments } from "./reports.ts";
import { computeResults, storedResults, storeResults } from "./stored-results.ts";

// npm run docs: writes the generated parts of docs/; a test fails while they differ. Results that the documents
// quote are kept under data/model and computed again when the model or the lists have moved, or with --fresh.
const file = new URL("../docs/model.md", import.meta.url);
writeFileSync(file, withModelTables(readFileSync(file, "utf8")));

const readme = new URL("../README.md", import.meta.url);
writeFileSync(readme, withBlocks(readFileSync(readme, "utf8"), { example: exampleBlock() }));

const stored = process.argv.includes("--fresh") ? "--fresh" : storedResults();
let results = stored;
if (typeof results === "string") {
  console.error(`validation and sensitivity are computed again: ${results}`);
  const executor = threadExecutor(2);
  results = await computeResults(executor);
  await executor.close();
  storeResults(results);
}
for (const [name, text] of reportDocuments(results))
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);
