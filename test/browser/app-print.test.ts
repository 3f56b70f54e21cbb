import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { App, waitForAnswer } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

/** Brightness of a colour from 0 to 255. */
const BRIGHTNESS = `((color) => {
  const [red, green, blue] = color.match(/[\\d.]+/g).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
})`;

/** How bright text and the first curves are on paper. */
async function inkOnPaper(page: Page): Promise<number[]> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  return page.evaluate(
    `[...document.querySelectorAll("main h2, main p, main td, main figcaption, .icon.keep, .series")].map((each) => {
      const { color, fill, stroke } = getComputedStyle(each);
      const shown = each.matches(".icon") ? fill : each.matches(".series") ? stroke : color;
      return ${BRIGHTNESS}(shown);
    })`,
  );
}

describe.skipIf(CHROMIUM === undefined)("on paper", () => {
  let app: App;
  beforeAll(async () => {
    app = await App.open();
  });
  afterAll(async () => {
    expect(app.errors).toEqual([]);
    await app.close();
  });
  const pages = new Map<string, Page>();
  /** A page with an answer, on the screen; the tests of a path share it. */
  const open = async (path: string, look: string) => {
    const page = pages.get(path) ?? (await answered(path));
    pages.set(path, page);
    await page.emulateMedia({ media: "screen", colorScheme: "dark" });
    await page.getByRole("combobox", { name: "Look" }).selectOption(look);
    return page;
  };
  const answered = async (path: string) => {
    const page = await app.page(path, { colorScheme: "dark" });
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "full");
    await page.locator(".facts li").first().waitFor({ state: "attached" });
    return page;
  };

  it.each([
    ["", "dark"],
    ["", "auto"],
    ["?page=doctor", "dark"],
    ["?page=doctor", "auto"],
  ])("ink is dark whatever the look of the screen: page %s, look %s", async (path, look) => {
    const page = await open(path, look);
    const ink = await inkOnPaper(page);
    expect(ink.length).toBeGreaterThan(20);
    expect(Math.max(...ink)).toBeLessThan(128);
  });

  it("the person's answer is open, table and harms too, and closed again after", async () => {
    const page = await open("", "dark");
    const closed = () => page.locator(".answer details:not([open])").count();
    const before = await closed();
    expect(before).toBeGreaterThan(4);
    await page.evaluate(
      "addEventListener('beforeprint', () => { window.printed = document.querySelectorAll('.answer details:not([open])').length; })",
    );
    await page.pdf();
    expect(await page.evaluate("window.printed")).toBe(0);
    expect(await closed()).toBe(before);
  });

  it.each(["", "?page=doctor"])("limits are said before any number of the answer: page %s", async (path) => {
    const page = await open(path, "light");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".limits li").count()).toBeGreaterThan(0);
    const before = await page.evaluate<boolean>(
      "(document.querySelector('.limits').compareDocumentPosition([...document.querySelectorAll('.option-cards, table')].find((each) => each.checkVisibility())) & 4) === 4",
    );
    expect(before).toBe(true);
    // What was entered stands in words; no form is printed.
    expect(await page.locator(".entries input:visible").count()).toBe(0);
  });

  it.each(["", "?page=doctor"])("no text is smaller than nine points: page %s", async (path) => {
    const page = await open(path, "light");
    await page.emulateMedia({ media: "print" });
    const smallest = await page.evaluate<number>(
      `Math.min(...[...document.querySelectorAll("main *")]
        .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ""))
        .filter((each) => each.checkVisibility() && !each.closest("svg, .unseen"))
        .map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.75))`,
    );
    expect(smallest).toBeGreaterThanOrEqual(8.99);
  });

  it("a number that was read in a report of its source says so", async () => {
    const page = await open("?page=doctor", "dark");
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate<boolean[]>(
      `[...document.querySelectorAll("main li, main .line, main td")]
        .filter((each) => each.textContent.includes("from a report about the study") && !each.closest(".screen-only"))
        .map((each) => /†|from a report about the study/.test(each.innerText))`,
    );
    expect(printed.length).toBeGreaterThan(3);
    expect(printed).not.toContain(false);
    // The mark is explained where it stands.
    expect(await page.locator("main").innerText()).toContain("† from a report about the study.");
  });
});
