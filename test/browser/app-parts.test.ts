import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { liveClaims } from "../../src/claims/facts.ts";
import { summarise } from "../../src/community/statistics/summary.ts";
import { DEFAULT_DRUG_NAME } from "../../src/drug/default-drug.ts";
import type { Dose, DoseEntry } from "../../src/drug/regimen.ts";
import { answerWords } from "../../src/explain/words/article/index.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { shownClaims } from "../../web/build/claims.ts";
import { shownFacts } from "../../web/build/facts.ts";
import { shownHarms } from "../../web/build/harms.ts";
import { iconCounts } from "../../web/charts/icon-counts.ts";
import { hasNoInterval } from "../../web/charts/no-interval.ts";
import { packModel, unpackModel } from "../../web/engine/model-data.ts";
import { LANGUAGES } from "../../web/messages/languages.ts";
import { isOld } from "../../web/parts/decide/evidence-age.ts";
import { idsOf, runsOf } from "../../web/parts/harms/runs.ts";
import { readStories } from "../../web/state/read-stories.ts";
import { takesOf } from "../../web/state/takes.ts";
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
      const values = [fact.value, ...fact.conflicts.map(({ value }) => value)].join(" ");
      expect(values, fact.id).not.toMatch(/\b(?:per|day|cells|patient|upper|range|of)\b/);
      expect(said, fact.id).not.toMatch(/\b(?:the|with|and|loss|weeks|people|adults|dose)\b/);
    });
  });

  it("are said of claims, too, with the same numbers", () => {
    const claims = liveClaims(evidence);
    const [en, es] = ["en", "es"].map((language) => shownClaims(evidence, claims, language));
    const numbers = (text: string) =>
      (text.match(/\d[\d.,]*/g) ?? []).map((each) => each.replaceAll(/[.,]/g, ""));
    for (const id of Object.values(evidence.shown.claims).flat()) {
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
  const harms = shownHarms(evidence, "en");
  const cellsOf = (name: string) => harms.outcomes.find(({ outcome }) => outcome === name)?.cells ?? [];

  it("are the same list for every plan, each with a number, facts or nothing known, in every language", async () => {
    expect(harms.doses).toEqual([4, 2]);
    for (const language of LANGUAGES.names.keys()) {
      const { harms: words } = await LANGUAGES.beside(language);
      const shown = shownHarms(evidence, language).outcomes;
      expect(shown.map(({ outcome }) => outcome).sort()).toEqual(Object.keys(words.outcomes).sort());
    }
    // What the boxed warning names, in people at risk and in people who are not.
    for (const outcome of ["seriousInfection", "clots", "heartAttackStroke", "cancer", "death"])
      expect(
        cellsOf(outcome).map(({ label, isRate }) => [label, isRate]),
        outcome,
      ).toEqual([
        ["at risk", true],
        ["low risk", true],
      ]);
  });

  it("are people counted in the evidence: the same arms of both trials added up", () => {
    for (const { cells } of harms.outcomes)
      for (const { ids, events, people, of100, isRate, mgPerDay } of cells) {
        const rows = ids.flatMap((id) => byId.get(id) ?? []);
        expect(rows.length).toBe(ids.length);
        expect(rows.every((row) => row.setAside === undefined && row.dosePerDayMg === mgPerDay)).toBe(true);
        const sum = (field: "events" | "n") => rows.reduce((all, row) => all + (row[field] ?? Number.NaN), 0);
        if (ids.length > 1) {
          expect([events, people]).toEqual([sum("events"), sum("n")]);
          expect(new Set(rows.map((row) => row.endpoint)).size).toBe(1);
        }
        // As the source prints it, where it is of one source.
        if (ids.length === 1) expect(Math.abs(of100 - rows[0].value)).toBeLessThan(0.51);
        expect(isRate).toBe(rows[0].unit !== "percent");
      }
    const acne = cellsOf("acne");
    expect(acne.map(({ mgPerDay, ids }) => [mgPerDay, ids.length])).toEqual([
      [4, 2],
      [2, 2],
      [0, 2],
    ]);
  });

  it("are grouped by whom they were seen in, so that no number stands without its group", () => {
    const { rows: facts } = shownFacts(evidence);
    const known = new Map(facts.map(({ id, group }) => [id, group]));
    const runs = runsOf(harms.outcomes, facts);
    expect(runs.flat()).toEqual(harms.outcomes);
    for (const [first, ...others] of runs) {
      const groups = new Set(idsOf(first).map((id) => known.get(id)));
      for (const id of others.flatMap(idsOf)) expect(groups.has(known.get(id)), id).toBe(true);
    }
    // Arthritis never among hair.
    for (const run of runs) {
      const isArthritis = run.map(({ outcome }) => outcome === "arthritis");
      expect(new Set(isArthritis).size).toBe(1);
    }
  });

  it("belong to plans by what these take", () => {
    const counted = { drug: DEFAULT_DRUG_NAME, doses: [4, 2] };
    const fromWeek = 52;
    const take = (doses: readonly DoseEntry[], restart?: Dose) =>
      takesOf(
        {
          name: "x",
          doses: [...doses],
          ...(restart ? { restart: { ...restart, whenSaltWorsensBy: 20 } } : {}),
        },
        counted,
      );
    const [four, two, none] = [
      { kind: "dose", mgPerDay: 4 },
      { kind: "dose", mgPerDay: 2 },
      { kind: "none" },
    ];
    expect(take([{ fromWeek, mgPerDay: 4 }])).toEqual([four]);
    const taper = [
      { fromWeek, mgPerDay: 2 },
      { fromWeek: 76, mgPerDay: 0 },
    ];
    expect(take(taper)).toEqual([two, none]);
    expect(take([{ fromWeek, mgPerDay: 0 }], { mgPerDay: 4 })).toEqual([none, four]);
    expect(take([{ fromWeek, mgPerDay: 4, everyDays: 2 }])).toEqual([{ kind: "uncounted" }]);
    expect(take([{ fromWeek, mgPerDay: 3 }])).toEqual([{ kind: "uncounted" }]);
    expect(take([{ fromWeek, mgPerDay: 50, drug: "ritlecitinib" }])).toEqual([
      { kind: "other", drug: "ritlecitinib" },
    ]);
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
