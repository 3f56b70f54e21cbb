/* What happens first, in the engine: planned doses, restarts, days that become weeks. */
import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../../src/engine/execution/inline.ts";
import { chooseKernel } from "../../src/engine/execution/kernel.ts";
import { parseCase } from "../../src/forecast/case/case.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { USUAL_PLANS } from "../../src/forecast/options/plans.ts";
import { EventTable } from "../../src/formats/event-table/table.ts";
import { someModel } from "../support/simulate/model.ts";

const dose = (fromWeek: number, mgPerDay: number) => ({ fromWeek, mgPerDay });

const restart = { whenSaltWorsensBy: 5, mgPerDay: 4, checkEveryWeeks: 4 };

/** A forecast of these options for somebody who has had a response to 4 mg for a year. */
async function forecastOf(options: readonly object[]) {
  const { value } = parseCase({
    schema: "anagen/case@1",
    salt: [
      { week: 0, score: 90 },
      { week: 52, score: 10 },
    ],
    doses: [dose(0, 4)],
    options,
    horizonWeeks: 60,
    virtualPatients: 2_000,
  });
  const executor = inlineExecutor(chooseKernel().kernel);
  try {
    return await forecast(value, someModel(2), executor);
  } finally {
    await executor.close();
  }
}

describe("a planned dose", () => {
  it("is not given to somebody who has restarted meanwhile", async () => {
    const { options } = await forecastOf([
      { name: "stop", doses: [dose(52, 0)], restart },
      // For those who go on without the drug nothing changes in week 80.
      { name: "stop, and again", doses: [dose(52, 0), dose(80, 0)], restart },
      { name: "stop for good", doses: [dose(52, 0)] },
    ]);
    const [stop, again, forGood] = options.map(({ outcomes }) => outcomes);
    expect(again).toEqual(stop);
    expect(stop).not.toEqual(forGood);
  });
});

describe("a restart that has to wait for the drug", () => {
  it("begins so many weeks after the reading that triggers it, and the plan goes on until then", async () => {
    const { options, warnings } = await forecastOf([
      { name: "at once", doses: [dose(52, 0)], restart },
      { name: "at once, said", doses: [dose(52, 0)], restart: { ...restart, waitWeeks: 0 } },
      { name: "after 6 weeks", doses: [dose(52, 0)], restart: { ...restart, waitWeeks: 6 } },
      // Whom the drug reaches in week 60 has it from there, and not from the restart.
      {
        name: "after 6 weeks, and in week 60",
        doses: [dose(52, 0), dose(60, 4)],
        restart: { ...restart, waitWeeks: 6 },
      },
      { name: "in week 60", doses: [dose(52, 0), dose(60, 4)] },
      { name: "too late", doses: [dose(52, 0)], restart: { ...restart, waitWeeks: 60 } },
      { name: "never", doses: [dose(52, 0)] },
    ]);
    const [atOnce, said, later, both, planned, tooLate, never] = options;
    expect(said).toEqual({ ...atOnce, name: said.name, priceDifference: said.priceDifference });
    const [now, waited] = [atOnce, later].map(({ restart: each }) => each?.weeksToRestart.p25 ?? Number.NaN);
    // The same people are read at the same time: whoever starts again does so six weeks later.
    expect(waited - now).toBe(6);
    expect(later.atEnd.hasSalt20.of100).toBeLessThan(atOnce.atEnd.hasSalt20.of100);
    expect(later.price.weeksOnDrug.value).toBeLessThan(atOnce.price.weeksOnDrug.value);
    expect(both.atEnd.expectedSalt).toEqual(planned.atEnd.expectedSalt);
    expect(tooLate.salt).toEqual(never.salt);
    expect(warnings).toContainEqual({ code: "checkAfterHorizon", option: "too late" });
  });
});

describe("a day of a table", () => {
  /** Weeks of the readings on these days. */
  async function weeksOf(days: readonly number[]): Promise<number[]> {
    const rows = [
      ["ID", "TIME_DAYS", "EVID", "AMT", "DV"],
      ["1", "0", "1", "4", ""],
      ...days.map((day, at) => ["1", String(day), "0", "", String(50 - at)]),
    ];
    async function* records() {
      for (const [at, fields] of rows.entries()) yield { line: at + 1, fields };
    }
    const table = await EventTable.open(records, {});
    for await (const person of table.people(USUAL_PLANS))
      if (!("fault" in person)) return person.input.salt.map(({ week }) => week);
    return [];
  }

  it.each([
    [3, 0],
    [4, 1],
    [7, 1],
    [10, 1],
    [11, 2],
  ])("comes to the nearest week: day %i to week %i", async (day, week) => {
    expect((await weeksOf([day, 70]))[0]).toBe(week);
  });
});
