import { measure } from "./measure.ts";
import { readCorpus } from "./read-corpus.ts";

/** Prints how the extractor does: `node test/community/measure-main.ts development|test [--faults]`. */
const split = process.argv[2] ?? "development";
const { faults, fields, ...main } = measure(readCorpus().filter((post) => post.split === split));
for (const [name, { right, of }] of [...Object.entries(main), ...Object.entries(fields)])
  console.log(`${name.padEnd(16)} ${right} of ${of}  ${(right / Math.max(1, of)).toFixed(3)}`);
if (process.argv.includes("--faults")) for (const fault of faults) console.log(fault);
