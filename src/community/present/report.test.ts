import { describe, expect, it } from "vitest";
import { someReport, storiesOf } from "../../../test/community/some-stories.ts";
import type { Evidence } from "../../evidence/schema.ts";
import { SELECTION_STATEMENT, summarise } from "../statistics/summary.ts";
import { labelOf } from "./labels.ts";
import { communityFragment, communityPage } from "./report-html.ts";
import { reportText } from "./report-text.ts";
import { TRIALS_BESIDE, trialLines } from "./trials.ts";

/** 24 shed (half of them restarted, 8 have their hair back), 8 kept their hair, 40 of another drug do not say. */
const STORIES = storiesOf(24, 8, 40).map((report, at) => ({
  ...report,
  ...(at < 12 && { restarted: true, recaptured: at < 8 ? ("yes" as const) : null }),
  ...(at < 6 && { sideEffects: ["acne"], reasons: ["side_effect" as const] }),
  ...(at >= 32 && { drug: "tofacitinib" }),
}));
const full = summarise(STORIES, { rows: 1000, kept: 72 }, 1);
const few = summarise(STORIES.slice(0, 3), { rows: 9 }, 1);
const empty = summarise([], {}, 0);
const TRIALS = ["SALT 20 or less, BRAVE: 80 % <x>"];

/** The tables of a page: caption, column headings, and rows as texts. */
function tablesOf(page: string) {
  return [...page.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table]) => ({
    caption: /<caption>(.*?)<\/caption>/.exec(table)?.[1],
    heads: [...table.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, head]) => head),
    rows: [...table.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
      row.split(/<[^>]*>/).filter((cell) => cell !== ""),
    ),
  }));
}
const tableOf = (page: string, caption: string) => tablesOf(page).find((table) => table.caption === caption);

describe("the page of all stories", () => {
  const page = communityFragment(full, TRIALS);

  it("begins with the answer, the trials beside it and how to read it", () => {
    const places = [
      "What people tell</h1>",
      `<p class="answer">${full.sentences.answer}</p>`,
      "<h2>Beside it, the trials</h2>",
      "<li>SALT 20 or less, BRAVE: 80 % &lt;x&gt;</li></ul>",
      "Stories, not a rate.",
      SELECTION_STATEMENT,
      full.advice,
      "<h2>After a stop, pause, taper or lower dose</h2>",
      "<h2>Time to first shedding</h2>",
      "<h2>Who</h2>",
      "<h2>Starting again</h2>",
      "How the posts became counts",
      "Made from facts alone: no text, name, link or date of any post is kept. A number is shown when it is 0 or at least 5. Reading rules, version 1.",
    ].map((words) => page.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(communityFragment(full)).not.toContain("Beside it, the trials");
  });

  it("says share, bounds and hearing in a paragraph each, where there are any", () => {
    for (const sentence of [full.sentences.share, full.sentences.bounds, full.sentences.hearing])
      expect(page).toContain(`<p>${sentence}</p>`);
    const without = { ...full, sentences: { ...full.sentences, share: null, bounds: null } };
    expect(communityFragment(without)).not.toMatch(/<p>(?:null|)<\/p>/);
  });

  it("has a table of each kind of answers", () => {
    expect(tableOf(page, "Outcome")).toEqual({
      caption: "Outcome",
      heads: ["Answer", "Stories"],
      rows: [
        ["shed", "24"],
        ["no shedding when last told", "8"],
        ["do not say", "40"],
      ],
    });
    expect(tableOf(page, "What they did")?.rows).toEqual([["stop", "72"]]);
    expect(tableOf(page, "Reasons they gave (one story may give several)")?.rows).toEqual([
      ["side effect", "6"],
    ]);
    expect(tableOf(page, "Side effects they told of")?.rows).toEqual([["acne", "6"]]);
    expect(tableOf(page, "Restarted")?.rows).toEqual([
      ["not said", "60"],
      ["yes", "12"],
    ]);
    expect(tableOf(page, "Hair regained after the restart")?.rows).toEqual([
      ["not said", "too few to show"],
      ["yes", "too few to show"],
    ]);
    expect(tableOf(page, "Counts of stories are rounded down to whole fives")).toMatchObject({
      heads: ["Step", "Number"],
      rows: [
        ["rows read", "1000"],
        ["stories kept", "70"],
      ],
    });
  });

  it("has a table for each attribute, or says that there are too few", () => {
    expect(tableOf(page, "By drug")).toEqual({
      caption: "By drug",
      heads: ["Group", "Stories", "Shed, of those who said", "Do not say", "Half had shed within"],
      rows: [
        ["tofacitinib", "40", "not said", "40", "too few to tell"],
        [
          "baricitinib",
          "32",
          "24 of 32 (75 %, 95 % interval 58 to 87 %)",
          "0",
          `${full.curve?.medianWeeks} weeks`,
        ],
      ],
    });
    expect(page).toContain('<h3>By reason</h3><p class="too-few-line">Too few to show apart.</p>');
    expect(page).not.toContain("By what they did</h3>");
    expect(page).toContain("<caption>By what they did</caption>");
  });

  it("has the curve with its numbers in a table", () => {
    const table = tableOf(page, "The same as a table");
    expect(table?.heads).toEqual([
      "After",
      "Followed into the step, at least",
      "Shed in it",
      "Without, of 100",
      "95 % limits",
      "If told times are read early or late",
      "If a restart counts as shedding",
    ]);
    expect(table?.rows).toEqual(
      full.curve?.steps.map((step) => {
        const percent = (share: number | null) => Math.round(100 * (share ?? Number.NaN));
        return [
          `${step.toWeek} weeks`,
          String(step.atRisk),
          String(step.events),
          String(percent(step.without)),
          `${percent(step.low)} to ${percent(step.high)}`,
          `${percent(Math.min(step.earlyEnds, step.lateEnds))} to ${percent(Math.max(step.earlyEnds, step.lateEnds))}`,
          String(percent(step.restartAsShedding)),
        ];
      }),
    );
    expect(page).toContain(`<figcaption>${full.sentences.curve} Told times are rounded by memory`);
    const [first] = full.curve?.steps ?? [];
    const bare = {
      ...full,
      curve: full.curve && { ...full.curve, steps: [{ ...first, low: null, high: null }] },
    };
    expect(tableOf(communityFragment(bare), "The same as a table")?.rows[0][4]).toBe("not defined");
  });

  it("says where there is no curve", () => {
    for (const curve of [null, full.curve && { ...full.curve, tooFew: true }])
      expect(communityFragment({ ...full, curve })).toContain(
        "Too few stories tell a time for a curve: it needs 10 sheddings, and steps of several people each.",
      );
  });

  it("lists what is not shown, and leaves out what there is none of", () => {
    expect(page).toMatch(/<h2>What is not shown<\/h2><ul><li>regained: 2 of 2 numbers/);
    const bare = communityFragment({
      ...full,
      suppressed: [],
      restart: null,
      funnel: [],
      reasons: [],
      extractorVersions: [],
    });
    for (const words of [
      "What is not shown",
      "Starting again",
      "How the posts became",
      "Reasons they gave",
      "Reading rules",
    ])
      expect(bare).not.toContain(words);
    expect(bare).toContain("at least 5.</p>");
  });

  it("says how many had their hair back, where that is shown", () => {
    const sentences = { ...full.sentences, restart: "Of those, 7 of 9 <had> it back." };
    expect(communityFragment({ ...full, sentences })).toContain(
      "<h2>Starting again</h2><p>Of those, 7 of 9 &lt;had&gt; it back.</p>",
    );
    expect(page).toMatch(/<h2>Starting again<\/h2><div class="wide"/);
  });

  it("is a whole page with a title, a language and a style", () => {
    const whole = communityPage(full, TRIALS);
    expect(whole).toContain(page);
    expect(whole).toMatch(/^<!doctype html>\n<html lang="en"><head><meta charset="utf-8">/);
    expect(whole).toMatch(/<style>[^<]*body\{[^<]*<\/style>/);
    expect(communityPage(full)).not.toContain("Beside it, the trials");
  });
});

describe("the page where there is nothing to show", () => {
  it("tells nothing imported from too few", () => {
    const none = communityFragment(empty);
    expect(none).toContain("<h2>Nothing has been imported</h2>");
    expect(none).toContain("It starts empty.");
    const little = communityFragment(few);
    expect(little).toContain("<h2>Too few stories to show</h2>");
    expect(little).toContain(
      "Fewer than 5 stories, or a split so small that a single person could be told from it.",
    );
    for (const page of [none, little]) {
      expect(page.match(/<circle /g)).toHaveLength(5);
      expect([...page.matchAll(/cx="(\d+)"/g)].map(([, x]) => Number(x))).toEqual([12, 36, 60, 84, 108]);
      expect(page).toContain('aria-label="5 empty circles: places that stories would fill"');
      expect(page).toContain("anagen community import FILE");
      expect(page).not.toContain("After a stop, pause, taper");
    }
  });
});

describe("the report in a terminal", () => {
  const lines = reportText(full, TRIALS).split("\n");

  it("stands in this order", () => {
    const { sentences } = full;
    expect(lines.slice(0, 12)).toEqual([
      sentences.answer,
      "",
      TRIALS_BESIDE,
      `  ${TRIALS[0]}`,
      "",
      full.selection,
      full.advice,
      "",
      sentences.share,
      sentences.bounds,
      sentences.hearing,
      "",
    ]);
    expect(lines.slice(12, 18)).toEqual([
      "Outcome: shed 24, no shedding when last told 8, do not say 40",
      "Change: stop 72",
      "Reasons: side effect 6",
      "Side effects told: acne 6",
      "Restarted: not said 60, yes 12",
      "Regained after restart: not said (too few to show, or hidden to protect one under 5), yes (too few to show, or hidden to protect one under 5)",
    ]);
    expect(lines).toContain("By drug, tofacitinib: shed not said, 40 did not say");
    expect(lines).toContain(
      "By drug, baricitinib: shed 24 of 32 (75 %, 95 % interval 58 to 87 %), 0 did not say",
    );
    expect(lines).toContain(
      "  regained: 2 of 2 numbers: under 5, or hidden so that such a one cannot be worked out",
    );
    expect(lines.slice(-4)).toEqual([
      "",
      "How the posts became counts:",
      `  ${"rows read".padEnd(58)} 1000`,
      `  ${"stories kept".padEnd(58)} 70`,
    ]);
  });

  it("has the curve in a line for each step", () => {
    const [step] = full.curve?.steps ?? [];
    const at = lines.indexOf(
      "Share still without shedding (told times are rounded by memory; steps hold several people each):",
    );
    expect(lines[at - 1]).toBe("");
    const percent = (share: number | null) => Math.round(100 * (share ?? Number.NaN));
    expect(lines[at + 1]).toBe(
      `  after ${`${step.toWeek} weeks`.padEnd(10)} ${String(percent(step.without)).padStart(3)} of 100 (95 % limits ${percent(step.low)} to ${percent(step.high)}); at least ${step.atRisk} were followed into this step`,
    );
    const bare = { ...full, curve: full.curve && { ...full.curve, steps: [{ ...step, low: null }] } };
    expect(reportText(bare)).toContain(" of 100; at least ");
    for (const curve of [null, full.curve && { ...full.curve, tooFew: true }])
      expect(reportText({ ...full, curve })).toContain(
        "\n\nTime to first shedding: too few told times for a curve.",
      );
  });

  it("leaves out what there is none of", () => {
    const bare = reportText({
      ...full,
      reasons: [],
      restart: null,
      suppressed: [],
      sentences: { ...full.sentences, share: null, bounds: null },
    });
    expect(bare).toContain("\nReasons: none told\n");
    expect(bare).not.toMatch(/Restarted:|Not shown:|null|They found/);
    const sentences = { ...full.sentences, restart: "7 of 9 had it back." };
    expect(reportText({ ...full, sentences }).split("\n")).toContain("7 of 9 had it back.");
    expect(lines).toContain("Not shown:");
  });

  it("of too few stories is the answer, how to read it and what is not shown", () => {
    const text = reportText(few);
    expect(text).not.toMatch(/Outcome|Restarted|first shedding/);
    expect(text).toMatch(/^Too few stories to show/);
    expect(text).toContain("\n\nNot shown:\n  everything: fewer than 5 stories");
  });
});

it.each([
  ["shed", "shed"],
  ["kept", "no shedding when last told"],
  ["notSaid", "do not say"],
  ["change", "what they did"],
  ["regrowthBefore", "regrowth before"],
  ["restarted", "starting again"],
  ["side_effect", "side effect"],
  ["all others together", "all others together"],
])("%s is called %s", (key, label) => expect(labelOf(key)).toBe(label));

describe("the trials beside the stories", () => {
  const row = {
    id: "row-1",
    study: "BRAVE",
    arm: "4 mg",
    endpoint: "lost response",
    n: 30,
    weeksSinceChange: 8,
    value: 80,
    decimals: 1,
    unit: "percent",
    qualifier: "about",
  };
  const linesOf = (facts: object, shown: string[] = ["row-1"]) =>
    trialLines({
      observations: [{ ...row, ...facts }],
      shown: { pages: { trials: shown } },
    } as unknown as Evidence);

  it.each([
    [{}, /^lost response, BRAVE, 4 mg: about 80.* \(30 people, 8 weeks after the change\) \[row-1\]$/],
    [{ arm: null }, /^lost response, BRAVE: about/],
    [{ n: null }, /80\S* ?%? \(8 weeks after the change\) \[/],
    [{ weeksSinceChange: null }, /80\S* ?%? \(30 people\) \[/],
    [{ n: null, weeksSinceChange: null }, /80\S* ?%? \[row-1\]$/],
    [{ qualifier: null }, /: 80/],
  ])("%j", (facts, line) => {
    expect(linesOf(facts)).toEqual([expect.stringMatching(line)]);
  });

  it("are those that are shown there, as far as they are known", () => {
    expect(linesOf({}, [])).toEqual([]);
    expect(linesOf({}, ["row-2"])).toEqual([]);
  });
});

it("a story's label never shows an underscore", () => {
  const page = communityFragment(
    summarise(
      Array.from({ length: 20 }, (_, at) => someReport(at, { reasons: ["no_response"] })),
      {},
      1,
    ),
  );
  expect(page).toContain("no response");
  expect(page).not.toContain("no_response");
});
