import { describe, expect, it } from "vitest";
import { readText } from "./statements.ts";

const plain = (text: string) => readText(text).statements.map((each) => each.plain);

describe("statements end", () => {
  it.each<[string, string[]]>([
    [
      "One is it. Two is it! Three? Four… Five",
      ["one is it.", "two is it!", "three?", "four…".replace("…", "..."), "five"],
    ],
    ["It is 4.5 mg.", ["it is 4.5 mg."]],
    ["He said (so.) Then it was.", ["he said (so.)", "then it was."]],
    ['He said "so." Then.', ['he said "so."', "then."]],
    ["He said 'so.' Then.", ["he said 'so.'", "then."]],
    ["**It is so.** Then.", ["it is so.", "then."]],
    ["[It is so.] Then.", ["[it is so.]", "then."]],
    ["It is so.(1) Then.", ["it is so.", "(1) then."]],
    ["So it is.x Then.", ["so it is.x then."]],
    ["... !!! ?", []],
    ["- ", []],
    ["", []],
    ["> # It is", ["it is"]],
    ["_It is_", ["it is"]],
    ["5.", ["5."]],
  ])("%j", (text, statements) => {
    expect(plain(text)).toEqual(statements);
  });

  it.each(
    "e.g|i.e|etc|vs|approx|ca|dr|dra|prof|fig|no|al|resp|st|mr|mrs|ms|sr|sra|aprox|p. ej|p.ej|wk|wks|mo|mos|yr|yrs|pts|b".split(
      "|",
    ),
  )("not behind %s.", (short) => {
    expect(plain(`So it was ${short}. then`)).toEqual([`so it was ${short}. then`]);
    expect(plain(`So it was ${short.toUpperCase()}. then`)).toHaveLength(1);
    expect(plain(`So it was xx${short.replace(/\. ?/, "")}x. then`)).toHaveLength(2);
    // At the end of a text it is one.
    expect(plain(`So it was ${short}.`)).toEqual([`so it was ${short}.`]);
    const anew = ["etc", "wk", "wks", "mo", "mos", "yr", "yrs", "pts"].includes(short);
    expect(plain(`So it was ${short}. Then`)).toHaveLength(anew ? 2 : 1);
  });

  it("behind a unit only where a word in capitals follows", () => {
    expect(plain("For 6 wk. Then. For 6 wk. 5 more.")).toEqual(["for 6 wk.", "then.", "for 6 wk. 5 more."]);
  });

  it("at the latest after seven hundred letters, at the next space", () => {
    const word = "abcdefghi ";
    expect(plain(word.repeat(75)).map((text) => text.length)).toEqual([709, 39]);
    expect(plain(`${"x".repeat(900)}`).map((text) => text.length)).toEqual([801, 99]);
    expect(plain("x".repeat(700))).toHaveLength(1);
  });
});

describe("a statement", () => {
  it("knows where it stands, what it is and whether it is asked", () => {
    const text = "Is it so? It **IS** so.";
    const [first, second] = readText(text).statements;
    expect(first).toMatchObject({
      start: 0,
      end: 9,
      passage: "Is it so?",
      plain: "is it so?",
      isQuestion: true,
      kind: "paragraph",
      head: null,
    });
    expect(second).toMatchObject({ passage: "It **IS** so.", isQuestion: false });
    expect(first.tokens.map(({ word }) => word)).toEqual(["is", "it", "so", "?"]);
  });

  it.each([
    ["Is it so?", true],
    ["Is it so?)", true],
    ['"Is it so?"', true],
    ["_Is it so?_", true],
    ["¿Es así", true],
    ["It is so.", false],
  ])("%s is asked: %s", (text, asked) => {
    expect(readText(text).statements[0].isQuestion).toBe(asked);
  });

  it("of a list has the line above it for a head", () => {
    expect(
      readText("It Does:\n- One thing\n- two things").statements.map(({ kind, head, plain }) => [
        kind,
        head,
        plain,
      ]),
    ).toEqual([
      ["paragraph", null, "it does:"],
      ["item", "it does", "one thing"],
      ["item", "it does", "two things"],
    ]);
  });

  it("of a table is asked where a question stands in it, and has the place of its row", () => {
    const text = "| Drug | Does it work? |\n| bari | yes it does |";
    const [cell] = readText(text).statements;
    expect(cell).toMatchObject({ kind: "cell", isQuestion: true, passage: "bari | yes it does" });
    expect(readText("| Drug | Works |\n| bari | yes |").statements[0].isQuestion).toBe(false);
  });
});

describe("the language of a text", () => {
  it("is that of most of it, and of the statements that do not tell", () => {
    const { language, statements } = readText(
      "It is the drug that they take. Olumiant. El pelo se cae con la alopecia.",
    );
    expect(language).toBe("es");
    expect(statements.map((each) => each.language)).toEqual(["en", "es", "es"]);
    expect(readText("Olumiant.")).toMatchObject({ language: null, statements: [{ language: null }] });
  });
});
