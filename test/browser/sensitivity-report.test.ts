import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sensitivity } from "../../src/sensitivity/result.ts";
import { anagen } from "../support/anagen.ts";
import { CHROMIUM, launchChromium } from "./support/chromium.ts";
import { hrefs, openFile, printed, unfold, violations } from "./support/report.ts";

describe.skipIf(CHROMIUM === undefined)("the sensitivity report in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "anagen-report-"));
  const file = join(folder, "report.html");
  const picture = join(folder, "tornado.svg");
  let browser: Browser;
  let result: Sensitivity;
  const asked: string[] = [];

  beforeAll(async () => {
    const few = ["--virtual-patients", "1000"];
    const run = await anagen(["sensitivity", "--json", ...few, "--html", file, "--svg", picture]);
    expect(run.code, run.err).toBe(0);
    result = JSON.parse(run.out);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(["light", "dark"] as const)("passes axe with nothing found, %s, words unfolded", async (look) => {
    const page = await openFile(browser, file, look, asked);
    // Three pictures an answer: parameters, facts, measurements.
    expect(await unfold(page)).toBe(3 * result.answers.length);
    expect(await violations(page, look)).toEqual([]);
    await page.context().close();
  });

  it("says in words every bar, and those the picture leaves out", async () => {
    const page = await openFile(browser, file, "light", asked);
    for (const [at, answer] of result.answers.entries())
      for (const [kind, rows] of [answer.parameters, answer.facts, answer.measurements].entries()) {
        const words = page
          .locator("figure")
          .nth(3 * at + kind)
          .locator("details li");
        expect(await words.count()).toBe(rows.length);
      }
    await page.context().close();
  });

  it("leads from every fact to its observation, asks nothing of the network, and prints on A4", async () => {
    const page = await openFile(browser, file, "light", asked);
    const places = new Set(
      await page.evaluate<string[]>("[...document.querySelectorAll('[id]')].map((each) => '#' + each.id)"),
    );
    const links = await hrefs(page, "table a");
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(places).toContain(link);
    expect(await printed(page)).toEqual({ fits: true, paper: expect.stringMatching(/^59[45] x 84[12]$/) });
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    await page.context().close();
  });

  it("draws the same plots as one picture", async () => {
    const page = await openFile(browser, picture, "dark", asked);
    expect(await page.locator("svg svg").count()).toBe(3 * result.answers.length);
    expect(await page.locator("svg svg rect.low").count()).toBeGreaterThan(30);
    await page.context().close();
  });
});
