import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { summarise } from "../../src/community/index.ts";
import { someReport } from "../community/some-stories.ts";
import { App, waitForAnswer } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules of axe that look at colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

const stories = (count: number) =>
  summarise(
    Array.from({ length: count }, (_, at) =>
      someReport(at, { shed: at % 3 > 0, firstShedWeeks: { low: 4 + (at % 9), high: 6 + (at % 9) } }),
    ),
    { rows: 100 },
    1,
  );
const TOO_FEW = stories(2);
const ENOUGH = stories(60);

/** Opens everything that can be opened. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
  expect(await page.locator("details:not([open])").count()).toBe(0);
}

/** What axe finds wrong in the light look, and in the dark one, where nothing but colours differs. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const found = (look: string, rules: object) =>
    page.evaluate<string[]>(
      `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
        violations.map(({ id, nodes }) => "${look}, " + id + ": " + nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")))`,
    );
  const light = await found("light", { type: "tag", values: TAGS });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await found("dark", { type: "rule", values: COLOURS });
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark];
}

describe.skipIf(CHROMIUM === undefined)("axe finds nothing, in the light look and in the dark one,", () => {
  let app: App;
  beforeAll(async () => {
    app = await App.open();
  });
  afterAll(() => app.close());
  const open = (path: string) => app.page(path, { colorScheme: "light", reducedMotion: "reduce" });

  it("on the person's page: before, in the form with problems, in the answer", async () => {
    const page = await open("");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByRole("button", { name: "See the answer" }).click();
    await page.getByRole("button", { name: "Help me find the number" }).first().click();
    await page.getByLabel("Paint the bare parts").check();
    await openAll(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Paste a list" }).click();
    await page.getByLabel("Your list").fill("3 months ago, 40");
    await page.getByLabel("Which drug?").selectOption("tofacitinib");
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Delete everything kept here" }).click();
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "full");
    await page.getByRole("button", { name: "Make a link to my entries" }).click();
    await openAll(page);
    await page.locator("table.policies").waitFor();
    await page.locator(".measure button").click();
    await page.locator(".measure [data-plan]").first().waitFor();
    await page.locator(".harms .facts li").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it("on the page for the doctor visit", async () => {
    const page = await open("?page=doctor");
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "full");
    await page.locator("table.policies").waitFor();
    await page.locator(".facts li").first().waitFor();
    await openAll(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it("on the article", async () => {
    const page = await open("?page=article");
    await page.locator(".article figure svg").first().waitFor();
    await openAll(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it("on the stories: none, too few, enough", async () => {
    const page = await open("?page=people");
    await page.getByText("Nothing has been imported").waitFor();
    expect(await violations(page)).toEqual([]);
    for (const [stories, there] of [
      [TOO_FEW, "Too few stories to show"],
      [ENOUGH, "Look at some of the stories"],
    ] as const) {
      await page.getByLabel("Open counts from a file").setInputFiles({
        name: "stories.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(stories)),
      });
      await page.getByText(there, { exact: true }).waitFor();
      await openAll(page);
      expect(await violations(page)).toEqual([]);
    }
    await page.context().close();
  });

  it("on the page for research, with results", async () => {
    const page = await open("?page=research");
    await page.getByLabel("Virtual patients").fill("400");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.locator("[data-digest]").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it("on the pages of the evidence", async () => {
    const page = await open("?page=evidence&id=BARI-091");
    await page.getByText("one result").waitFor();
    expect(await violations(page)).toEqual([]);
    for (const tab of ["What people say", "Check a text", "Compare studies", "Sources"]) {
      await page.getByRole("button", { name: tab }).click();
      expect(await violations(page)).toEqual([]);
    }
    await page.context().close();
  });

  it("on the page about the method, and in Spanish", async () => {
    const page = await open("?page=method");
    await page.getByText("Results kept back").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Language").selectOption("es");
    await page.getByText("Cómo funciona y dónde acaba").waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("es");
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
