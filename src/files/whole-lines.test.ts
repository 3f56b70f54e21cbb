import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { wholeLines } from "./whole-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-lines-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("whole lines of a file", () => {
  it("are those before the last line break, with the place behind each, however long", () => {
    const path = join(folder, "lines");
    // Lines around the size that is read at a time, of signs of one to four bytes.
    const line = fc
      .tuple(fc.constantFrom("a", "é", "漢", "🙂"), fc.constantFrom(0, 1, 3, 16_384, 65_535, 65_536, 70_000))
      .map(([sign, count]) => sign.repeat(count));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), line, (lines, rest) => {
        const whole = lines.map((text) => `${text}\n`);
        writeFileSync(path, whole.join("") + rest);
        let place = 0;
        const expected = whole.map((text) => {
          place += Buffer.byteLength(text);
          return { text: text.slice(0, -1), end: place };
        });
        // Compared as one value: of a difference between long lines a picture would take minutes.
        expect(JSON.stringify([...wholeLines(path)]) === JSON.stringify(expected)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
