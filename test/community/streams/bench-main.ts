import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { importInThread } from "../../../src/files/posts/import-thread.ts";
import { readCorpus } from "../read-corpus.ts";
import { generateStream } from "./generate.ts";

/**
 * `node test/community/streams/bench-main.ts precision [development|test]`: precision on 10,000 rows at 1 %.
 * `... write FILE MEGABYTES`: writes a dump of that size. `... import FILE`: imports it, prints speed and memory.
 */
const [, , what, first, second] = process.argv;
const split = (name: string) => readCorpus().filter((post) => post.split === name);
if (what === "precision") {
  // The language models would count into the memory of an import.
  const { extract } = await import("../../../src/community/extract/extract.ts");
  let told = 0;
  let right = 0;
  let events = 0;
  for (const { row, event } of generateStream(split(first ?? "development"), 10_000, 0.01)) {
    const found = extract(String(row.body)).event;
    if (event !== null) events++;
    if (found !== null) told++;
    if (found !== null && found === event) right++;
  }
  console.log(
    JSON.stringify({ rows: 10_000, events, told, right, precision: right / told, recall: right / events }),
  );
} else if (what === "write") {
  const file = openSync(first, "w");
  const bytes = Number(second) * 1e6;
  const padding =
    "This row tells a long story about wigs, school, friends and a dog, and names no medicine at all. ".repeat(
      5,
    );
  let written = 0;
  for (let round = 0; written < bytes; round++) {
    const lines: string[] = [];
    for (const { row, event } of generateStream(split("development"), 10_000, 0.01)) {
      row.author = `${row.author}x${round}`;
      const at = Number.parseInt(String(row.id), 36);
      if (event === null && (at + round) % 6 !== 0) row.body = padding.slice(0, 120 + ((at * 37) % 380));
      lines.push(JSON.stringify(row));
    }
    written += writeSync(file, `${lines.join("\n")}\n`);
  }
  closeSync(file);
  console.log(written);
} else {
  const began = performance.now();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  const { funnel } = await importInThread({ names: [first] });
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  const megabytes = statSync(first).size / 1e6;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processorSeconds = (userCPUTime + systemCPUTime) / 1e6;
  const speed = {
    megabytesPerSecond: megabytes / seconds,
    megabytesPerProcessorSecond: megabytes / processorSeconds,
  };
  console.log(
    JSON.stringify({
      megabytes,
      seconds,
      processorSeconds,
      ...speed,
      peakMegabytes: maxRSS / 1000,
      sampledPeakMegabytes: peak / 1e6,
      funnel,
    }),
  );
}
