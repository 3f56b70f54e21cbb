import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validationPage } from "../../src/explain/validation/page.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import type { Validation } from "../../src/validate/result.ts";
import { anagen } from "../support/anagen.ts";
import { CHROMIUM, launchChromium } from "./support/chromium.ts";
import { hrefs, openFile, printed, unfold, violations } from "./support/report.ts";

describe.skipIf(CHROMIUM === undefined)("the validation report in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "anagen-report-"));
  const file = join(folder, "report.html");
  const picture = join(folder, "courses.svg");
  let browser: Browser;
  let result: Validation;
  const asked: string[] = [];

  beforeAll(async () => {
    const run = await anagen([
      "validate",
      "--json",
      "--virtual-patients",
      "2000",
      "--html",
      file,
      "--svg",
      picture,
    ]);
    expect(run.code, run.err).toBe(0);
    result = JSON.parse(run.out);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const open = (look: "light" | "dark", path = file): Promise<Page> => openFile(browser, path, look, asked);

  it.each(["light", "dark"] as const)("passes axe with nothing found, %s, words unfolded", async (look) => {
    const page = await open(look);
    expect(await unfold(page)).toBe(result.courses.length + (result.totals.leftOut === null ? 0 : 1));
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it("leads from every point to its observation and on to its source", async () => {
    const page = await open("light");
    const links = await hrefs(page, ".courses svg a");
    expect(links).toHaveLength(result.rows.length);
    const drawn = new Set(links);
    for (const row of result.rows) expect(drawn).toContain(`#obs-${row.observation.split("+")[0]}`);
    for (const id of result.rows.flatMap((row) => row.observation.split("+"))) {
      const entry = page.locator(`#obs-${id}`);
      const source = await entry.locator("a").last().getAttribute("href");
      expect(source, id).toMatch(/^#source-S\d{3}$/);
      expect(await page.locator(source as string).count(), id).toBe(1);
      expect((await page.locator(source as string).innerText()).length).toBeGreaterThan(10);
    }
    await page.context().close();
  });

  it("has words for every picture, with every point in them", async () => {
    const page = await open("light");
    const figures = page.locator(".courses figure");
    expect(await figures.count()).toBe(result.courses.length);
    for (let at = 0; at < (await figures.count()); at++) {
      const words = (await figures.nth(at).locator("details").textContent()) ?? "";
      for (const id of result.courses[at].rows) expect(words).toContain(id);
      expect(words).toContain(`Model at week ${result.courses[at].weeks.at(-1)?.week}`);
    }
    await page.context().close();
  });

  it("tells lists and misses apart by shape and word, not by colour", async () => {
    const page = await open("light");
    const rows = { fitted: "rect.point", kept: "path.point", missed: "circle.missed" };
    const count = (selector: string) => page.locator(`.courses svg ${selector}`).count();
    expect(await count(rows.fitted)).toBe(result.totals.calibration.rows);
    expect(await count(rows.kept)).toBe(result.totals.validation.rows);
    expect(await count(rows.missed)).toBe(result.rows.filter((row) => !row.inside).length);
    await page.context().close();
  });

  it("shows studies left out as a picture with words and links, axe finding nothing", async () => {
    const rows = result.rows.filter(({ use }) => use === "calibration");
    const [first, ...others] = rows;
    const withLeftOut: Validation = {
      ...result,
      leftOut: { rows: [{ ...first, inside: false }, ...others], note: "each study left out" },
      totals: { ...result.totals, leftOut: result.totals.calibration },
    };
    const place = join(folder, "left-out.html");
    writeFileSync(place, validationPage(withLeftOut, loadEvidence()));
    for (const look of ["light", "dark"] as const) {
      const page = await open(look, place);
      await unfold(page);
      expect(await violations(page)).toEqual([]);
      expect(await hrefs(page, "#leftOut svg a")).toHaveLength(rows.length);
      expect(await page.locator("#leftOut svg circle.missed").count()).toBe(
        others.filter(({ inside }) => !inside).length + 1,
      );
      const words = (await page.locator("#leftOut details").textContent()) ?? "";
      for (const { observation } of rows) expect(words).toContain(`${observation}, week`);
      expect(words).toContain("left out of the fit");
      await page.context().close();
    }
  });

  it("asks nothing of the network and prints on A4, nothing cut off at the side", async () => {
    const page = await open("light");
    expect(await printed(page)).toEqual({ fits: true, paper: expect.stringMatching(/^59[45] x 84[12]$/) });
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    await page.context().close();
  });

  it("draws the same courses as one picture whose points lead to the sources' addresses", async () => {
    const page = await open("dark", picture);
    const links = await hrefs(page, "a");
    expect(links.length).toBeGreaterThan(result.rows.length / 2);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
    await page.context().close();
  });
});
