import { describe, expect, it } from "vitest";
import type { Source } from "../evidence/index.ts";
import { authorNote, authorshipOf } from "./authors.ts";
import { toBibtex } from "./bibtex.ts";
import { toCsl } from "./csl.ts";
import { csvLine, separatorOf } from "./csv.ts";
import { isArticle, journalPlace } from "./journal-place.ts";
import { toRis } from "./ris.ts";

const KING = { family: "King", given: "B" };
const KO = { family: "Ko", given: "JM" };

describe("a written list of authors", () => {
  it.each([
    [null, [], false, null],
    ["", [], false, null],
    ["  ", [], false, null],
    ["King B", [KING], false, null],
    ["King B, Ko JM", [KING, KO], false, null],
    ["King B,Ko JM.", [KING, KO], false, null],
    ["King B, et al.", [KING], true, null],
    ["King B et al.", [KING], true, null],
    ["King B et al", [KING], true, null],
    ["King B, ET AL.", [KING], true, null],
    ["King B et al., Ko JM", [KING, KO], true, null],
    ["King B (interview, Healio)", [KING], false, "interview, Healio"],
    ["King B, et al. (letter).", [KING], true, "letter"],
    [
      "van der Berg AB, O'Neil C, Péré-Lang D",
      [
        { family: "van der Berg", given: "AB" },
        { family: "O'Neil", given: "C" },
        { family: "Péré-Lang", given: "D" },
      ],
      false,
      null,
    ],
    ["King ABCDE", [{ literal: "King ABCDE" }], false, null],
    ["King b", [{ literal: "King b" }], false, null],
    ["King B, Lilly", [{ literal: "King B, Lilly" }], false, null],
    [
      "Eli Lilly and Company (sponsor record)",
      [{ literal: "Eli Lilly and Company (sponsor record)" }],
      false,
      null,
    ],
    ["King B, Lilly, et al.", [], false, "King B, Lilly, et al."],
    ["Lilly (King B et al.)", [{ literal: "Lilly" }], false, "King B et al."],
    ["(King B et al.)", [], false, "King B et al."],
  ])("%s", (short, authors, hasMore, remark) => {
    expect(authorshipOf(short)).toEqual({ authors, hasMore, remark });
  });

  it.each([
    [{ authors: [], hasMore: true, remark: null }, null],
    [{ authors: [KING], hasMore: true, remark: null }, "more authors than are named here"],
    [{ authors: [KING], hasMore: false, remark: "letter" }, "letter"],
    [{ authors: [KING], hasMore: true, remark: "letter" }, "more authors than are named here; letter"],
    [{ authors: [KING], hasMore: false, remark: null }, null],
  ])("%j is noted as %s", (authorship, note) => {
    expect(authorNote(authorship)).toBe(note);
  });
});

describe("a journal and the place in it", () => {
  it.each<[string | null, object | null]>([
    [null, null],
    [
      "JAMA Dermatol 160(10):1075-1081",
      { title: "JAMA Dermatol", volume: "160", issue: "10", pages: ["1075", "1081"] },
    ],
    ["JAMA Dermatol 160(10-11)", { title: "JAMA Dermatol", volume: "160", issue: "10-11" }],
    ["JAMA Dermatol 160:1075", { title: "JAMA Dermatol", volume: "160", pages: ["1075"] }],
    ["JAMA Dermatol 160:e1075", { title: "JAMA Dermatol", volume: "160", pages: ["e1075"] }],
    ["JAMA Dermatol 2022;160:1", { title: "JAMA Dermatol", volume: "160", pages: ["1"] }],
    ["JAMA Dermatol 1999, 160:1", { title: "JAMA Dermatol", volume: "160", pages: ["1"] }],
    ["JAMA Dermatol, 160:1", { title: "JAMA Dermatol", volume: "160", pages: ["1"] }],
    ["JAMA Dermatol 160", { title: "JAMA Dermatol 160" }],
    ["JAMA Dermatol", { title: "JAMA Dermatol" }],
    ["JAMA Dermatol 2022", { title: "JAMA Dermatol" }],
    ["JAMA Dermatol 2021", { title: "JAMA Dermatol 2021" }],
    ["x 160(10):1075-1081 more", { title: "x 160(10):1075-1081 more" }],
  ])("%s", (journal, place) => {
    expect(journalPlace({ journal, year: 2022 })).toEqual(place);
  });

  it.each([
    [{ doi: "x", pmid: null }, null, true],
    [{ doi: null, pmid: "1" }, null, true],
    [{ doi: null, pmid: null }, { title: "J", volume: "1" }, true],
    [{ doi: null, pmid: null }, { title: "J" }, false],
    [{ doi: null, pmid: null }, null, false],
  ])("%j in %j is an article: %s", (source, journal, article) => {
    expect(isArticle(source, journal)).toBe(article);
  });
});

const SOURCE = {
  id: "king-2022",
  authorsShort: "King B, Ko JM, et al. (letter)",
  title: "50 % of {all} & a_b #1 $2 ~x ^y \\z",
  journal: "N Engl J Med 386(18):1687-1699",
  year: 2022,
  doi: "10.1000/x",
  pmid: "35334197",
  url: "https://a.org",
  note: "Read  twice",
} as unknown as Source;
const BARE = {
  ...SOURCE,
  id: "bare",
  authorsShort: null,
  title: "Bare",
  journal: null,
  year: null,
  doi: null,
  pmid: null,
  url: null,
  note: null,
} as unknown as Source;

describe("references for other programs", () => {
  it("BibTeX", () => {
    expect(toBibtex([SOURCE])).toBe(`@article{king-2022,
  title = {{50 \\% of \\{all\\} \\& a\\_b \\#1 \\$2 \\textasciitilde{}x \\textasciicircum{}y \\textbackslash{}z}},
  author = {King, B and Ko, JM and others},
  journal = {N Engl J Med},
  volume = {386},
  number = {18},
  pages = {1687--1699},
  year = {2022},
  doi = {10.1000/x},
  pmid = {35334197},
  url = {https://a.org},
  note = {letter. Read  twice}
}
`);
    expect(toBibtex([BARE, { ...BARE, journal: "A_B", authorsShort: "Eli & Co" }])).toBe(
      "@misc{bare,\n  title = {{Bare}}\n}\n\n@misc{bare,\n  title = {{Bare}},\n  author = {{Eli \\& Co}},\n  howpublished = {A\\_B}\n}\n",
    );
  });

  it("RIS", () => {
    expect(toRis([SOURCE])).toBe(
      [
        "TY  - JOUR",
        "ID  - king-2022",
        `TI  - ${SOURCE.title}`,
        "AU  - King, B",
        "AU  - Ko, JM",
        "T2  - N Engl J Med",
        "VL  - 386",
        "IS  - 18",
        "SP  - 1687",
        "EP  - 1699",
        "PY  - 2022",
        "DO  - 10.1000/x",
        "AN  - 35334197",
        "UR  - https://a.org",
        "N1  - more authors than are named here; letter",
        "N1  - Read twice",
        "ER  - ",
        "",
      ].join("\r\n"),
    );
    expect(toRis([BARE, { ...BARE, url: "https://a.org", authorsShort: "Eli Co", note: "" }])).toBe(
      "TY  - GEN\r\nID  - bare\r\nTI  - Bare\r\nER  - \r\n\r\nTY  - ELEC\r\nID  - bare\r\nTI  - Bare\r\nAU  - Eli Co\r\nUR  - https://a.org\r\nER  - \r\n",
    );
  });

  it("CSL", () => {
    expect(toCsl([SOURCE, BARE, { ...BARE, url: "https://a.org" }])).toEqual([
      {
        id: "king-2022",
        type: "article-journal",
        title: SOURCE.title,
        author: [KING, KO],
        "container-title": "N Engl J Med",
        volume: "386",
        issue: "18",
        page: "1687-1699",
        issued: { "date-parts": [[2022]] },
        DOI: "10.1000/x",
        PMID: "35334197",
        URL: "https://a.org",
        note: "more authors than are named here; letter. Read  twice",
      },
      { id: "bare", type: "document", title: "Bare" },
      { id: "bare", type: "webpage", title: "Bare", URL: "https://a.org" },
    ]);
  });
});

describe("a line of CSV", () => {
  it.each([
    [["a", "b c", ""], "a,b c,"],
    [["a,b", 'say "x"', "l\nm", "r\rs"], '"a,b","say ""x""","l\nm","r\rs"'],
    ...["=1+1", "+x", "-x", "@x", "\tx", "+1+", "-.", "+1e", "- 1", "+1.2.3", "+e5", "-1x"].map((field) => [
      [field],
      `'${field}`,
    ]),
    [["\rx"], '"\'\rx"'],
    ...["-1", "+1.5", "-.5", "+1.", "-1e5", "+1E-10", "-1.5e+3"].map((field) => [[field], field]),
    [["x=1", "a@b"], "x=1,a@b"],
    [[], ""],
  ] as [string[], string][])("%j", (fields, line) => {
    expect(csvLine(fields)).toBe(line);
  });

  it.each([
    ["a,b", ","],
    ["a;b;c,d", ";"],
    ["a\tb\tc;d", "\t"],
    ["a;b,c", ","],
    ["a;b\tc", "\t"],
    ['"a;b;c;d",e', ","],
    ["a", ","],
    ["", ","],
  ])("%j is divided by %j", (line, separator) => {
    expect(separatorOf(line)).toBe(separator);
  });
});
