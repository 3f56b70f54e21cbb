import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { ReadRow } from "../../community/raw-item.ts";
import { isInput } from "../inputs.ts";
import { openFile } from "./open-file.ts";
import { readItems } from "./read-items.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-items-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (content: string | Uint8Array) => {
  const name = join(folder, "file");
  writeFileSync(name, content);
  return name;
};

/** Everything that reading a file tells. */
async function readFrom(name: string, limits?: { record: number; whole: number }) {
  const rows: ReadRow[] = [];
  const shares: number[] = [];
  const counts = { skipped: 0, bad: 0, cut: 0, pieces: 0 };
  const format = await readItems(
    name,
    {
      wanted: () => true,
      onRow: (row) => rows.push(row),
      onSkipped: () => counts.skipped++,
      onBadLine: () => counts.bad++,
      onTruncated: () => counts.cut++,
      onProgress: (share) => shares.push(share),
      onPiece: async () => void counts.pieces++,
    },
    limits,
  );
  return { format, rows, shares, ...counts };
}
const read = (content: string | Uint8Array, ...limits: [{ record: number; whole: number }?]) =>
  readFrom(fileOf(content), ...limits);
/** A file is refused with these words; whatever is thrown, it must be that error. */
const refuses = (reading: Promise<unknown>, allowed: string) =>
  expect(reading).rejects.toMatchObject({
    name: "InputError",
    field: "FILE",
    value: join(folder, "file"),
    allowed,
  });
const textsOf = ({ rows }: { rows: readonly ReadRow[] }) =>
  rows.map((row) => ("item" in row ? row.item.text : row.aside));

describe("a table of posts", () => {
  it("gives each record by its columns, with the record's number where it has no id", async () => {
    const { format, rows, bad } = await read('\ufefftitle;body;stars\n\nOff it;"a;b""c\nd";2\nx;y;3\n');
    expect([format, bad]).toEqual(["csv", 0]);
    const item = { source: "review", thread: null, author: "", place: "", created: null };
    expect(rows).toEqual([
      { item: { ...item, id: "line 2", title: "Off it", text: 'a;b"c\nd' } },
      { item: { ...item, id: "line 3", title: "x", text: "y" } },
    ]);
  });

  it("may have records with fewer fields, quotes within a field, and bad lines with more fields", async () => {
    const found = await read('id,body\n1,the "wonder" drug\n2\n3,a,b\n4,d,\n');
    expect(textsOf(found)).toEqual(['the "wonder" drug', "notAPost", "d"]);
    expect([found.bad, found.cut]).toEqual([1, 0]);
  });

  it("keeps the records before a quote that is never closed", async () => {
    const found = await read('id,body\n1,one\n2,"two\n3,three\n');
    expect([textsOf(found), found.bad, found.cut]).toEqual([["one"], 0, 1]);
  });

  it("is refused where no column of its first line has a text, quotes taken into account", async () => {
    await refuses(
      read('"text,x",y\n1,2\n'),
      "its first line names no column with a text (text, body, review, comment)",
    );
  });

  it("takes the separator from its first line, whatever ends that line", async () => {
    for (const end of ["\n", "\r\n", "\r"])
      expect(textsOf(await read(["id;body", "1;a, b, c, d"].join(end))), JSON.stringify(end)).toEqual([
        "a, b, c, d",
      ]);
  });
});

describe("other files", () => {
  it("plain text is one story by its writer", async () => {
    expect(await read("My hair\nfell out.\n")).toMatchObject({
      format: "text",
      rows: [
        {
          item: {
            source: "blog",
            id: "text",
            thread: null,
            author: "the writer",
            place: "",
            created: null,
            title: "",
            text: "My hair\nfell out.\n",
          },
        },
      ],
    });
    for (const nothing of ["", " \n"]) expect((await read(nothing)).rows).toEqual([]);
  });

  it("JSON gives the rows inside, and nothing at all where it is cut off", async () => {
    const json = '[{"id":"a","body":"x"},{"id":"b","body":"y"},7]';
    const found = await read(json);
    expect([found.format, textsOf(found)]).toEqual(["json", ["x", "y"]]);
    await refuses(read(json.slice(0, -1)), "it begins like JSON but is not; nothing of it was imported");
  });

  it("a saved page gives its text", async () => {
    const found = await read("<!doctype html><html><body><p>My hair fell out in May.</p></body></html>");
    expect(found.format).toBe("html");
    expect(textsOf(found).join()).toContain("My hair fell out in May.");
  });

  it("a line of a dump may hold rows inside rows", async () => {
    const reply = { kind: "t1", data: { id: "b", body: "y", replies: "" } };
    const line = {
      kind: "t1",
      data: { id: "a", body: "x", replies: { kind: "Listing", data: { children: [reply] } } },
    };
    const found = await read(`{"id":"c","body":"z"}\n${JSON.stringify(line)}\n`);
    expect([found.format, textsOf(found)]).toEqual(["ndjson", ["z", "x", "y"]]);
  });

  it("a letter that is no UTF-8 makes its line bad, not the others", async () => {
    const bytes = Buffer.from('{"id":"a","body":"x"}\n{"id":"b","body":"caf\xe9"}\n', "latin1");
    const found = await read(bytes);
    expect([textsOf(found), found.bad, found.cut]).toEqual([["x"], 1, 0]);
  });

  it("a dump in UTF-16 is read as one in UTF-8 is", async () => {
    const found = await read(Buffer.from('\ufeff{"id":"a","body":"é"}\n{"id":"b","bo', "utf16le"));
    expect([found.format, textsOf(found), found.cut]).toEqual(["ndjson", ["é"], 1]);
  });
});

describe("how far a file is read", () => {
  const PIECE = 2 ** 18;
  const post = '{"id":"a","body":"x"}\n';
  const pieces = (count: number) => post + " ".repeat(count * PIECE - post.length - 1) + "\n";

  it("is told with every piece behind the first, as the share of its bytes", async () => {
    const found = await read(pieces(4));
    expect(found.shares).toEqual([0.5, 0.75, 1]);
    // Once more at its end.
    expect(found.pieces).toBe(4);
    expect(textsOf(found)).toEqual(["x"]);
  });

  it("is all of an empty file", async () => {
    const { chunks, share } = await openFile(fileOf(""));
    expect(share()).toBe(1);
    expect(await chunks.next()).toEqual({ value: undefined, done: true });
  });

  it("is told of a file that comes in the shortest pieces, too", async () => {
    // Each frame is a piece: the format is told by more than the first.
    const frames = Buffer.concat([...'{"id":"a","body":"x"}\n'].map((letter) => zstdCompressSync(letter)));
    const found = await read(frames);
    expect([found.format, textsOf(found)]).toEqual(["ndjson", ["x"]]);
  });
});

describe("a file that cannot be used", () => {
  it("is refused where it is compressed and holds nothing", async () => {
    await refuses(read(zstdCompressSync("")), "it holds bytes but decodes to nothing; it may be damaged");
    expect((await read("")).rows).toEqual([]);
  });

  /** A frame of one block with two bytes, whose window is 2 to the power of so much. */
  const frameWith = (window: number, type = 0) =>
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, (window - 10) << 3, 1 | (type << 1) | (2 << 3), 0, 0, 104, 105]);

  it("is refused where it needs a window of more than 2 GiB", async () => {
    expect(textsOf(await read(frameWith(20)))).toEqual(["hi"]);
    await refuses(read(frameWith(32)), "it needs a window of more than 2 GiB to unpack");
  });

  it("is refused with the decoder's own word where it is damaged", async () => {
    // A block of the type that RFC 8878 keeps for later.
    await refuses(
      read(frameWith(20, 3)),
      "it cannot be unpacked (ZSTD_error_corruption_detected); nothing of it was imported",
    );
  });

  it("is refused with what is missing where it is cut off", async () => {
    await refuses(
      read(frameWith(20).subarray(0, -1)),
      "the compressed file is cut off; nothing of it was imported (the stream ends within a frame)",
    );
  });

  it("is noted as an input when it is opened", async () => {
    const name = join(folder, "noted");
    writeFileSync(name, "text");
    expect(isInput(name)).toBe(false);
    await readFrom(name);
    expect(isInput(name)).toBe(true);
  });
});

describe("a file of which too much would be held", () => {
  it("may have so many characters, where it is read whole, and no more", async () => {
    const json = '[{"id":"a","body":"x"}]';
    const whole = json.length;
    expect(textsOf(await read(json, { record: 1, whole }))).toEqual(["x"]);
    await refuses(
      read(`${json} `, { record: 1, whole }),
      `a json file of more than ${whole} characters; use a dump with one post a line`,
    );
  });

  it("may have records of so many characters and no more, however long it is", async () => {
    const table = (length: number) => `id,body\n1,${"x".repeat(length)}\n2,y\n3,"z`;
    const limits = { record: 100, whole: 1 };
    expect(textsOf(await read(table(90), limits))).toEqual(["x".repeat(90), "y"]);
    await refuses(read(table(110), limits), "a record has more than 100 characters; is a quote left open?");
  });
});
