import { describe, expect, it } from "vitest";
import { ARTICLE, ARTICLE_EVIDENCE, ARTICLE_INPUT, observation } from "../../../test/support/article.ts";
import { drawnOf, writingsOf } from "../../../test/support/svg.ts";
import { LiveValues } from "../../claims/live/values.ts";
import type { Evidence, Observation } from "../../evidence/index.ts";
import { wilson } from "../../math/intervals.ts";
import { answerWords } from "../words/article/index.ts";
import { figureOf } from "./content.ts";
import { articleSchema, type FigureName, QUESTIONS } from "./section.ts";

function figure(
  name: FigureName,
  evidence: Evidence = ARTICLE_EVIDENCE,
  language = "en",
  model = ARTICLE_INPUT.model,
) {
  const words = answerWords(language);
  return figureOf(name, {
    ...ARTICLE_INPUT,
    model,
    evidence,
    words,
    values: new LiveValues(evidence, new Map(), words.live),
  });
}
const withRows = (...more: Observation[]): Evidence => ({
  ...ARTICLE_EVIDENCE,
  observations: [...ARTICLE_EVIDENCE.observations, ...more],
});
/** Wilson's interval of a share, in whole percent: what chance allows. */
const chance = (events: number, n: number) => {
  const { low, high } = wilson(events, n, 0.95);
  return [Math.round(100 * low), Math.round(100 * high)];
};

describe("pictures of the article", () => {
  it("show who lost benefit after a stop, and last of those who stayed", () => {
    const { twin, observations, caption, name } = figure("icons-stop");
    expect([name, caption]).toEqual(["icons-stop", answerWords("en").figures.iconsStop]);
    expect(twin).toEqual([
      "stopped, 24 weeks later: of 100 people, 60 lost benefit and 40 did not.",
      "stopped, 100 weeks later: of 100 people, 80 lost benefit and 20 did not.",
      "stayed on it, 100 weeks: of 100 people, 7 lost benefit and 93 did not.",
    ]);
    expect(observations).toEqual(["A-1", "A-2", "A-3"]);
    expect(figure("icons-stop", ARTICLE_EVIDENCE, "es").twin[2]).toBe(
      "siguieron, 100 semanas: de 100 personas, 7 perdieron beneficio y 93 no.",
    );
  });

  it("show who still had hair on each dose: the rest of those who did", () => {
    const { twin, observations, caption, name } = figure("icons-lower");
    expect([name, caption]).toEqual(["icons-lower", answerWords("en").figures.iconsLower]);
    expect(twin).toEqual([
      "on 2 mg, 24 weeks later: of 100 people, 25 did not have it and 75 still had it.",
      "on 4 mg, 24 weeks later: of 100 people, 10 did not have it and 90 still had it.",
    ]);
    expect(observations).toEqual(["B-1", "B-2"]);
  });

  it("show trial and model of a stop alone, the trial with what chance allows of its people", () => {
    const { twin, name, observations } = figure("curve-stop");
    const [[low, high], [later, latest]] = [chance(24, 40), chance(32, 40)];
    expect(twin).toEqual([
      `Trial, 24 weeks after the stop: 60 of 100 (range of chance ${low} to ${high}).`,
      `Trial, 100 weeks after the stop: 80 of 100 (range of chance ${later} to ${latest}).`,
      "Model, 24 weeks after the stop: 55 of 100 (range 40 to 70).",
      "Model, 100 weeks after the stop: 90 of 100 (range 80 to 97).",
    ]);
    expect([low, high]).toEqual([45, 74]);
    expect([name, observations]).toEqual(["curve-stop", ["A-1", "A-2"]]);
    expect(figure("curve-stop", ARTICLE_EVIDENCE, "en", null).twin).toHaveLength(2);
  });

  it("have no range of chance where nobody counted the people", () => {
    const rows = ARTICLE_EVIDENCE.observations.map((row) =>
      row.id === "A-1" ? { ...row, n: null, events: null } : row,
    );
    const { twin } = figure("curve-stop", { ...ARTICLE_EVIDENCE, observations: rows });
    expect(twin[0]).toBe("Trial, 24 weeks after the stop: 60 of 100 (range of chance 60 to 60).");
  });

  it("show the way through the trial with its numbers", () => {
    const { name, twin, observations } = figure("flow");
    expect([name, twin, observations]).toEqual(["flow", ["40 stopped.", "Of 85"], ["A-1", "A-3"]]);
  });
});

describe("the table of relapse", () => {
  it("has a line for each figure: drug, arm, people, value, range, what it counts, when, and the study", () => {
    const { svg, twin, observations, name } = figure("relapse-table");
    const [[low, high], [later, latest]] = [chance(24, 40), chance(32, 40)];
    expect([svg, name, observations]).toEqual(["", "relapse-table", ["A-1", "A-2"]]);
    expect(twin).toEqual([
      `baricitinib, 4 mg to placebo: 60% (range of chance ${low} to ${high}), lost the benefit of treatment, 24 weeks after the stop (Trial A).`,
      `baricitinib, 4 mg to placebo: 80% (range of chance ${later} to ${latest}), lost the benefit of treatment, 100 weeks after the stop (Trial A).`,
    ]);
  });

  it("leaves out what is not known: the arm that is the drug, the people, the time, the range", () => {
    const bare = observation("Z-1", {
      ...{
        drug: "methotrexate",
        arm: "methotrexate",
        weeksSinceChange: null,
        value: 75,
        n: null,
        endpoint: "relapse",
      },
    });
    const young = { ...bare, id: "Z-2", drug: "zinc", subgroup: "children", arm: null };
    const { twin } = figure("relapse-table", withRows(bare, young as Observation));
    expect(twin.slice(2)).toEqual([
      "methotrexate: 75%, relapse, time not given (Trial A).",
      "zinc, children: 75%, relapse, time not given (Trial A).",
    ]);
    expect(figure("relapse-table", withRows(bare, young as Observation), "es").twin.slice(2)).toEqual([
      "metotrexato: 75%, recaída, sin plazo (Trial A).",
      "zinc, niños: 75%, recaída, sin plazo (Trial A).",
    ]);
  });

  it.each<Partial<Observation>>([
    { drug: "oral minoxidil" },
    { drug: "contact immunotherapy" },
    { drug: "diphencyprone" },
    { endpoint: "no recurrence" },
    { note: "Of all treated; not a rate among stoppers." },
  ])("leaves out what says nothing of a stop: %o", (of) => {
    const more = (change: Partial<Observation>) =>
      figure("relapse-table", withRows(observation("Z-1", { drug: "x", endpoint: "relapse", ...change })))
        .twin.length;
    expect(more(of)).toBe(2);
    expect(more({ endpoint: "no recurrence yet", note: "A rate among stoppers." })).toBe(3);
  });
});

describe("studies side by side", () => {
  const { twin, observations, svg, name, caption } = figure("forest");

  it("have differences to placebo, with the normal interval, then what they come to", () => {
    expect([name, caption]).toEqual(["forest", answerWords("en").figures.forest.caption]);
    const title = "more people with most hair back than on placebo, week 36";
    // 80 of 200 less 10 of 100 is 30, give or take 1.96 times 4.58.
    expect(twin.slice(0, 2)).toEqual([
      `${title}, Trial T, 4 mg, 200 and 100: 30 (21 to 39) of 100; risk of bias: some concerns. Few.`,
      `${title}, Trial U, 4 mg, 100 and 100: 25 (15 to 35) of 100.`,
    ]);
    expect(twin[2]).toMatch(new RegExp(`^${title}, together: 28 \\(-?\\d+ to \\d+\\) of 100\\.$`));
  });

  it("have shares of people with Wilson's interval, pooled only where there are two", () => {
    const [[low, high], [lowest, highest]] = [chance(32, 40), chance(6, 85)];
    expect(twin.slice(3)).toEqual([
      `lost benefit after the stop, 4 mg -> placebo, 32 of 40: 80 (${low} to ${high}) of 100; risk of bias: low. Blinded.`,
      `lost benefit while staying on it, 4 mg continued, 6 of 85: 7 (${lowest} to ${highest}) of 100; risk of bias: low. Blinded.`,
    ]);
    const { article } = ARTICLE_EVIDENCE.shown;
    const two = {
      ...withRows(
        observation("Z-1", { study: "Trial Z", value: 50, events: 20, weeksSinceChange: 100, week: 152 }),
      ),
      shown: {
        ...ARTICLE_EVIDENCE.shown,
        article: { ...article, forest: { ...article.forest, lossAfterStop: ["A-2", "Z-1", "A-1"] } },
      },
    };
    const lines = figure("forest", two).twin.slice(3);
    expect(lines[1]).toMatch(/, 20 of 40: 50 \(35 to 65\) of 100\.$/);
    expect(lines[2]).toMatch(/^lost benefit after the stop, together: 6\d \(\d+ to \d+\) of 100\.$/);
    expect(lines[3]).toBe('Left out of "lost benefit after the stop": A-1, another time.');
    expect(figure("forest", two).observations).toContain("Z-1");
    expect(figure("forest", two).observations).not.toContain("A-1");
  });

  it("show every observation they rest on, on an axis from -20 to 100", () => {
    expect(observations).toEqual(["T-1", "T-2", "U-1", "U-2", "A-2", "A-3"]);
    const ticks = writingsOf(svg).filter(({ anchor }) => anchor === "middle");
    expect([ticks[0].text, ticks.at(-1)?.text]).toEqual(["-20", "100"]);
    expect(drawnOf(svg, "polygon")).toHaveLength(1);
    expect(writingsOf(svg).filter(({ text }) => /^[●◐○]/.test(text))).toHaveLength(3);
  });

  it("leave out a pair of which the people are not known, and then pool nothing", () => {
    const rows = ARTICLE_EVIDENCE.observations.map((row) =>
      row.id === "T-2" || row.id === "A-3" ? { ...row, n: null, events: null } : row,
    );
    const fewer = figure("forest", { ...ARTICLE_EVIDENCE, observations: rows });
    expect(fewer.twin).toHaveLength(3);
    expect(fewer.twin[0]).toContain("Trial U");
    expect(fewer.twin[2]).toBe(
      'Left out of "lost benefit while staying on it": A-3, no count of people is known.',
    );
  });
});

describe("the file of an article", () => {
  const parsed = (change: object) => articleSchema.safeParse({ ...ARTICLE, ...change });
  const sectionOf = (block: object) => ({ sections: [{ ...ARTICLE.sections[0], blocks: [block] }] });

  it("holds blocks of these kinds and pictures of these names", () => {
    expect(parsed({}).error?.issues).toBeUndefined();
    for (const name of ["flow", "icons-stop", "curve-stop", "icons-lower", "relapse-table", "forest"])
      expect(parsed(sectionOf({ kind: "figure", figure: name })).success, name).toBe(true);
    for (const block of [
      { kind: "figure", figure: "other" },
      { kind: "figure", figure: "" },
      { kind: "", text: "x" },
      { kind: "text" },
      { kind: "text", text: "x", more: 1 },
      { kind: "list", items: "x" },
      { kind: "claim", claim: "C07", text: "x" },
      { kind: "facts" },
      { kind: "stories", text: "x" },
    ])
      expect(parsed(sectionOf(block)).success, JSON.stringify(block)).toBe(false);
  });

  it("names its language by two small letters and asks these questions", () => {
    for (const language of ["eng", "EN", "e", "", "e1"])
      expect(parsed({ language }).success, language).toBe(false);
    expect([...QUESTIONS]).toEqual([
      ...["stop", "lower", "restart", "wait", "switch", "minoxidil"],
      ...["safety", "cost", "pregnancy", "breaks", "brows"],
    ]);
    const asks = (question: string) =>
      parsed({ sections: [{ ...ARTICLE.sections[0], questions: [question] }] }).success;
    expect([asks("brows"), asks(""), asks("else")]).toEqual([true, false, false]);
    expect(parsed({ schema: "anagen/article@2" }).success).toBe(false);
    expect(parsed({ flow: { ...ARTICLE.flow, arrows: [[0]] } }).success).toBe(false);
    expect(parsed({ flow: { ...ARTICLE.flow, boxes: [{ at: [0], lines: [] }] } }).success).toBe(false);
  });
});
