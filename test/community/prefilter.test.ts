import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { MAY_NAME_DRUG, mayNameDrug } from "../../src/community/lexicon/drugs.ts";
import { oneEdit } from "../../src/community/lexicon/edits.ts";
import { JAK_INHIBITORS } from "../../src/drug/catalogue.ts";
import { dumpLines } from "../../src/files/posts/dump-lines.ts";
import { importInThread } from "../../src/files/posts/import-thread.ts";
import { LineNumbers } from "../../src/files/posts/line-numbers.ts";
import { TextAutomaton } from "../../src/files/posts/text-automaton.ts";
import { TextFields, threadOfLine } from "../../src/files/posts/text-fields.ts";
import { readCorpus } from "./read-corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-prefilter-"));
afterAll(() => rmSync(folder, { recursive: true }));

const automaton = new TextAutomaton(MAY_NAME_DRUG);
/** As the text stands in a dump: quoted, with its escapes. */
const finds = (text: string, found = automaton) => {
  const bytes = Buffer.from(JSON.stringify(text));
  return found.test(bytes, 1, bytes.length);
};

test("over bytes the pattern finds exactly what it finds over text", () => {
  for (const { text } of readCorpus()) expect(finds(text), text).toBe(mayNameDrug(text));
  for (const { name, brands } of JAK_INHIBITORS)
    for (const word of [name, ...brands].flatMap((each) => [each, ...oneEdit(each)]))
      expect(finds(`so ${word} it is`), word).toBe(mayNameDrug(`so ${word} it is`));
  const letters = fc.constantFrom(
    ..."abeiloqnrtuvxzjk BOL-_7\n\"\\'é🙂".split(""),
    "bari",
    "lit",
    "jak",
    "upa",
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      expect(finds(text)).toBe(mayNameDrug(text));
    }),
    { numRuns: 3000 },
  );
});

test("a word begins behind a line break, a Unicode escape or a quotation mark", () => {
  for (const text of ["line\nbari", "line\tupa", 'say "rux"', "\u2019bari", "bari", "xx\\bari"])
    expect(finds(text), text).toBe(true);
  for (const text of ["safari", "mbari", "xupa"]) expect(finds(text), text).toBe(false);
  const escaped = Buffer.from('"\\u2019bari was it"');
  expect(automaton.test(escaped, 1, escaped.length)).toBe(true);
});

test("patterns of another form are refused by name", () => {
  for (const pattern of [/a*/, /(a|b)/, /a\bb/, /a.b/, /a?/])
    expect(() => new TextAutomaton(pattern)).toThrow();
  expect(finds("xabbbx", new TextAutomaton(/ab{2,3}\b/))).toBe(false);
  expect(finds("xabbb x", new TextAutomaton(/ab{2,3}\b/))).toBe(true);
});

test("only a row's own words are searched, in whichever order its fields stand", () => {
  const fields = new TextFields(automaton);
  const rows = [
    { author: "olumiant", body: "hello" },
    { body: "olumiant", id: "1" },
    { title: "x", selftext: "on Olumiant" },
    { title: "Olumiant", selftext: "" },
    { body: null, flair: "litfulo" },
    { body: 'the word "body":"olumiant" quoted' },
  ];
  const piece = Buffer.from(rows.map((row) => JSON.stringify(row)).join("\n"));
  const found: boolean[] = [];
  let from = 0;
  for (const row of rows) {
    const to = from + Buffer.byteLength(JSON.stringify(row));
    found.push(fields.test(piece, from, to));
    from = to + 1;
  }
  expect(found).toEqual([false, true, true, true, false, true]);
  const spaced = Buffer.from('{"body" : "olumiant"}');
  expect(fields.test(spaced, 0, spaced.length)).toBe(true);
});

test("the thread is read from a line's bytes, and only from its own", () => {
  const piece = Buffer.from('{"link_id":"t3_abc","id":"x"}\n{"id":"y"}\n{"link_id": "t3_d"}');
  const ends = [...piece.toString().matchAll(/\n|$/g)].map(({ index }) => index);
  expect(threadOfLine(piece, 0, ends[0])).toBe("abc");
  expect(threadOfLine(piece, ends[0] + 1, ends[1])).toBeNull();
  expect(threadOfLine(piece, ends[1] + 1, ends[2])).toBe("d");
});

test("lines are cut the same wherever the pieces are cut", async () => {
  const text = "one\ntwo é\n\nfour\r\nlast without an end";
  const bytes = Buffer.from(text);
  for (let size = 1; size <= bytes.length; size++) {
    const lines: [string, number, boolean][] = [];
    async function* pieces() {
      // One buffer for all, as the reader of large files has it.
      const buffer = Buffer.alloc(size);
      for (let at = 0; at < bytes.length; at += size)
        yield buffer.subarray(0, bytes.copy(buffer, 0, at, at + size));
    }
    await dumpLines("x", pieces(), (piece, from, to, number, isCut) =>
      lines.push([piece.toString("utf8", from, to), number, isCut]),
    );
    expect(lines).toEqual([
      ["one", 0, false],
      ["two é", 1, false],
      ["", 2, false],
      ["four\r", 3, false],
      ["last without an end", 4, true],
    ]);
  }
});

test("line numbers are remembered, few or many", () => {
  const numbers = new LineNumbers();
  const wanted = new Set([0, 7, 8, 1000, 40_000, 1_000_000]);
  for (const line of wanted) numbers.add(line);
  for (const line of [...wanted].flatMap((each) => [each - 1, each, each + 1, each + 5_000_000]))
    expect(numbers.has(Math.max(0, line)), String(line)).toBe(wanted.has(Math.max(0, line)));
});

test("a thread of its own imports with the same result, and its faults come back by name", async () => {
  const name = join(folder, "dump.ndjson");
  const body = "Update.\nBari is over: I stopped Olumiant in May and six weeks later my hair fell out.";
  writeFileSync(name, `${JSON.stringify({ id: "a", author: "b", body, subreddit: "alopecia" })}\n`);
  const shares: number[] = [];
  const { reports } = await importInThread({ names: [name] }, (share) => shares.push(share));
  expect(reports).toHaveLength(1);
  expect(reports[0]).toMatchObject({ drug: "baricitinib", event: "stop", shed: true });
  await expect(importInThread({ names: [join(folder, "none")] })).rejects.toMatchObject({
    name: "InputError",
    message: expect.stringContaining("no such file"),
  });
});
