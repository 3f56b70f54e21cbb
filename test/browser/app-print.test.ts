import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type App, waitForAnswer, withApp } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

/** Brightness of a colour from 0 to 255. */
const BRIGHTNESS = `((color) => {
  const [red, green, blue] = color.match(/[\\d.]+/g).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
})`;

/** A4 between its margins, pixels. */
const PAPER = { width: 733, height: 1040 };

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
  withApp((opened) => {
    app = opened;
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

  it.each([
    ["", "en"],
    ["?page=doctor", "en"],
    ["?page=doctor", "es"],
  ])("nothing is wider than the paper, which would make all text smaller: page %s, %s", async (path, language) => {
    const page = await open(path, "light");
    await page.getByRole("combobox", { name: /Language|Idioma/ }).selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: "print" });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const wide = await page.evaluate<string[]>(
      `[...document.querySelectorAll("main *")].filter((each) => each.getBoundingClientRect().right > ${PAPER.width} + 1).map((each) => each.outerHTML.slice(0, 120))`,
    );
    expect(wide).toEqual([]);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("combobox", { name: /Language|Idioma/ }).selectOption("en");
    await page.locator("html[lang=en]").waitFor();
  });

  it("there is room to write, below each question and for notes", async () => {
    const page = await open("?page=doctor", "light");
    await page.emulateMedia({ media: "print" });
    const lines = await page.evaluate<number[]>(
      "[...document.querySelectorAll('.take-along .lines li, .take-along .question')].map((each) => Number.parseFloat(getComputedStyle(each, each.matches('li.question') ? '::after' : null).height))",
    );
    const questions = await page.locator(".take-along .question").count();
    expect(questions).toBeGreaterThan(3);
    expect(lines.length - questions).toBeGreaterThan(4);
    // At least six millimetres each.
    expect(Math.min(...lines)).toBeGreaterThanOrEqual((6 / 25.4) * 96);
  });

  it("harms are of a hundred people both ways at each dose, and not known where they are not", async () => {
    for (const path of ["", "?page=doctor"]) {
      const page = await open(path, "light");
      await page.emulateMedia({ media: "print" });
      await page.locator("[data-harm=acne]").waitFor({ state: "attached" });
      const acne = await page.locator("[data-harm=acne] dd").allTextContents();
      expect(acne.length).toBe(3);
      for (const text of acne) {
        const [have, not] = (/(\d+) of 100 have it, (\d+) do not/.exec(text) ?? []).slice(1).map(Number);
        expect(have + not, text).toBe(100);
      }
      const clots = await page.locator("[data-harm=clots] dd").allTextContents();
      expect(clots.at(-1)).toBe("not known");
      expect(await page.locator("[data-harm=shingles] dd").allTextContents()).toEqual([
        "not known",
        "not known",
        "not known",
      ]);
    }
  });

  it("a number that was read in a report of its source says so", async () => {
    const page = await open("?page=doctor", "dark");
    await page.emulateMedia({ media: "print" });
    const printed = await page.evaluate<boolean[]>(
      `[...document.querySelectorAll("main dd, main p, main li, main td")]
        .filter((each) => each.textContent.includes("from a report about the study") && !each.closest(".screen-only"))
        .map((each) => /†|from a report about the study/.test(each.innerText))`,
    );
    expect(printed.length).toBeGreaterThan(3);
    expect(printed).not.toContain(false);
    // The mark is explained where it stands.
    expect(await page.locator("main").innerText()).toContain("† from a report about the study.");
  });
});
