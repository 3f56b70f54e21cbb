import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { threadExecutor } from "../src/entry/threads.ts";
import { GOLDEN, type Golden } from "../test/golden/results.ts";

// npm run golden -- REASON [NAME...]: computes test/golden again. A file whose numbers did not move keeps its reason.
const [reason, ...names] = process.argv.slice(2);
if (reason === undefined || reason.length <= 10) {
  console.error('say why the numbers move, as in: npm run golden -- "draws of the new calibration"');
  process.exit(2);
}
const executor = threadExecutor(2);
for (const name of names.length > 0 ? names : Object.keys(GOLDEN)) {
  const file = new URL(`../test/golden/${name}.json`, import.meta.url);
  const content = await GOLDEN[name](executor);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Golden) : null;
  const moved = JSON.stringify(before?.content) !== JSON.stringify(content);
  if (moved) writeFileSync(file, `${JSON.stringify({ reason, content } satisfies Golden, null, 1)}\n`);
  console.log(`${name}: ${moved ? "written" : "unchanged"}`);
}
await executor.close();
