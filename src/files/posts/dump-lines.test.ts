import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dumpLines, textLines } from "./dump-lines.ts";

async function* inPieces<Piece>(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  yield* pieces;
}
const lines = async (pieces: readonly string[]) => {
  const found: string[] = [];
  for await (const { text, number } of textLines("posts.jsonl", inPieces(pieces))) {
    expect(number).toBe(found.length + 1);
    found.push(text);
  }
  return found;
};

describe("lines of a file", () => {
  it("are the same however the file comes in pieces", async () => {
    const piece = fc.array(fc.constantFrom("a", "bc", "\n", "\r\n", ""), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (parts) => {
        const pieces = parts.map((each) => each.join(""));
        const whole = pieces.join("");
        const expected = whole.split("\n");
        if (expected[expected.length - 1] === "") expected.pop();
        expect(await lines(pieces)).toEqual(expected);
      }),
    );
  });

  it("end with an error that names the file where one has no end, before it is gathered", async () => {
    let given = 0;
    const megabyte = "x".repeat(1_000_000);
    async function* endless<Piece>(piece: Piece) {
      for (; ; given++) yield piece;
    }
    const isRefused = /posts\.zst.*64000000 bytes/;
    const read = async () => {
      for await (const _ of textLines("posts.zst", endless(megabyte))) expect.unreachable();
    };
    await expect(read()).rejects.toThrow(isRefused);
    expect(given).toBeLessThanOrEqual(65);
    given = 0;
    const bytes = endless(Buffer.from(megabyte));
    await expect(dumpLines("posts.zst", bytes, () => expect.unreachable())).rejects.toThrow(isRefused);
    expect(given).toBeLessThanOrEqual(65);
  });

  it("may have 64 million characters, with their end or without", async () => {
    const megabyte = "x".repeat(1_000_000);
    // A line before them is none of theirs.
    const longest = [`a\n${megabyte}`, ...Array.from({ length: 63 }, () => megabyte)];
    for (const end of ["", "\n"]) {
      expect((await lines([...longest, end])).map(({ length }) => length)).toEqual([1, 64_000_000]);
      const found: [number, boolean][] = [];
      const bytes = inPieces([...longest, end].map((piece) => Buffer.from(piece)));
      await dumpLines("posts.zst", bytes, (_, from, to, __, isCut) => found.push([to - from, isCut]));
      expect(found).toEqual([
        [1, false],
        [64_000_000, end === ""],
      ]);
    }
    await expect(lines([...longest, "x"])).rejects.toMatchObject({
      name: "InputError",
      field: "FILE",
      value: "posts.jsonl",
      allowed: "a line has more than 64000000 bytes; is this a file with one post a line?",
    });
  });
});
