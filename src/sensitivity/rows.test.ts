import { describe, expect, it } from "vitest";
import { someModel } from "../../test/support/simulate/model.ts";
import type { Target } from "../calibrate/target.ts";
import { structureNamed } from "../disease/structures.ts";
import type { Model } from "../simulate/model.ts";
import { ANSWERS, CANDIDATES } from "./design.ts";
import { devianceParts, factGroups } from "./likelihood.ts";
import type { Outcome } from "./outcomes.ts";
import { factRows, measurementRows, parameterRows, summaryOf } from "./rows.ts";

const DRAWS = 60;
const single = someModel(DRAWS, "drive");
const other = someModel(DRAWS, "loop");
const model: Model = {
  ...single,
  draws: [...single.draws, ...other.draws].map((draw, index) => ({ ...draw, index })),
  weights: [...single.draws.map(() => 0.75 / DRAWS), ...other.draws.map(() => 0.25 / DRAWS)],
  structureWeights: { drive: 0.75, loop: 0.25 },
};
const all = { weights: model.weights, which: model.draws.map((_, at) => at) };
/** What is the same in both halves of virtual people, so that nothing of it is chance. */
const outcome = (shareOf: (at: number) => number, proportion = true): Outcome => {
  const value = model.draws.map((_, at) => shareOf(at));
  return { proportion, halves: [value, value], value, variance: value.map(() => 400) };
};
const rising = (at: number) => (at % DRAWS) / DRAWS;

describe("the answer itself", () => {
  it("is the mean over draws with its interval, by structure", () => {
    const found = summaryOf(
      ANSWERS[0],
      outcome((at) => (at < DRAWS ? 0.2 : 0.6)),
      model,
      all,
    );
    expect(found).toMatchObject({
      name: "keeps",
      what: ANSWERS[0].what,
      of100: 30,
      structures: [
        { structure: "drive", weight: 0.75, of100: 20 },
        { structure: "loop", weight: 0.25, of100: 60 },
      ],
      structureShare: expect.closeTo(1, 1),
    });
    // Shares of 0.2 and 0.6 with weights of three to one are 0.173 around their mean.
    expect(found.sd).toBeCloseTo(17.4, 0);
    expect(found.low).toBeLessThan(30);
    expect(found.high).toBeGreaterThan(30);
  });

  it("is a point where the draws agree, and no structure without weight is told", () => {
    expect(
      summaryOf(
        ANSWERS[0],
        outcome(() => 0.4),
        model,
        all,
      ),
    ).toMatchObject({ of100: 40, sd: 0, structureShare: 0 });
    const alone = {
      ...model,
      weights: model.weights.map((weight, at) => (at < DRAWS ? weight / 0.75 : 0)),
      structureWeights: { drive: 1 },
    };
    expect(
      summaryOf(ANSWERS[0], outcome(rising), alone, { ...all, weights: alone.weights }).structures.map(
        ({ structure }) => structure,
      ),
    ).toEqual(["drive"]);
  });

  it("is told no surer than what its halves share", () => {
    const value = model.draws.map((_, at) => rising(at));
    const chance: Outcome = { ...outcome(rising), halves: [value, value.map((each) => 1 - each)] };
    const found = summaryOf(ANSWERS[0], chance, model, all);
    expect(found).toMatchObject({ sd: 0, structureShare: 0 });
    expect(found.high - found.low).toBeLessThan(1);
  });
});

describe("parameters", () => {
  const [first] = structureNamed("drive").parameters;
  const rows = parameterRows(
    outcome((at) => model.draws[at].values[first.name] ?? 0),
    model,
    1,
  );
  it("stand by their share, with their fifths and the floor of chance", () => {
    expect(rows).toHaveLength(
      structureNamed("drive").parameters.length + structureNamed("loop").parameters.length,
    );
    expect(rows.map(({ share }) => share)).toEqual(rows.map(({ share }) => share).sort((a, b) => b - a));
    const own = rows.find((row) => row.structure === "drive" && row.parameter === first.name);
    expect(own).toMatchObject({
      symbol: first.symbol,
      meaning: first.meaning,
      unit: first.unit,
      clear: true,
    });
    expect(own?.share).toBeGreaterThan(0.8);
    expect(own?.floor).toBeGreaterThan(0);
    expect(own?.floor).toBeLessThan(0.4);
    // The answer is the parameter itself.
    expect((own?.lowFifth.of100 ?? 0) / 100).toBeLessThanOrEqual((own?.lowFifth.upTo ?? 0) * 1.001);
    expect((own?.highFifth.of100 ?? 0) / 100).toBeGreaterThanOrEqual((own?.highFifth.from ?? 0) * 0.999);
    for (const { share, error, clear, floor } of rows) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(error).toBeGreaterThanOrEqual(0);
      if (share < floor) expect(clear).toBe(false);
    }
  });

  it("of a model learned from a clinic have its effect beside them", () => {
    const clinic = {
      ...model,
      draws: model.draws.map((draw, at) => ({
        ...draw,
        values: { ...draw.values, clinicShift: at / DRAWS },
      })),
    };
    const row = parameterRows(outcome(rising), clinic, 1).find(
      ({ parameter }) => parameter === "clinicShift",
    );
    expect(row).toMatchObject({
      symbol: "clinic",
      unit: "logit units",
      meaning: "shift of the logit of the drug's effect in the clinic whose people the model learned from",
      clear: true,
    });
    expect(rows.map(({ parameter }) => parameter)).not.toContain("clinicShift");
  });
});

describe("published facts", () => {
  const target = (id: string, study: string, arm: string, week = 36): Target => ({
    observations: [id],
    protocol: "p",
    study,
    cells: [{ stage: "main", arm, week, endpoint: "salt<=20" }],
    observed: { kind: "count", events: 1, n: 2 },
  });
  const targets = [
    target("A", "S", "four"),
    target("B", "T", "four"),
    target("C", "S", "four", 52),
    target("D", "S", "two"),
  ];
  const groups = factGroups(targets);

  it("are taken out one by one, and arm by arm where a study has several of one", () => {
    expect(groups).toEqual([
      ...[0, 1, 2, 3].map((at) => ({ kind: "result", targets: [at] })),
      { kind: "arm", targets: [0, 2] },
    ]);
  });

  it("add to each draw's deviance what is not there without them", () => {
    const file = {
      correlation: [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
      draws: [{ residuals: [1, 2, 3, 4] }, { residuals: [0, 0, 1, 0] }],
    } as unknown as Parameters<typeof devianceParts>[0];
    expect(devianceParts(file, { targets }, groups)).toEqual([
      [1, 0],
      [4, 0],
      [9, 1],
      [16, 0],
      [10, 1],
    ]);
  });

  it("stand by how far they move the answer, either way", () => {
    const parts = groups.map((_, group) => model.draws.map((__, at) => group * rising(at)));
    const rows = factRows(groups, parts, targets, model, outcome(rising), all);
    const sizes = rows.map(({ without, twice }) => Math.max(Math.abs(without.shift), Math.abs(twice.shift)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(rows[0]).toMatchObject({
      kind: "arm",
      observations: ["A", "C"],
      study: "S",
      arm: "four",
      endpoint: null,
      week: null,
    });
    expect(rows.at(-1)).toMatchObject({
      kind: "result",
      observations: ["A"],
      endpoint: "salt<=20",
      week: 36,
      fewDraws: false,
      without: { shift: 0, effectiveDraws: 96 },
    });
    // What adds to the deviance of draws with a high answer keeps it low: without it, it is higher.
    expect(rows[0].without.shift).toBeGreaterThan(0);
    expect(rows[0].twice.shift).toBeLessThan(0);
    const strong = factRows(
      groups,
      parts.map((part) => part.map((each) => 40 * each)),
      targets,
      model,
      outcome(rising),
      all,
    );
    expect(strong[0].fewDraws).toBe(true);
  });
});

describe("measurements", () => {
  it("stand by how much surer they would make the answer", () => {
    const answer = outcome(rising);
    const measured = CANDIDATES.map((_, at) =>
      at === 3
        ? outcome(rising)
        : at === 8
          ? outcome((draw) => 50 * rising(draw), false)
          : outcome((draw) => 0.5 + 0 * draw),
    );
    const rows = measurementRows(answer, measured, 30, all);
    expect(rows).toHaveLength(CANDIDATES.length);
    expect(rows.map(({ reduction }) => reduction)).toEqual(
      rows.map(({ reduction }) => reduction).sort((a, b) => b - a),
    );
    const best = rows.find(({ name }) => name === CANDIDATES[3].name);
    expect(best).toMatchObject({
      what: CANDIDATES[3].what,
      endpoint: "salt<=20",
      unit: "percent",
      predicted: expect.closeTo(49.17, 1),
    });
    // Variance of evenly spread shares is a twelfth; of a share of thirty people a sixth over thirty.
    expect(best?.reduction).toBeCloseTo(1 / 12 / (1 / 12 + 1 / 6 / 30), 1);
    expect(best?.sd).toBeCloseTo(29, 0);
    expect(best?.sdAfter).toBeLessThan(10);
    const mean = rows.find(({ name }) => name === CANDIDATES[8].name);
    expect(mean).toMatchObject({
      unit: "percent change",
      endpoint: "changeFromBaselinePercent",
      predicted: expect.closeTo(24.58, 1),
    });
    expect(mean?.sd).toBeCloseTo(14.5, 0);
    const last = rows.at(-1);
    expect(last).toMatchObject({ reduction: 0, error: 0, sd: 0, predicted: 50 });
    expect(last?.sdAfter).toBeCloseTo(29, 0);
  });
});
