import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { wilson } from "../../src/math/intervals.ts";
import { type Hearing, hear, SETS, type SetName, type Share } from "./hearing.ts";

/**
 * Measures the reader on the labelled posts and writes what is said of it: the held-back counts that reports show, and in
 * docs/community.md the table of hearing and the reliability diagram. `node --import ./scripts/typescript.js
 * test/community/write-hearing.ts`
 */
const DOCS = fileURLToPath(new URL("../../docs/community.md", import.meta.url));
const MEASURED = fileURLToPath(
  new URL("../../src/community/statistics/hearing-measured.ts", import.meta.url),
);
const DIAGRAM = fileURLToPath(new URL("../../docs/community-reliability.svg", import.meta.url));
/** Halves whose faults were never read while rules were made. */
const HELD_BACK: readonly SetName[] = ["corpus-test", "fresh-test", "later-test", "voices-test"];

const names = Object.keys(SETS) as SetName[];
const found = new Map(names.map((name) => [name, hear(SETS[name]())]));
const held = HELD_BACK.map((name) => found.get(name) as Hearing);
const sum = (pick: (of: Hearing) => Share): Share => ({
  right: held.reduce((so, one) => so + pick(one).right, 0),
  of: held.reduce((so, one) => so + pick(one).of, 0),
});
const text = ({ right, of }: Share) => `{ right: ${right}, of: ${of} }`;
writeFileSync(
  MEASURED,
  `/**
 * How the reader of posts hears, counted on the held-back halves of the labelled posts. Written by
 * test/community/write-hearing.ts; not to be edited.
 */
export const MEASURED = {
  change: ${text(sum(({ recall }) => recall))},
  lost: ${text(sum(({ lost }) => lost))},
  kept: ${text(sum(({ kept }) => kept))},
} as const;
`,
);

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map((from, at, all) => ({ from, to: all[at + 1] ?? 1.01 }));
const confidences = held.flatMap((one) => one.confidences);
const bins = BINS.map(({ from, to }) => {
  const inside = confidences.filter(({ confidence }) => confidence >= from && confidence < to);
  const right = inside.filter((one) => one.right).length;
  const said = inside.reduce((so, { confidence }) => so + confidence, 0) / inside.length;
  return { from, to: Math.min(1, to), of: inside.length, right, said };
}).filter(({ of }) => of > 0);

const cell = ({ right, of }: Share) => (of === 0 ? "" : `${right} of ${of}`);
const hearingRows = names.map((name) => {
  const { precision, recall, drug, kept, lost, weeksGiven, weeksRight } = found.get(name) as Hearing;
  return `| ${[name, ...[precision, recall, drug, kept, lost, weeksGiven, weeksRight].map(cell)].join(" | ")} |`;
});
const reliabilityRows = bins.map(({ from, to, of, right, said }) => {
  const { low, high } = wilson(right, of, 0.95);
  return `| ${from} to ${to} | ${of} | ${said.toFixed(2)} | ${(right / of).toFixed(2)} | ${low.toFixed(2)} to ${high.toFixed(2)} |`;
});
const block = `<!-- hearing: written by test/community/write-hearing.ts -->
| set | precision | recall | drug | kept heard | lost heard | time given | given right |
|---|---|---|---|---|---|---|---|
${hearingRows.join("\n")}

Confidence on the held-back sets (${HELD_BACK.join(", ")}), said and seen:

| confidence | findings | mean said | right | 95 % interval |
|---|---|---|---|---|
${reliabilityRows.join("\n")}

![Reliability diagram: share of findings that are right against the confidence said; points on the line are calibrated](community-reliability.svg)
<!-- hearing ends -->`;
const docs = readFileSync(DOCS, "utf8");
writeFileSync(
  DOCS,
  docs.replace(/<!-- hearing: [\s\S]*<!-- hearing ends -->/, () => block),
);

const [SIZE, EDGE] = [240, 36];
const at = (share: number) => (EDGE + SIZE * share).toFixed(1);
const up = (share: number) => (EDGE + SIZE * (1 - share)).toFixed(1);
const points = bins.map(({ of, right, said }) => {
  const { low, high } = wilson(right, of, 0.95);
  return `<line x1="${at(said)}" x2="${at(said)}" y1="${up(low)}" y2="${up(high)}" stroke="#555"/><circle cx="${at(said)}" cy="${up(right / of)}" r="${Math.min(9, 2 + Math.sqrt(of))}" fill="#06c"/>`;
});
writeFileSync(
  DIAGRAM,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE + 2 * EDGE} ${SIZE + 2 * EDGE}" width="480" role="img" font-family="sans-serif" font-size="10">
<title>Share of findings that are right against the confidence said, held-back posts</title>
<rect width="100%" height="100%" fill="#fff"/>
<rect x="${EDGE}" y="${EDGE}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#999"/>
<line x1="${at(0)}" y1="${up(0)}" x2="${at(1)}" y2="${up(1)}" stroke="#999" stroke-dasharray="4 3"/>
${[0, 0.25, 0.5, 0.75, 1].map((tick) => `<text x="${at(tick)}" y="${EDGE + SIZE + 14}" text-anchor="middle">${tick}</text><text x="${EDGE - 6}" y="${up(tick)}" text-anchor="end" dominant-baseline="middle">${tick}</text>`).join("")}
<text x="${at(0.5)}" y="${EDGE + SIZE + 30}" text-anchor="middle">confidence said</text>
<text transform="translate(10 ${up(0.5)}) rotate(-90)" text-anchor="middle">share right</text>
${points.join("\n")}
</svg>
`,
);
