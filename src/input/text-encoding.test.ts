import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "./input-error.ts";
import { decodedText, decodeText } from "./text-encoding.ts";

const help = { field: "FILE", remedy: "save it as UTF-8" };

/** The text of bytes that come in pieces of a size. */
async function inPieces(bytes: Uint8Array, size: number, encoding?: string): Promise<string> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let text = "";
  for await (const part of decodedText(pieces(), help, encoding)) text += part;
  return text;
}

describe("text from bytes", () => {
  it("is the text that was written, whole or in pieces of any size", async () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 60 }).filter((text) => !text.startsWith("\ufeff"));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 3, max: 20 }), fc.boolean(), async (text, size, marked) => {
        const bytes = new TextEncoder().encode((marked ? "\ufeff" : "") + text);
        expect(decodeText(bytes, help)).toBe(text);
        expect(await inPieces(bytes, size)).toBe(text);
      }),
    );
  });

  it("is never replaced: bytes in another encoding are refused with their line, or read by its name", async () => {
    const latin = Uint8Array.from(Buffer.from("ID,DV\nZo\xe9,90\n", "latin1"));
    expect(() => decodeText(latin, help)).toThrow(
      'FILE, line 2: "a byte that is not UTF-8" is not allowed; it must be text in UTF-8; save it as UTF-8',
    );
    for (const size of [3, 4, 5, 100])
      await expect(inPieces(latin, size)).rejects.toThrow(/line 2: .*not UTF-8/);
    expect(decodeText(latin, help, "windows-1252")).toBe("ID,DV\nZoé,90\n");
    expect(await inPieces(latin, 4, "latin1")).toBe("ID,DV\nZoé,90\n");
  });

  it("is refused when its last letter is cut", async () => {
    const cut = new TextEncoder().encode("a\né").subarray(0, 3);
    expect(() => decodeText(cut, help)).toThrow(/line 2/);
    await expect(inPieces(cut, 3)).rejects.toThrow(/line 2/);
  });

  it("follows a byte order mark of UTF-16", async () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from("Zoé\n1", "utf16le")]);
    expect(decodeText(wide, help)).toBe("Zoé\n1");
    expect(await inPieces(wide, 4)).toBe("Zoé\n1");
  });

  it("needs an encoding that is known", () => {
    expect(() => decodeText(new Uint8Array(), help, "ebcdic-us")).toThrow(InputError);
  });
});
