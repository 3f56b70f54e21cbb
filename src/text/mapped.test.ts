import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainCharacters } from "./characters.ts";
import { MappedBuilder } from "./mapped.ts";

const whole = (input: string) => plainCharacters(input, [{ from: 0, to: input.length, words: null }]);
const placesOf = ({ from, to }: ReturnType<typeof whole>) => [...from].map((begin, at) => [begin, to[at]]);

describe("a text with the places of its characters", () => {
  it("has the place of each character that is copied, of all words that are added, and keeps those of a piece", () => {
    const built = new MappedBuilder();
    built.copy("stops", 1, 4);
    built.add("--", 7, 9);
    expect(built.length).toBe(5);
    const first = built.build();
    expect(first.text).toBe("top--");
    expect(placesOf(first)).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [7, 9],
      [7, 9],
    ]);
    const other = new MappedBuilder();
    other.append(first, 2, 4);
    expect(other.build().text).toBe("p-");
    expect(placesOf(other.build())).toEqual([
      [3, 4],
      [7, 9],
    ]);
  });

  it("has room for any length", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }), (lengths) => {
        const built = new MappedBuilder();
        lengths.forEach((length, at) => {
          built.add("x".repeat(length), at, at + 1);
        });
        const expected = lengths.flatMap((length, at) => Array.from({ length }, () => [at, at + 1]));
        expect(placesOf(built.build())).toEqual(expected);
        expect(built.build().text).toBe("x".repeat(expected.length));
      }),
    );
  });
});

describe("plain characters", () => {
  it("are those of the input at their place, where it has nothing to resolve", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\t\n -%'-~]*$/), (input) => {
        expect(whole(input).text).toBe(input);
        expect(placesOf(whole(input))).toEqual([...input].map((_, at) => [at, at + 1]));
      }),
    );
  });

  it("end where a stretch ends, and stand for the whole entity or sign", () => {
    expect(plainCharacters("abcdef", [{ from: 1, to: 3, words: null }]).text).toBe("bc");
    expect(whole("a&amp;b").text).toBe("a&b");
    expect(placesOf(whole("a&amp;b"))).toEqual([
      [0, 1],
      [1, 6],
      [6, 7],
    ]);
    expect(whole("1½ – “x”\r\n").text).toBe('1 1/2 - "x"\n');
    expect(whole("a\u200bb\u0007").text).toBe("ab\u0007");
  });
});
