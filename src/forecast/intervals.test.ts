import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { loadEvidence } from "../package-data/evidence.ts";
import { loadModel } from "../package-data/model.ts";
import { parseCase } from "./case/case.ts";
import { forecast } from "./forecast.ts";

/** Few readings, found quickly: most of what an interval rests on is then the people of the prior sample. */
const fewReadings = parseCase({
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 95 },
    { week: 52, score: 5 },
  ],
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  options: [
    { name: "stay", doses: [{ fromWeek: 52, mgPerDay: 4 }] },
    { name: "stop", doses: [{ fromWeek: 52, mgPerDay: 0 }] },
  ],
  horizonWeeks: 52,
}).value;

describe("intervals", () => {
  it("end within a few people of the same numbers whatever the seed", async () => {
    const model = loadModel(loadEvidence());
    const results = [];
    for (const seed of [1, 2, 3])
      results.push(await forecast(fewReadings, model, inlineExecutor(), { seed }));
    const [first, ...others] = results;
    for (const other of others)
      other.options.forEach(({ outcomes }, option) => {
        outcomes.forEach(({ keepsSalt20: { low, high } }, week) => {
          const was = first.options[option].outcomes[week].keepsSalt20;
          expect(Math.abs(low - was.low)).toBeLessThanOrEqual(8);
          expect(Math.abs(high - was.high)).toBeLessThanOrEqual(8);
        });
      });
  });
});
