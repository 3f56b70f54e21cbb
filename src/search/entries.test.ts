import { describe, expect, it } from "vitest";
import { searchEntries } from "./entries.ts";

type Parts = Parameters<typeof searchEntries>;
const row = (facts: object = {}) => ({
  id: "row",
  study: "BRAVE",
  arm: "4 mg",
  endpoint: "SALT 20",
  weeksSinceChange: null,
  week: 36,
  n: 100,
  value: 38,
  decimals: 0,
  unit: "percent",
  qualifier: null,
  low: null,
  high: null,
  subgroup: "adults",
  population: "all",
  endpointDefinition: "SALT",
  note: "a note",
  drug: "baricitinib",
  source: "king-2022",
  ...facts,
});
const source = (facts: object = {}) => ({
  id: "king-2022",
  title: "Two trials",
  authorsShort: "King B",
  journal: "NEJM",
  year: 2022,
  doi: null,
  pmid: null,
  url: null,
  note: null,
  ...facts,
});
const section = (id: string, facts: object = {}) => ({
  id,
  title: "T",
  text: "x",
  pieces: [],
  observations: [],
  sources: [],
  ...facts,
});
const claim = (id: string) => ({
  id,
  statement: "It works",
  verdict: "supported",
  correctFact: "It does.",
  notKnown: "Why.",
  sources: [{ source: "a" }, { source: "a" }, { source: "b" }],
});
const entriesOf = ({
  observations = [],
  sources = [],
  claims = [],
  sections = [],
  stories = [],
  translated = {},
}: {
  observations?: object[];
  sources?: object[];
  claims?: object[];
  sections?: object[];
  stories?: object[];
  translated?: object;
}) =>
  searchEntries(
    { observations, sources } as unknown as Parts[0],
    claims as unknown as Parts[1],
    sections as Parts[2],
    stories as unknown as Parts[3],
    translated as Parts[4],
  );

describe("what can be found", () => {
  it("a section, with the sources of its numbers and its own, in every language it has", () => {
    const spanish = section("stop", { title: "Dejarlo" });
    expect(
      entriesOf({
        observations: [row()],
        sections: [section("stop", { observations: ["row", "none"], sources: ["other", "king-2022"] })],
        translated: { es: [section("cost"), spanish], fr: [] },
      })[0],
    ).toMatchObject({
      kind: "answer",
      id: "stop",
      title: "T",
      drug: "baricitinib",
      sources: ["king-2022", "other"],
      in: { es: spanish },
    });
    expect(
      Object.keys(entriesOf({ sections: [section("stop")], translated: { fr: [] } })[0].in ?? {}),
    ).toEqual([]);
  });

  it.each([
    ["short", /do I need it for life/],
    ["expect", /chances of regrowth/],
    ["wait", /how many weeks until it works/],
    ["stop", /how soon does hair fall out after stopping/],
    ["restart", /take it again after a break/],
    ["lower", /every other day/],
    ["harms", /side effects/],
    ["switch", /other JAK inhibitors, .*xeljanz.*alternatives/],
    ["minoxidil", /does minoxidil keep the hair/],
    ["cost", /price, insurance/],
    ["sure", /quality of evidence/],
    ["unknown", /open questions/],
    ["people", /experiences, reddit/],
    ["ask", /questions for the dermatologist/],
    ["another", /^$/],
  ])("the section %s by the questions people ask", (id, questions) => {
    const [{ questions: asked }] = entriesOf({ sections: [section(id)] });
    expect(asked).toMatch(questions);
    expect(asked).not.toContain("olumiant");
  });

  it.each([
    ["C13", "It works how does it work, mechanism"],
    ["C24", "It works who makes it"],
    ["C27", "It works withdrawal symptoms"],
    ["C28", "It works stop suddenly"],
    ["C29", "It works joints"],
    ["C32", "It works buy without a prescription"],
    ["C35", "It works is it a cure"],
    ["C36", "It works approved"],
    ["C01", "It works"],
  ])("the claim %s, with its verdict, what is right and what is not known", (id, questions) => {
    const [found] = entriesOf({ claims: [claim(id)] });
    expect(found).toMatchObject({
      kind: "claim",
      id,
      title: "It works (supported)",
      text: "It does.\nNot known: Why.",
      drug: "baricitinib",
      sources: ["a", "b"],
    });
    expect(found.questions.startsWith(questions)).toBe(true);
  });

  it.each([
    [{}, "BRAVE, 4 mg, SALT 20, week 36", /^SALT 20: 38.*, n = 100$/, "adults\nall\nSALT\na note"],
    [
      { weeksSinceChange: 8 },
      "BRAVE, 4 mg, SALT 20, 8 weeks after the change",
      /n = 100$/,
      "adults\nall\nSALT\na note",
    ],
    [
      { weeksSinceChange: 0, week: null },
      "BRAVE, 4 mg, SALT 20, 0 weeks after the change",
      /n = 100$/,
      "adults\nall\nSALT\na note",
    ],
    [{ week: null, arm: null }, "BRAVE, SALT 20", /n = 100$/, "adults\nall\nSALT\na note"],
    [
      { n: null, subgroup: null, note: null },
      "BRAVE, 4 mg, SALT 20, week 36",
      /^SALT 20: 38[^n]*$/,
      "all\nSALT",
    ],
  ])("a number with %j", (facts, title, lead, text) => {
    const [found] = entriesOf({ observations: [row(facts)] });
    expect(found).toMatchObject({
      kind: "observation",
      id: "row",
      title,
      text,
      questions: "",
      drug: "baricitinib",
      sources: ["king-2022"],
    });
    expect(found.lead).toMatch(lead);
  });

  it("no number that was set aside", () => {
    expect(entriesOf({ observations: [row({ setAside: "twice" })] })).toEqual([]);
  });

  it("a source", () => {
    const [found, noted] = entriesOf({ sources: [source(), source({ note: "Read twice" })] });
    expect(found).toMatchObject({
      kind: "source",
      id: "king-2022",
      title: "Two trials",
      questions: "",
      drug: "",
      sources: ["king-2022"],
    });
    expect(found.text).toContain("King B");
    expect(noted.text).toBe(`${found.text}\nRead twice`);
  });

  it("a story", () => {
    const story = { kind: "community", id: "r1", title: "Story", text: "Stopped.", drug: null };
    expect(entriesOf({ stories: [story, { ...story, drug: "tofacitinib" }] })).toEqual([
      { kind: "community", id: "r1", title: "Story", questions: "", text: "Stopped.", drug: "", sources: [] },
      {
        kind: "community",
        id: "r1",
        title: "Story",
        questions: "",
        text: "Stopped.",
        drug: "tofacitinib",
        sources: [],
      },
    ]);
  });
});
