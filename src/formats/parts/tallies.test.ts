import { expect, it } from "vitest";
import { SMALL_TRIAL } from "../../../test/support/simulate/jobs.ts";
import { someModel } from "../../../test/support/simulate/model.ts";
import { inlineExecutor } from "../../engine/execution/inline.ts";
import { Tally } from "../../simulate/tally.ts";
import { simulateTrial } from "../../trial/jobs.ts";
import { addTallyLine, tallyLines } from "./tallies.ts";

it("tallies of all shares, as lines of text and in any order, add up to those of the whole", async () => {
  const model = someModel(5);
  const simulate = (shard?: { number: number; of: number }) =>
    simulateTrial(SMALL_TRIAL, model, 60, 3, inlineExecutor(), { shard });
  const whole = await simulate();
  const sum = whole.map(({ counts }) => new Tally(counts.length));
  for (const number of [3, 1, 2]) {
    const lines = [...tallyLines("", await simulate({ number, of: 3 }))];
    expect(lines.length).toBeLessThan(whole.length);
    for (const line of lines) addTallyLine(sum, JSON.parse(JSON.stringify(line)));
  }
  expect(sum).toEqual(whole);
});
