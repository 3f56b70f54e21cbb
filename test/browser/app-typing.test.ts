import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type App, until, waitForAnswer, withApp } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

/** Ids of all fields of text that a reader can see. */
const FIELDS = `[...document.querySelectorAll("main input[type=text]:not([readonly]), main input[type=search], main textarea")]
  .filter((each) => each.offsetParent !== null).map((each) => each.id)`;
const OPEN = "for (const each of document.querySelectorAll('main details')) each.open = true";
/** Enough for a field: less is drawn at every sign. */
const SMALL = { width: 640, height: 240 };

/** Waits until the page was drawn anew with what was typed, and says what then has the focus and what it holds. */
const drawn = (page: Page) =>
  page.evaluate<{ id: string; value: string }>(`new Promise((resolve) => {
    const tell = () => resolve({ id: document.activeElement?.id ?? "", value: document.activeElement?.value ?? "" });
    requestAnimationFrame(() => requestAnimationFrame(tell));
  })`);

/** Types into every field, sign by sign, and says which ones changed what was typed or lost the focus. */
async function typeIntoAll(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.setViewportSize(SMALL);
  await page.evaluate(OPEN);
  const ids = await page.evaluate<string[]>(FIELDS);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const field = page.locator(`[id="${id}"]`);
    const before = await field.inputValue();
    await field.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    for (const sign of "12") {
      await page.keyboard.type(sign);
      const focused = await drawn(page);
      if (focused.id !== id) faults.push(`${id} lost the focus at ${sign}`);
      else if (sign === "2" && focused.value !== "12") faults.push(`${id} holds ${focused.value}`);
    }
    if ((await field.count()) === 0) faults.push(`${id} is gone`);
    else await field.fill(before);
  }
  return faults;
}

describe.skipIf(CHROMIUM === undefined)("typing", () => {
  let app: App;
  withApp((opened) => {
    app = opened;
  });

  it.each([
    ["en", "I take it now"],
    ["en", "I have stopped"],
    ["es", "Lo tomo ahora"],
    ["es", "No he empezado"],
  ])("12 into any field of the person's page leaves 12 and the focus, in %s: %s", async (language, begin) => {
    const page = await app.fresh(`?lang=${language}`);
    await page.getByRole("button", { name: begin }).click();
    expect(await typeIntoAll(page)).toEqual([]);
  });

  it.each([
    "en",
    "es",
  ])("12 into any field beside an answer leaves 12 and the focus: %s", async (language) => {
    const page = await app.page(`?lang=${language}`, { roughOnly: true });
    await page
      .getByRole("button", { name: language === "en" ? "Show me an example" : "Ver un ejemplo" })
      .click();
    await waitForAnswer(page, "rough");
    expect(await typeIntoAll(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    "research",
    "evidence",
  ])("12 into any field of the page %s leaves 12 and the focus", async (name) => {
    const page = await app.fresh(`?page=${name}`);
    await page.locator("main input, main textarea").first().waitFor();
    expect(await typeIntoAll(page)).toEqual([]);
  });

  it("keeps a panel open that was opened, whatever its fields hold", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByText("2 mg for 24 weeks, then stop", { exact: true }).click();
    const weeks = page.getByLabel("Weeks from now");
    await weeks.fill("");
    await weeks.pressSequentially("12");
    expect(await weeks.inputValue()).toBe("12");
    await until(page, `document.activeElement?.id === "${await weeks.getAttribute("id")}"`);
    expect(await page.locator(".options summary").nth(2).innerText()).toBe("2 mg for 12 weeks, then stop");
  });

  it("goes on from sliders to paint and back without losing what was found", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByRole("button", { name: "Help me find the number: SALT now" }).click();
    await page.getByLabel("Paint the bare parts").check();
    await page.getByRole("button", { name: "All bare" }).click();
    await page.getByLabel("Four sliders").check();
    expect(await page.locator(".estimate").innerText()).toContain("100");
    await page.getByLabel("Top: percent without hair").fill("0");
    await page.getByLabel("Paint the bare parts").check();
    expect(await page.locator(".estimate").innerText()).toContain("60");
    await page.getByRole("button", { name: "Use this number" }).click();
    const now = page.getByLabel("SALT now", { exact: true });
    expect(await now.inputValue()).toBe("60");
    await until(page, `document.activeElement?.id === "${await now.getAttribute("id")}"`);
  });
});
