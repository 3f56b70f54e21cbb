import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liveClaims } from "../../src/claims/facts.ts";
import { summarise } from "../../src/community/statistics/summary.ts";
import { answerWords } from "../../src/explain/words/article/index.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { shownClaims } from "../../web/build/claims.ts";
import { shownFacts } from "../../web/build/facts.ts";
import { iconCounts } from "../../web/charts/icon-counts.ts";
import { hasNoInterval } from "../../web/charts/no-interval.ts";
import { packModel, unpackModel } from "../../web/engine/model-data.ts";
import { LANGUAGES } from "../../web/messages/languages.ts";
import { isOld } from "../../web/parts/decide/evidence-age.ts";
import { SHOWN_CLAIMS, SHOWN_FACTS } from "../../web/site-data/shown-facts.ts";
import { readStories } from "../../web/state/read-stories.ts";
import { someModel } from "../support/simulate/model.ts";

describe("icons", () => {
  it("sum to a hundred by the largest remainder, each within one of its share", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (shares) => {
          const counts = iconCounts(shares, 100);
          const sum = shares.reduce((all, share) => all + share, 0);
          expect(counts.reduce((all, count) => all + count, 0)).toBe(100);
          for (const [at, count] of counts.entries())
            expect(Math.abs(count - (100 * shares[at]) / sum)).toBeLessThan(1);
        },
      ),
    );
    expect(iconCounts([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(iconCounts([0, 0], 100)).toEqual([0, 0]);
  });
});

describe("the model on its way to the browser", () => {
  it("arrives bit for bit", () => {
    const model = someModel(6);
    expect(unpackModel(JSON.parse(JSON.stringify(packModel(model))))).toEqual(model);
  });
});

const evidence = loadEvidence();
const { observations } = evidence;
const byId = new Map(observations.map((row) => [row.id, row]));

describe("published numbers", () => {
  it("are never shown without their group, and with what makes them hard to compare", () => {
    const { rows: facts } = shownFacts(evidence);
    const plain = answerWords("en").note.endpoint;
    expect(facts.length).toBeGreaterThan(20);
    for (const fact of facts) {
      const row = byId.get(fact.id) as (typeof observations)[number];
      expect(fact.group, fact.id).toMatch(/\w{3,}/);
      if (row.subgroup !== null) expect(fact.group, fact.id).toContain(row.subgroup);
      if (/\bRA\b/.test(row.population ?? "")) expect(fact.group, fact.id).toContain("rheumatoid arthritis");
      if (row.note) expect(fact.note, fact.id).toContain(plain(row.note));
      expect(
        fact.conflicts.map(({ id }) => id),
        fact.id,
      ).toEqual(row.conflictsWith);
    }
  });
});

describe("facts in Spanish", () => {
  const { rows } = shownFacts(evidence, "es");

  it("leave no endpoint, arm, group or note in English", () => {
    const english = shownFacts(evidence).rows;
    expect(rows.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    rows.forEach((fact, at) => {
      for (const field of ["endpoint", "group", "note"] as const)
        if (english[at][field] !== null)
          expect(fact[field], `${fact.id} ${field}`).not.toBe(english[at][field]);
      const said = [fact.endpoint, fact.arm, fact.group, fact.note].join(" ");
      expect(said, fact.id).not.toMatch(/\b(?:the|with|and|loss|weeks|people|adults|dose)\b/);
    });
  });

  it("are said of claims, too, with the same numbers", () => {
    const claims = liveClaims(evidence);
    const [en, es] = ["en", "es"].map((language) => shownClaims(evidence, claims, language));
    const numbers = (text: string) =>
      (text.match(/\d[\d.,]*/g) ?? []).map((each) => each.replaceAll(/[.,]/g, ""));
    for (const id of Object.values(SHOWN_CLAIMS).flat()) {
      const [english, spanish] = [en, es].map((all) => all.find((each) => each.id === id));
      expect(spanish?.notKnown, id).not.toBe(english?.notKnown);
      for (const number of numbers(spanish?.fact ?? ""))
        expect(numbers(english?.fact ?? ""), `${id} ${number}`).toContain(number);
    }
  });
});

describe("the reading of the evidence", () => {
  it("is called old after a year", () => {
    expect(isOld("2026-11", new Date("2027-11-15"))).toBe(false);
    expect(isOld("2026-11", new Date("2027-12-15"))).toBe(true);
  });
});

describe("intervals of a virtual trial", () => {
  it("of no width are named, but where nobody or everybody counts", () => {
    expect(hasNoInterval({ value: 41, low: 41, high: 41 })).toBe(true);
    expect(hasNoInterval({ value: 0, low: 0, high: 0 })).toBe(false);
    expect(hasNoInterval({ value: 41, low: 38, high: 44 })).toBe(false);
    expect(hasNoInterval({ value: null, low: null, high: null })).toBe(false);
  });
});

describe("harms", () => {
  it("of staying and of stopping stand in equal detail", () => {
    expect(SHOWN_FACTS.harmsOfStaying.length).toBe(SHOWN_FACTS.harmsOfStopping.length);
  });

  it("of staying name what the boxed warning names, each in people at risk and in people who are not", () => {
    for (const outcome of ["serious infection", "VTE", "MACE", "malignancy", "mortality"]) {
      const rows = SHOWN_FACTS.harmsOfStaying
        .map((ids) => ids.map((id) => byId.get(id)))
        .find(([row]) => row?.endpoint.includes(outcome));
      expect(
        rows?.map((row) => row?.subgroup),
        outcome,
      ).toEqual(["at risk", "low risk"]);
    }
  });

  it("come from observations that exist", () => {
    const used = new Set(observations.filter((row) => row.setAside === undefined).map((row) => row.id));
    for (const id of Object.values(SHOWN_FACTS).flat(2)) expect(used.has(id), id).toBe(true);
  });
});

describe("stories", () => {
  it("of an earlier version are refused with the reason", () => {
    expect(() => readStories({ schema: "anagen/community-report@1" })).toThrow(
      /earlier version.*community report/,
    );
  });

  it("are introduced in every language by how many stand behind and who writes", async () => {
    const summary = summarise([], { rows: 9 }, 0);
    const shown = { ...summary, state: "shown" as const, reports: 40 };
    for (const language of LANGUAGES.names.keys()) {
      const { people } = await LANGUAGES.all(language);
      const text = people.answer({ ...shown, sentences: { ...shown.sentences, answer: "40 in English" } });
      expect(text).toContain("40");
      if (language !== "en") expect(text).not.toContain("English");
      expect(people.hearing(shown)).toMatch(/\d+ \w+ \d+/);
    }
  });
});
