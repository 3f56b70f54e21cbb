import { describe, expect, it } from "vitest";
import { type App, linkFor, waitForAnswer, withApp } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

/** What every answer counts on at full effort. */
const ENOUGH = 1000;

const decision = 104;
const weeks = Array.from({ length: 53 }, (_, at) => 2 * at);
const diary = {
  schema: "anagen/case@1",
  salt: weeks.map((week) => ({ week, score: Math.round(6 + 84 * 0.5 ** (week / 12)) })),
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  options: [
    { name: "stay", doses: [{ fromWeek: decision, mgPerDay: 4 }] },
    { name: "stop", doses: [{ fromWeek: decision, mgPerDay: 0 }] },
  ],
  horizonWeeks: 52,
};

/** It takes half a minute of two idle processors, so `.ci/run` does it when nothing else runs. */
const isAsked = process.env.ANAGEN_DIARY !== undefined;

describe.skipIf(CHROMIUM === undefined || !isAsked)("a diary", () => {
  let app: App;
  withApp((opened) => {
    app = opened;
  });

  it("is answered in full on the page, with as many effective people as a few readings", async () => {
    const page = await (await app.visitor({ inFull: true })).newPage();
    await page.goto(await linkFor(app.address, "case", diary));
    await waitForAnswer(page, "full");
    const said = await page.getByText("effective sample size").first().textContent();
    const effective = Number(/count as ([\d,]+) /.exec(said ?? "")?.[1].replace(",", ""));
    expect(effective).toBeGreaterThanOrEqual(ENOUGH);
    await page.context().close();
  });
});
