import { describe, expect, it } from "vitest";
import { ERRORS, historyOf, meanOf, model, SEED } from "../../../../test/support/forecast/diary.ts";
import { someModel } from "../../../../test/support/simulate/model.ts";
import { placeOfDrug } from "../../../drug/catalogue.ts";
import { inlineExecutor } from "../../../engine/execution/inline.ts";
import { normalAt, PURPOSE } from "../../../math/random/streams.ts";
import type { Model } from "../../../simulate/model.ts";
import { type History, prepareHistory } from "../../case/history.ts";
import { pickParticles } from "../people/particles.ts";
import type { Paths } from "../people/paths.ts";
import { scalpsOf } from "../people/scalps.ts";
import { weigh } from "../weigh.ts";
import { bridge } from "./bridge.ts";
import { effectiveByFamily } from "./effective.ts";
import { writtenOut } from "./written-out.ts";

describe("readings that come in step by step", () => {
  it("lead to the people whom weighing finds after a change of the drug, too: those who respond to the second", async () => {
    const withDrugs = {
      ...model,
      draws: model.draws.map((draw) => ({
        ...draw,
        values: { ...someModel(1).draws[0].values, ...draw.values },
      })),
    } as unknown as Model;
    const switched = (weeks: readonly number[]): History => ({
      ...historyOf(weeks.map((week) => ({ week, score: week <= 24 ? 88 : 88 - 2 * (week - 24) }))),
      doses: [
        { fromWeek: 0, mgPerDay: 4 },
        { fromWeek: 24, mgPerDay: 50, drug: "ritlecitinib" },
      ],
    });
    const [few, all] = [switched([0, 24, 60]), switched([0, 24, 36, 48, 60])];
    const weighedBy = (of: History, enoughEffective: number) =>
      weigh(of, withDrugs, inlineExecutor(), { seed: SEED, enoughEffective });
    const base = await weighedBy(few, 3000);
    const places = Array.from({ length: 4000 }, (_, at) => Math.floor((at * base.particles.count) / 4000));
    const own = scalpsOf(base.history.pieces, SEED);
    const start = writtenOut(pickParticles(base.particles, places), SEED, own, base.history);
    const found = await bridge(
      {
        ...{ history: prepareHistory(all, model.verySevereShare), firstPath: 0, least: 1000 },
        isBase: all.readings.map(({ week }) => few.readings.some((each) => each.week === week)),
      },
      start,
      withDrugs,
      inlineExecutor(),
      { seed: SEED },
      () => {},
    );
    const numbersOf = ({ key0, sensitivity }: Paths) =>
      Array.from(key0, (key, at) =>
        normalAt(key, sensitivity[at], placeOfDrug("ritlecitinib"), PURPOSE.sensitivity),
      );
    const byWeight = await weighedBy(all, 1500);
    const expected = numbersOf(writtenOut(byWeight.particles, SEED, own, byWeight.history));
    const numbers = numbersOf(found.paths);
    const error = Math.sqrt(1 / effectiveByFamily(numbers, found.began) + 1 / byWeight.effectiveSampleSize);
    // Whose hair did not come back on the first drug and does on the second responds better to that than most.
    expect(meanOf(expected)).toBeGreaterThan(0.2);
    expect(Math.abs(meanOf(numbers) - meanOf(expected))).toBeLessThan(ERRORS * error);
    const isOwn = Array.from(found.paths.sensitivity, (key, at) => (key === found.paths.person[at] ? 0 : 1));
    expect(meanOf(isOwn)).toBeGreaterThan(0.3);
  });
});
