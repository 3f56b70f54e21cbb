import { hear, SETS, type SetName, type Share } from "./hearing.ts";

/** Prints how the reader hears a labelled set: `... measure-hearing.ts SET [--faults]`; without a set, all of them. */
const names = process.argv.slice(2).filter((word) => word in SETS) as SetName[];
for (const name of names.length > 0 ? names : (Object.keys(SETS) as SetName[])) {
  const { faults, confidences, outcomes, ...shares } = hear(SETS[name]());
  const text = ({ right, of }: Share) => `${right}/${of}`;
  const words = [...Object.entries(shares), ...Object.entries(outcomes)];
  console.log(`${name}: ${words.map(([what, share]) => `${what} ${text(share)}`).join(", ")}`);
  for (const from of [0, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const to = from === 0 ? 0.5 : from + 0.1;
    const bin = confidences.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = bin.filter((one) => one.right).length;
    if (bin.length > 0) console.log(`  confidence from ${from}: ${right} of ${bin.length} right`);
  }
  if (process.argv.includes("--faults")) for (const fault of faults) console.log(`  ${fault}`);
}
