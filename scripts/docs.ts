import { readFileSync, writeFileSync } from "node:fs";
import { threadExecutor } from "../src/entry/threads.ts";
import { loadEvidence } from "../src/package-data/evidence.ts";
import { loadModel } from "../src/package-data/model.ts";
import { withBlocks } from "./blocks.ts";
import { doublingBlock } from "./doubling/table.ts";
import { exampleBlock } from "./example-block.ts";
import { killsBlock } from "./kills/table.ts";
import { withModelTables } from "./model-tables.ts";
import { mutationBlock } from "./mutate/table.ts";
import { modelOfPairedExample, pairedExample } from "./paired-example.ts";
import { reportDocuments } from "./reports.ts";
import { computeResults, storedResults, storeResults } from "./stored-results.ts";

// npm run docs: writes the generated parts of docs/; a test fails while they differ. Results that the documents
// quote are kept under data/model and computed again when the model or the lists have moved, or with --fresh.
const file = new URL("../docs/model.md", import.meta.url);
writeFileSync(file, withModelTables(readFileSync(file, "utf8")));

const readme = new URL("../README.md", import.meta.url);
writeFileSync(readme, withBlocks(readFileSync(readme, "utf8"), { example: exampleBlock() }));

const testing = new URL("../docs/testing.md", import.meta.url);
writeFileSync(
  testing,
  withBlocks(readFileSync(testing, "utf8"), {
    "mutation scores": mutationBlock(),
    "doubled input": doublingBlock(),
    kills: killsBlock(),
  }),
);

// The example of two arms is computed again when the model has moved, or with --fresh.
const trials = new URL("../docs/trials.md", import.meta.url);
const trialsText = readFileSync(trials, "utf8");
const isFresh = process.argv.includes("--fresh");
if (isFresh || modelOfPairedExample(trialsText) !== loadModel(loadEvidence()).version) {
  const executor = threadExecutor(2);
  writeFileSync(trials, withBlocks(trialsText, { "paired example": await pairedExample(executor) }));
  await executor.close();
}

const stored = isFresh ? "--fresh" : storedResults();
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
