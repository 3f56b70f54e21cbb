import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks.ts";
import { plainCharacters } from "./characters.ts";

const read = (input: string) =>
  blocksOf(plainCharacters(input, [{ from: 0, to: input.length, words: null }]));
const bodies = (input: string) => read(input).map(({ body }) => body.text);
const LONG = "This line is quite as long as the longest of them all";

describe("lines that are one paragraph", () => {
  it.each<[string, string, string[]]>([
    ["a small letter goes on", "It was\nso", ["It was so"]],
    ["a capital after a short line begins another", "It was\nSo", ["It was", "So"]],
    [
      "a capital after a line of the width goes on",
      `${LONG}\nSo it is and so it was for them`,
      [`${LONG} So it is and so it was for them`],
    ],
    ["an empty line ends it", "It was\n\nso", ["It was", "so"]],
    ["a line of spaces ends it", "It was\n  \nso", ["It was", "so"]],
    ["a mark within a sentence goes on", "It was,\nSo", ["It was, So"]],
    ["a semicolon does", "It was;\nSo", ["It was; So"]],
    ["a dash does", "It was -\nSo", ["It was - So"]],
    ["a slash does", "it/\nSo", ["it/ So"]],
    ["an ampersand does", "it &\nSo", ["it & So"]],
    ["the end of a sentence does", "It was.\nSo", ["It was. So"]],
    ["each of its marks", "It was!\nSo?\nNo…\nYes", ["It was! So? No... Yes"]],
    ["with a quotation mark behind", 'It "was."\nSo', ['It "was." So']],
    ["spaces at either end are one", "It was,  \n   So", ["It was, So"]],
    ["a colon before a capital ends it", "It was:\nSo", ["It was:", "So"]],
    ["a colon before a number ends it", "It was:\n5 of them", ["It was:", "5 of them"]],
    ["a bracket before a capital ends it", "It was (\nSo)", ["It was (", "So)"]],
    ["a square one too", "It was [\n5]", ["It was [", "5]"]],
    ["a colon before a small letter goes on", "It was:\nso", ["It was: so"]],
    ["a heading is one of its own", "# It Was\nso", ["It Was", "so"]],
    ["of any depth", "### It Was\nso", ["It Was", "so"]],
    ["before a heading it ends", "so\n# It Was", ["so", "It Was"]],
    ["before a table's line it ends", "so\n| x", ["so", "| x"]],
    ["before a tag it ends", "so\n<x", ["so", "<x"]],
    ["a number goes on", "it was so\n5 of them", ["it was so 5 of them"]],
    ["nothing", "", []],
    ["empty lines", "\n\n \n", []],
  ])("%s: %j", (_, input, blocks) => {
    expect(bodies(input)).toEqual(blocks);
  });

  it.each(
    "the a an of and or to in on by for with at from that than el la los las de del y o en con por para que".split(
      " ",
    ),
  )("goes on behind '%s'", (word) => {
    expect(bodies(`x ${word}\nSo`)).toEqual([`x ${word} So`]);
    expect(bodies(`x ${word.toUpperCase()}\nSo`)).toHaveLength(1);
    expect(bodies(`x xx${word}\nSo`)).toHaveLength(2);
    expect(bodies(`x ${word} xx\nSo`)).toHaveLength(2);
  });

  it("goes on from 65 percent of the longest line, which counts as forty letters at least", () => {
    expect(bodies(`${"x".repeat(26)}\nSo`)).toHaveLength(1);
    expect(bodies(`${"x".repeat(25)}\nSo`)).toHaveLength(2);
    expect(bodies(`${"x".repeat(65)}\nS${"o".repeat(99)}`)).toHaveLength(1);
    expect(bodies(`${"x".repeat(64)}\nS${"o".repeat(99)}`)).toHaveLength(2);
  });
});

describe("words cut at the end of a line", () => {
  it.each([
    ["ba-\nricitinib", "baricitinib"],
    ["the ba-  \n  ricitinib", "the baricitinib"],
    ...[
      "self",
      "double",
      "long",
      "short",
      "low",
      "high",
      "well",
      "non",
      "follow",
      "placebo",
      "half",
      "re",
      "two",
      "three",
      "four",
      "one",
      "x",
    ].map((word) => [`so ${word}-\nmade`, `so ${word}-made`]),
    ["himself-\nmade", "himselfmade"],
    ["so x5a-\nmade", "so x5amade"],
    ["so 5-\nmade", "so 5- made"],
    ["self-\nmade", "self-made"],
    ["JAK-\nmade", "JAK- made"],
    ["so -\nmade", "so - made"],
  ])("%j is %j", (input, body) => {
    expect(bodies(input)).toEqual([body]);
  });
});

describe("a list", () => {
  it.each([
    "-",
    "*",
    "•",
    "‣",
    "◦",
    "·",
    ">",
    "1.",
    "12.",
    "1)",
    "(a)",
    "(1)",
  ])("has items behind %s", (mark) => {
    expect(
      read(`Head:\n${mark} One thing\n  ${mark}   two`).map(({ kind, body, head }) => [
        kind,
        body.text,
        head,
      ]),
    ).toEqual([
      ["paragraph", "Head:", null],
      ["item", "One thing", "Head"],
      ["item", "two", "Head"],
    ]);
    expect(read(`so\n${mark}One`).some(({ kind }) => kind === "item")).toBe(false);
  });

  it.each(["123.", "(ab)", "a.", "x -"])("has none behind %s", (mark) => {
    expect(read(`Head:\n${mark} One`).map(({ kind }) => kind)).not.toContain("item");
  });

  it("goes on over lines", () => {
    expect(bodies("- one\nmore\n- two")).toEqual(["one more", "two"]);
  });

  it.each([
    ["It Does:", "It Does"],
    ["It does", "It does"],
    ["It does.", null],
    ["It does!", null],
    ["Is it?", null],
    ["It is. They do:", "They do"],
    ["Is it? They do:", "They do"],
    ["It is! They do", "They do"],
    ["# Heading", "Heading"],
    ["It is: so", "It is: so"],
    ["x".repeat(240), "x".repeat(240)],
    ["x".repeat(241), null],
  ])("under %j stands under %j", (line, head) => {
    expect(
      read(`${line}\n\n- one\n- two`)
        .slice(1)
        .map((block) => block.head),
    ).toEqual([head, head]);
  });

  it("stands under nothing where nothing stands above it", () => {
    expect(read("- one")[0].head).toBeNull();
    // A paragraph stands under none.
    expect(read("Head:\n\nso")[1].head).toBeNull();
  });
});

describe("a table", () => {
  const cells = (input: string) =>
    read(input).map(({ kind, body, head, place }) => [
      kind,
      body.text,
      head,
      place && input.slice(place.start, place.end),
    ]);

  it("has a block for each row without values, its words under their heads", () => {
    expect(cells("Doses:\n| Drug | Dose |\n|---|:-:|\n| bari | 4 mg |\n| ritle | 50 mg |\n\nso")).toEqual([
      ["paragraph", "Doses:", null, undefined],
      ["cell", "Drug bari, Dose 4 mg", "Doses", "bari | 4 mg"],
      ["cell", "Drug ritle, Dose 50 mg", "Doses", "ritle | 50 mg"],
      ["paragraph", "so", null, undefined],
    ]);
  });

  it("has a block for each value, with what says of whom it is", () => {
    expect(
      cells("| Arm | Week | SALT 20 | SALT 10 |\n| 4 mg | 36 | 38 % | 12/50 |\n| 2 mg | 36 | 20% | |"),
    ).toEqual([
      ["cell", "Arm 4 mg, Week 36, SALT 20 38 %", null, "38 %"],
      ["cell", "Arm 4 mg, Week 36, SALT 10 12/50", null, "12/50"],
      ["cell", "Arm 2 mg, Week 36, SALT 20 20%", null, "2 mg | 36 | 20%"],
    ]);
  });

  it.each([
    ["38 %", true],
    ["38%", true],
    ["12/50", true],
    ["12 / 50", true],
    ["12 of 50", true],
    ["12of50", true],
    ["of 12/50", false],
    ["%", false],
    ["38", false],
    ["38  %", false],
  ])("%s is a value: %s", (value, isOne) => {
    expect(cells(`| A | B | C |\n| x | ${value} | 5 % |`)).toHaveLength(isOne ? 2 : 1);
    // The first cell of a row says of whom it is.
    expect(cells(`| A | B |\n| ${value} | y |`)).toHaveLength(1);
  });

  it("may be divided by tabs", () => {
    expect(cells("Arm\tSALT 20\n4 mg\t38 %\n \t \nso")).toEqual([
      ["cell", "Arm 4 mg, SALT 20 38 %", null, "4 mg\t38 %"],
      ["paragraph", "so", null, undefined],
    ]);
    // A tab at the start of a line alone makes no table.
    expect(read("\tArm x\n\t4 mg").map(({ kind }) => kind)).not.toContain("cell");
  });

  it("needs two rows, and a row two signs", () => {
    expect(read("| a | b |").map(({ kind }) => kind)).toEqual(["paragraph"]);
    expect(read("| a\n| b").map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
    expect(read("a\tb\n| c | d |\nx").map(({ kind }) => kind)).not.toContain("cell");
    expect(read("so | a |\nso | b |").map(({ kind }) => kind)).not.toContain("cell");
  });

  it("may lack cells and heads, and lines that only rule it", () => {
    expect(cells("| A | |\n| x | y |")).toEqual([["cell", "A x, y", null, "x | y"]]);
    expect(cells("| A | B |\n| | |\n| | y |")).toEqual([["cell", "B y", null, "y"]]);
    expect(cells("| A |\n| x | y |")).toEqual([["cell", "A x, y", null, "x | y"]]);
    expect(cells("| A | B\n| x | y")).toEqual([["cell", "A x, B y", null, "x | y"]]);
    expect(read("|---|---|\n|---|---|")).toEqual([]);
  });

  it("ends a paragraph above it, whatever its last word", () => {
    expect(cells("So it was for the\nArm\tSALT\n4 mg\t5 %").map(([kind]) => kind)).toEqual([
      "paragraph",
      "cell",
    ]);
  });
});
