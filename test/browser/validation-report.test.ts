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

  const pages = new Map<string, Page>();
  /** A file in a look; the tests share its page. */
  const open = async (look: "light" | "dark", path = file): Promise<Page> => {
    const key = `${look} ${path}`;
    const page = pages.get(key) ?? (await openFile(browser, path, look, asked));
    pages.set(key, page);
    return page;
  };

  it.each(["light", "dark"] as const)("passes axe with nothing found, %s, words unfolded", async (look) => {
    const page = await open(look);
    expect(await unfold(page)).toBe(result.courses.length + (result.totals.leftOut === null ? 0 : 1));
    expect(await violations(page, look)).toEqual([]);
  });

  it("leads from every point to its observation and on to its source", async () => {
    const page = await open("light");
    const links = await hrefs(page, ".courses svg a");
    expect(links).toHaveLength(result.rows.length);
    const drawn = new Set(links);
    for (const row of result.rows) expect(drawn).toContain(`#obs-${row.observation.split("+")[0]}`);
    const ids = [...new Set(result.rows.flatMap((row) => row.observation.split("+")))];
    const entries = await page.evaluate<{ source: string | null; found: number; text: string }[]>(
      `${JSON.stringify(ids)}.map((id) => {
        const source = [...document.querySelectorAll("#obs-" + id + " a")].at(-1)?.getAttribute("href") ?? null;
        const found = source === null ? [] : [...document.querySelectorAll(source)];
        return { source, found: found.length, text: found[0]?.innerText ?? "" };
      })`,
    );
    expect(entries).toHaveLength(ids.length);
    for (const [at, { source, found, text }] of entries.entries()) {
      expect(source, ids[at]).toMatch(/^#source-S\d{3}$/);
      expect(found, ids[at]).toBe(1);
      expect(text.length).toBeGreaterThan(10);
    }
  });

  it("has words for every picture, with every point in them", async () => {
    const page = await open("light");
    const told = await page
      .locator(".courses figure")
      .evaluateAll((all) => all.map((each) => each.querySelector("details")?.textContent ?? ""));
    expect(told).toHaveLength(result.courses.length);
    for (const [at, words] of told.entries()) {
      for (const id of result.courses[at].rows) expect(words).toContain(id);
      expect(words).toContain(`Model at week ${result.courses[at].weeks.at(-1)?.week}`);
    }
  });

  it("tells lists and misses apart by shape and word, not by colour", async () => {
    const page = await open("light");
    const rows = { fitted: "rect.point", kept: "path.point", missed: "circle.missed" };
    const count = (selector: string) => page.locator(`.courses svg ${selector}`).count();
    expect(await count(rows.fitted)).toBe(result.totals.calibration.rows);
    expect(await count(rows.kept)).toBe(result.totals.validation.rows);
    expect(await count(rows.missed)).toBe(result.rows.filter((row) => !row.inside).length);
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
      // The rest of the page is that of the tests above.
      expect(await page.locator("#leftOut").count()).toBe(1);
      expect(await violations(page, look, "#leftOut")).toEqual([]);
      expect(await hrefs(page, "#leftOut svg a")).toHaveLength(rows.length);
      expect(await page.locator("#leftOut svg circle.missed").count()).toBe(
        others.filter(({ inside }) => !inside).length + 1,
      );
      const words = (await page.locator("#leftOut details").textContent()) ?? "";
      for (const { observation } of rows) expect(words).toContain(`${observation}, week`);
      expect(words).toContain("left out of the fit");
    }
  });

  it("asks nothing of the network and prints on A4, nothing cut off at the side", async () => {
    const page = await openFile(browser, file, "light", asked);
    expect(await printed(page)).toEqual({ fits: true, paper: expect.stringMatching(/^59[45] x 84[12]$/) });
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
  });

  it("draws the same courses as one picture whose points lead to the sources' addresses", async () => {
    const page = await open("dark", picture);
    const links = await hrefs(page, "a");
    expect(links.length).toBeGreaterThan(result.rows.length / 2);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
  });
});
