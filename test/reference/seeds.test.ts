import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../../src/engine/execution/inline.ts";
import { parseCase } from "../../src/forecast/case/case.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import type { Forecast, OutcomeRow } from "../../src/forecast/summarise/result.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { readJson } from "../support/anagen.ts";

const model = loadModel(loadEvidence());
const SEEDS = [1, 2, 3, 4];
/** How far four seeds may lie apart, of 100. */
const MOST_APART = { of100: 2, low: 4, high: 4 };

const year = (...readings: readonly [week: number, score: number][]) => ({
  schema: "anagen/case@1",
  salt: readings.map(([week, score]) => ({ week, score })),
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  options: [0, 2, 4].map((mgPerDay) => ({ name: `${mgPerDay} mg`, doses: [{ fromWeek: 52, mgPerDay }] })),
  horizonWeeks: 52,
});
const CASES: readonly (readonly [string, unknown])[] = [
  ["the example", readJson("examples/case-stop.json")],
  ["a partial responder", year([0, 90], [24, 70], [52, 45])],
  ["100 to 0", year([0, 100], [52, 0])],
];

/** Numbers of 100 of a forecast, by option, week, outcome and part. */
const numbersOf = ({ options }: Forecast) =>
  new Map(
    options.flatMap(({ name, outcomes }) =>
      outcomes.flatMap((row) =>
        (["hasSalt20", "keepsSalt20", "losesBenefit", "wellWithoutDrug", "noWorse"] as const).flatMap((key) =>
          parts(row, key).map(
            ([part, value]) => [`${name}, week ${row.weeksAfter}, ${key}, ${part}`, value] as const,
          ),
        ),
      ),
    ),
  );
const parts = (row: OutcomeRow, key: keyof OutcomeRow) =>
  Object.entries((row[key] ?? {}) as Record<keyof typeof MOST_APART, number>);

describe("forecasts with other seeds", () => {
  it.each(CASES)("say the same of %s, at every week and option", async (_, input) => {
    const found: Map<string, number>[] = [];
    for (const seed of SEEDS)
      found.push(numbersOf(await forecast(parseCase(input).value, model, inlineExecutor(), { seed })));
    const apart = [...found[0].keys()].flatMap((name) => {
      const values = found.map((numbers) => numbers.get(name) as number);
      const most = MOST_APART[name.split(", ").at(-1) as keyof typeof MOST_APART];
      return Math.max(...values) - Math.min(...values) > most ? [`${name}: ${values.join(", ")}`] : [];
    });
    expect(found[0].size).toBeGreaterThan(100);
    expect(apart).toEqual([]);
  });
});
