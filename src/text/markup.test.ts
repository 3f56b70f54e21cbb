import { describe, expect, it } from "vitest";
import { readableStretches } from "./markup.ts";

const whole = (text: string) => [{ from: 0, to: text.length, words: null }];

describe("the readable stretches of a text", () => {
  it("are the words of a page, however many of its elements stand beside each other", () => {
    const text = `${"<p>a<br><b>b</b></p>".repeat(3000)}<p>end</p>`;
    const words = readableStretches(text)
      .filter(({ words }) => words === null)
      .map(({ from, to }) => text.slice(from, to));
    expect(words).toHaveLength(6001);
    expect(words.at(-1)).toBe("end");
  });

  it("are those of a page nested a thousand deep, and the text as it is beyond that", () => {
    const nested = (depth: number) => `${"<b>".repeat(depth)}x`;
    const [stretch] = readableStretches(nested(1000));
    expect(stretch).toEqual({ from: 3000, to: 3001, words: null });
    expect(readableStretches(nested(1001))).toEqual(whole(nested(1001)));
  });

  it("are the text where it is no page", () => {
    expect(readableStretches("SALT <20 and >50")).toEqual(whole("SALT <20 and >50"));
  });
});
