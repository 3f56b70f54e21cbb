import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { savedState } from "../../src/cli/calibration-state.ts";
import { openJournal } from "../../src/files/journal.ts";
import { openPart, partOutput } from "../../src/files/parts.ts";
import { extractFile } from "../../src/files/posts/extract-file.ts";
import { importFiles } from "../../src/files/posts/import-files.ts";
import { CommunityStore } from "../../src/files/posts/store.ts";
import { readStories } from "../../src/files/posts/stories.ts";
import { Withdrawals } from "../../src/files/posts/withdrawals.ts";
import { readTextInput } from "../../src/files/read-input.ts";
import type { PartHeader } from "../../src/formats/parts/header.ts";
import { type Case, lines, of, times } from "./case.ts";

/** Readers of files: dumps and archives of posts, parts, journals, states, stores. */

/** Reads a file of that content, and removes it. */
const asFile =
  (
    name: string,
    read: (path: string) => unknown,
    pack: (text: string) => Uint8Array | string = (text) => text,
  ) =>
  async (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), "anagen-doubling-"));
    const path = join(folder, name);
    writeFileSync(path, pack(text));
    try {
      await read(path);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

const post = (at: number, more: object = {}) =>
  JSON.stringify({
    id: `p${at}`,
    author: `somebody${at}`,
    subreddit: "alopecia_areata",
    link_id: `t3_${at}`,
    created_utc: 1_600_000_000 + at,
    body: `I stopped Olumiant ${at} because of acne and ${at % 40} weeks later I started shedding.`,
    ...more,
  });
const SAME = "I stopped Olumiant because of acne and six weeks later I started shedding.";
const DUMPS = {
  "posts of one thread": lines((at) => post(at, { link_id: "t3_x" })),
  "posts of one author": lines((at) => post(at, { author: "somebody" })),
  "one post again and again": lines(() => post(1)),
  "one text by everybody": lines((at) => post(at, { body: SAME })),
  "nearly one text by everybody": lines((at) => post(at, { body: `${SAME} ${at % 2 ? "hi" : "bye"} ${at}` })),
  "answers to each other": lines((at) => post(at, { link_id: "t3_x", parent_id: `t1_p${at - 1}` })),
};
/** Lines that are passed over, which costs little each. */
const ROWS = {
  "posts without a drug": lines((at) => post(at, { body: "Nice hat." })),
  "lines that are no JSON": lines(() => '{"body": "Olumiant'),
  "empty lines": lines(() => ""),
  "lists in each other in a line": lines((at) => `{"id":"p${at}","body":${"[".repeat(50)}"Olumiant"`),
};
const readDump = (path: string) => importFiles([path]);

/** Parts of a file that are compressed by themselves, as tools that append make them. */
const frames = (pack: (part: string) => Uint8Array) => (text: string) =>
  Buffer.concat(text.match(/.{1,2000}/gs)?.map(pack) ?? []);

const HEADER: PartHeader = {
  schema: "anagen/part@1",
  command: "forecast",
  part: { number: 1, of: 1 },
  program: "0",
  model: "0",
  modelVersion: "0",
  dataVersion: "0",
  input: "0",
  settings: {},
};

async function readPart(path: string): Promise<void> {
  for await (const _ of (await openPart(path)).lines());
}
/** Writes as many lines as the text has, and reads them. */
const writtenPart = asFile("1.part", readPart, (text) => text);

function partText(size: number): string {
  return `${JSON.stringify(HEADER)}\n${'{"id":1}\n'.repeat(size)}`;
}

async function writeAndReadPart(text: string): Promise<void> {
  await asFile("1.part", async (path) => {
    const part = partOutput(path, HEADER);
    for (const line of text.split("\n").slice(1, -1)) part.write(JSON.parse(line));
    part.end();
    await readPart(path);
  })("");
}

function storeOf(path: string, text: string): void {
  const facts = JSON.parse(text) as Parameters<CommunityStore["add"]>[0];
  const store = new CommunityStore(path);
  store.add(facts, {});
  store.add(facts, { kept: 1 });
  store.close();
}

const fact = (at: number) => ({
  source: "forum",
  period: "2023-H1",
  reporter: "self",
  drug: "baricitinib",
  doseBefore: 4,
  doseAfter: 0,
  indication: null,
  event: "stop",
  switchedTo: null,
  reasons: [],
  monthsOnDrug: { low: at % 100, high: (at % 100) + 1 },
  regrowthBefore: null,
  shed: true,
  firstShedWeeks: { low: 4, high: 8 },
  followUpWeeks: at % 200,
  extent: null,
  restarted: null,
  recaptured: null,
  sideEffects: [],
  band: "high",
  confidence: 1,
  rules: [],
  extractorVersion: "1",
});

export const CASES: readonly Case[] = [
  ...of("dump of posts", 800, DUMPS, asFile("posts.ndjson", readDump)),
  ...of("dump of posts", 60_000, ROWS, asFile("posts.ndjson", readDump)),
  ...of(
    "dump of posts",
    1_500_000,
    { "one line": times("x"), "one quote": (size) => `{"body":"${"Olumiant ".repeat(size / 9)}` },
    asFile("posts.ndjson", readDump),
  ),
  ...of(
    "compressed dump",
    60_000,
    {
      "posts without a drug": ROWS["posts without a drug"],
      "lines that are no JSON": ROWS["lines that are no JSON"],
    },
    asFile("posts.zst", readDump, zstdCompressSync),
  ),
  ...of(
    "compressed dump of many frames",
    60_000,
    { "posts without a drug": ROWS["posts without a drug"] },
    asFile("posts.zst", readDump, frames(zstdCompressSync)),
  ),
  ...of(
    "compressed dump that grows",
    6_000_000,
    { blanks: times(" ") },
    asFile("posts.zst", readDump, zstdCompressSync),
  ),
  ...of(
    "gzip",
    60_000,
    { "posts without a drug": ROWS["posts without a drug"] },
    asFile("posts.gz", readDump, gzipSync),
  ),
  ...of(
    "list of posts in JSON",
    800,
    {
      posts: (size) => `[${Array.from({ length: size }, (_, at) => post(at)).join(",")}]`,
      "answers in each other": (size) =>
        `${'{"kind":"t1","data":{"body":"Olumiant","replies":'.repeat(size)}""${"}}".repeat(size)}`,
      "lists beside each other": (size) => `[${"[],".repeat(10 * size)}[]]`,
    },
    asFile("posts.json", readDump),
  ),
  ...of(
    "table of posts",
    800,
    {
      rows: (size) => `id,author,text,thread\n${lines((at) => `${at},a${at},${SAME},1`)(size)}`,
      "open quote": (size) => `id,author,text\n1,a,"${`${SAME}\n`.repeat(size)}`,
      columns: (size) => `id,author,text,${"c,".repeat(50 * size)}\n`,
      "rows that are too long": (size) => `id,author,text\n${lines(() => "1,a,b,c,d")(size)}`,
    },
    asFile("posts.csv", readDump),
  ),
  ...of(
    "posts to extract",
    600,
    {
      "posts of one author": DUMPS["posts of one author"],
      "one text by everybody": DUMPS["one text by everybody"],
    },
    asFile("posts.ndjson", async (path) => {
      for await (const _ of extractFile(path));
    }),
  ),
  ...of("part", 200_000, { lines: partText }, writeAndReadPart),
  ...of(
    "part",
    200_000,
    { "no end": partText, "one line": (size) => `${JSON.stringify(HEADER)}\n"${"x".repeat(20 * size)}` },
    writtenPart,
  ),
  ...of(
    "journal",
    200_000,
    { lines: partText, "a line cut off": (size) => `${partText(size)}{"id` },
    asFile("r.csv.journal", (path) => {
      const journal = openJournal(path.replace(".journal", ""), HEADER);
      for (const _ of journal.lines());
      journal.close();
    }),
  ),
  ...of(
    "state of a calibration",
    2_000_000,
    {
      numbers: (size) => `{"step":1,"values":[${"1,".repeat(size)}1]}`,
      "cut off": (size) => `{"step":1,"values":[${"1,".repeat(size)}`,
    },
    asFile("calibrate-0123456789abcdef.json", (path) =>
      savedState("0123456789abcdef", { step: 0, values: [] }, new URL("./", pathToFileURL(path))).load(),
    ),
  ),
  ...of(
    "store",
    3_000,
    {
      "different reports": (size) => JSON.stringify(Array.from({ length: size }, (_, at) => fact(at))),
      "one report": (size) => JSON.stringify(Array.from({ length: size }, () => fact(1))),
    },
    (text) =>
      asFile("facts.json", async (path) => {
        storeOf(`${path}.sqlite`, text);
        await readStories(`${path}.sqlite`);
      })(""),
  ),
  ...of("withdrawals", 20_000, { posts: lines((at) => `digest${at}`) }, (text) =>
    asFile("w.json", (path) => {
      const known = new Withdrawals(`${path}.sqlite`);
      known.link(text.trim().split("\n"), "report");
      known.known();
      known.close();
    })(""),
  ),
  ...of(
    "text file",
    1_500_000,
    { letters: times("a"), "letters of two bytes": times("é"), "bytes that are none": times("\u{10ffff}") },
    asFile("text.txt", (path) => readTextInput(path)),
  ),
  ...of(
    "text file in UTF-16",
    1_500_000,
    { letters: times("é") },
    asFile(
      "text.txt",
      (path) => readTextInput(path),
      (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    ),
  ),
];
