import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { LineNumbers } from "./line-numbers.ts";
import { openFile } from "./open-file.ts";
import { readItems } from "./read-items.ts";
import { TextAutomaton } from "./text-automaton.ts";
import { idsOfLine, TextFields, threadOfLine } from "./text-fields.ts";
import { FrameError, FrameReader } from "./zstandard-frames.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-bytes-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("frames of Zstandard (RFC 8878)", () => {
  const MAGIC = [0x28, 0xb5, 0x2f, 0xfd];
  /** The header of a block: last or not, of type 0 (raw) or 1 (run), of so many bytes. */
  const block = (last: boolean, type: number, size: number) => {
    const word = (last ? 1 : 0) | (type << 1) | (size << 3);
    return [word & 0xff, (word >> 8) & 0xff, word >> 16];
  };
  /** Sizes of the frames of a stream that comes in pieces of so many bytes. */
  async function framesOf(bytes: readonly number[], piece = bytes.length): Promise<number[]> {
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield Buffer.from(bytes.slice(at, at + piece));
    };
    const reader = new FrameReader(pieces());
    const sizes: number[] = [];
    while (await reader.next()) {
      let size = 0;
      for await (const part of reader.frame()) size += part.length;
      sizes.push(size);
    }
    return sizes;
  }
  /** One segment, a byte for its size, one raw block of nothing: the shortest frame there is. */
  const SHORTEST = [...MAGIC, 0x20, 0, ...block(true, 0, 0)];

  it.each([
    ["the shortest", SHORTEST],
    ["with a window", [...MAGIC, 0x00, 0x58, ...block(true, 0, 2), 7, 7]],
    ["with a dictionary of four bytes", [...MAGIC, 0x23, 1, 2, 3, 4, 0, ...block(true, 0, 1), 7]],
    ["with a size of two bytes", [...MAGIC, 0x60, 0, 0, ...block(true, 0, 1), 7]],
    ["with a size of eight bytes", [...MAGIC, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, ...block(true, 0, 1), 7]],
    ["of two blocks", [...MAGIC, 0x20, 3, ...block(false, 0, 2), 7, 7, ...block(true, 0, 1), 7]],
    ["of one byte a thousand times", [...MAGIC, 0x20, 3, ...block(true, 1, 1000), 7]],
    ["with a checksum", [...MAGIC, 0x24, 1, ...block(true, 0, 1), 7, 1, 2, 3, 4]],
  ])("are told where they end: %s", async (_, frame) => {
    for (const piece of [1, 3, 1000]) {
      expect(await framesOf(frame, piece)).toEqual([frame.length]);
      expect(await framesOf([...frame, ...SHORTEST], piece)).toEqual([frame.length, SHORTEST.length]);
    }
    await expect(framesOf(frame.slice(0, -1))).rejects.toThrow(FrameError);
    await expect(framesOf(frame.slice(0, -1))).rejects.toMatchObject({
      name: "FrameError",
      message: "the stream ends within a frame",
    });
  });

  it("that are to be skipped are passed over, and other bytes refused", async () => {
    const skipped = [0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9];
    expect(await framesOf([...skipped, ...SHORTEST, ...skipped])).toEqual([SHORTEST.length]);
    await expect(framesOf(skipped.slice(0, -1))).rejects.toThrow("the stream ends within a frame");
    await expect(framesOf([...SHORTEST, 1, 2])).rejects.toThrow("bytes behind the last frame");
    await expect(framesOf([...SHORTEST, 1, 2, 3, 4])).rejects.toThrow("bytes that are no frame");
    expect(await framesOf([])).toEqual([]);
  });
});

describe("numbers in a line that is not parsed", () => {
  const ids = (line: string) => idsOfLine(Buffer.from(line), 0, line.length);
  it("are the ids of all rows in it, without their kind", () => {
    expect(ids('{"id":"abc","replies":{"id" : "t1_d_f","x":[{"id":"t3_9"}]}}')).toEqual(["abc", "d_f", "9"]);
    expect(ids('{"id":"abcdefghijkl"}')).toEqual(["abcdefghijkl"]);
    for (const line of ['{"id":"abcdefghijklm"}', '{"id":""}', '{"id":7}', '{"id":"a-b"}', "{}"])
      expect(ids(line), line).toEqual([]);
  });

  it("are those of the line alone", () => {
    const piece = Buffer.from('{"id":"one","link_id":"t3_x"}\n{"id":"two"}');
    expect(idsOfLine(piece, 30, piece.length)).toEqual(["two"]);
    expect([threadOfLine(piece, 0, 29), threadOfLine(piece, 30, piece.length)]).toEqual(["x", null]);
    expect(threadOfLine(piece, 0, 28)).toBe("x");
    expect(threadOfLine(piece, 0, 25)).toBeNull();
  });

  it("are the thread's where its own field has it, of up to twelve letters and digits, with white space around the colon", () => {
    const thread = (line: string) => threadOfLine(Buffer.from(line), 0, line.length);
    expect(thread('{"link_id"  :  "t3_ab_9"}')).toBe("ab_9");
    expect(thread('{"link_id":"t3_abcdefghijkl"}')).toBe("abcdefghijkl");
    for (const none of ['"t3_abcdefghijklm"', '"t1_a"', "7", '"t3_"', '"t3_a-b"'])
      expect(thread(`{"link_id":${none}}`), none).toBeNull();
    expect(thread('{"link_id":null,"x":"t3_a"}')).toBeNull();
    expect(ids('{"id"  :  "a"}')).toEqual(["a"]);
    expect(ids('{"id":null,"x":"a"}')).toEqual([]);
  });
});

describe("a pattern over bytes", () => {
  const finds = (pattern: RegExp, text: string) => {
    const bytes = Buffer.from(JSON.stringify(text));
    return new TextAutomaton(pattern).test(bytes, 1, bytes.length);
  };
  it.each([
    [/\ba\wc\b/, "abc a_c a1c", "a c a-c ac"],
    [/x[bd-f]y/, "xby xdy xey xfy xBy", "xay xcy xgy xy"],
    [/ab?c/, "ac abc", "abbc"],
    [/ab{2}c/, "abbc", "abc abbbc"],
    [/ab{1,2}c|q/, "abc abbc q", "ac abbbc"],
    [/[a-c]\b|z/, "a b c xa z", "d ax"],
  ])("%s finds what the same finds in text", (pattern, found, missed) => {
    for (const text of found.split(" ")) expect(finds(pattern, text), text).toBe(true);
    for (const text of missed.split(" ")) expect(finds(pattern, text), text).toBe(false);
  });
});

describe("words in lines that are not parsed", () => {
  const line = (field: string, words: string) => `{"${field}" :  ${JSON.stringify(words)}}`;

  it("are found in each line of a piece, whichever field holds them and however many lines hold none", () => {
    const lines = ["body", "x", "selftext", "title", "x", "body", "title", "selftext", "body"].map(
      (field, at) => line(field, at === 5 ? "none" : "jak"),
    );
    const wanted = [true, false, true, true, false, false, true, true, true];
    const fields = new TextFields(new TextAutomaton(/jak/));
    for (let time = 0; time < 2; time++) {
      const piece = Buffer.from(lines.join("\n"));
      let from = 0;
      const found = lines.map((each) => {
        const to = from + each.length;
        const isFound = fields.test(piece, from, to);
        from = to + 1;
        return isFound;
      });
      expect(found).toEqual(wanted);
    }
  });

  it("are looked for behind every key of a line, and only in a value that is text", () => {
    const fields = new TextFields(new TextAutomaton(/jak/));
    const test = (text: string) => fields.test(Buffer.from(text), 0, text.length);
    expect(test('{"body":"x","replies":[{"body":"jak"}]}')).toBe(true);
    expect(test('{"body":7,"x":"jak","body":null}')).toBe(false);
    expect(test('{"body":"x","x":"jak"}')).toBe(false);
    expect(test('{"body":"on jak"')).toBe(true);
  });
});

describe("bytes a pattern looks at", () => {
  it("count as letters, as other signs of words, or as neither, as in text", () => {
    for (let byte = 0; byte < 256; byte++) {
      // These two end a text, and this one begins an escape.
      if ([0x22, 0x0a, 0x5c].includes(byte)) continue;
      const text = `x${String.fromCharCode(byte)}x`;
      for (const pattern of [/x\wx/, /x\b/, /x[a-z]x/, /xmx/]) {
        const found = new TextAutomaton(pattern).test(Buffer.from(text, "latin1"), 0, 3);
        expect(found, `${byte} ${pattern}`).toBe(new RegExp(pattern, "i").test(byte < 128 ? text : "x-x"));
      }
    }
  });

  it("are those up to the end, where a word ends, too", () => {
    const bytes = Buffer.from("abc");
    const finds = (pattern: RegExp, from: number, to: number) =>
      new TextAutomaton(pattern).test(bytes, from, to);
    expect([finds(/abc/, 0, 3), finds(/abc/, 0, 2), finds(/ab\b/, 0, 2), finds(/ab\b/, 0, 3)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([finds(/bc/, 1, 3), finds(/\bbc/, 1, 3), finds(/abc/, 1, 3)]).toEqual([true, true, false]);
  });

  it("end with the text: behind a quotation mark or the line's end nothing is found", () => {
    for (const end of ['"', "\n"]) {
      const bytes = Buffer.from(`x${end}ab`);
      expect(new TextAutomaton(/ab/).test(bytes, 0, bytes.length)).toBe(false);
      expect(new TextAutomaton(/x\b/).test(bytes, 0, bytes.length)).toBe(true);
    }
  });

  it.each([
    [/a*/, '"a*" has a part that is not understood, at 1'],
    [/b|(a)/, '"(a)" has a part that is not understood, at 0'],
    [/a\bb/, '"a\\bb" has a word\'s end in its middle'],
    [/a|b?/, "a pattern that matches nothing at all finds everything"],
    [/a?b{0,2}/, "a pattern that matches nothing at all finds everything"],
  ])("are not searched for %s", (pattern, message) => {
    expect(() => new TextAutomaton(pattern)).toThrow(message);
  });
});

describe("numbers of lines", () => {
  it("are remembered where the room for them ends, and behind it", () => {
    // At first there is room for 32,768.
    for (const first of [32_767, 32_768, 32_769]) {
      const numbers = new LineNumbers();
      expect(numbers.has(first)).toBe(false);
      numbers.add(5);
      numbers.add(first);
      const found = [4, 5, 6, first - 1, first, first + 1].filter((line) => numbers.has(line));
      expect(found).toEqual([5, first]);
    }
  });
});

describe("a file of posts", () => {
  async function counted(content: string) {
    const counts = { rows: 0, bad: 0, cut: 0, skipped: 0 };
    const format = await readItems(fileOf("posts.ndjson", content), {
      wanted: (piece, from, to) => piece.subarray(from, to).includes("jak"),
      onRow: () => counts.rows++,
      onSkipped: () => counts.skipped++,
      onBadLine: () => counts.bad++,
      onTruncated: () => counts.cut++,
    });
    return { format, ...counts };
  }
  const row = (body: string) =>
    JSON.stringify({ id: "a", body, author: "b", created_utc: 1, link_id: "t3_x" });

  it("has rows, rows that need no reading, and lines that are none, whatever white space stands around them", async () => {
    const lines = [row("jak"), `  ${row("hat")}\r`, "no row", "{jak", "   ", row("on jak now")];
    expect(await counted(`${lines.join("\n")}\n`)).toEqual({
      format: "ndjson",
      rows: 2,
      skipped: 1,
      bad: 2,
      cut: 0,
    });
  });

  it("may be cut off in its last line, which is then no bad line", async () => {
    const whole = `${row("jak")}\n`;
    expect(await counted(whole + row("jak").slice(0, -4))).toMatchObject({ rows: 1, cut: 1, bad: 0 });
    expect(await counted(whole + row("hat").slice(0, -4))).toMatchObject({ rows: 1, cut: 1, skipped: 0 });
    // A last line without its line break is whole where its row is.
    expect(await counted(`${whole}${row("hat")}  `)).toMatchObject({ rows: 1, cut: 0, skipped: 1 });
    expect(await counted(`${whole}${row("jak")}`)).toMatchObject({ rows: 2, cut: 0 });
  });

  it("that cannot be read is refused in one line that says why", async () => {
    const refused = { name: "InputError", field: "FILE" };
    await expect(openFile(join(folder, "none"))).rejects.toMatchObject({
      ...refused,
      value: join(folder, "none"),
      allowed: "it cannot be read: there is no such file or folder (ENOENT)",
    });
    await expect(openFile(folder)).rejects.toMatchObject({
      ...refused,
      value: folder,
      allowed: "it must be a file, not a folder",
    });
  });
});
