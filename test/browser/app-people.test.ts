import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { App, until, waitForAnswer } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

/** Most interactions until somebody off the drug sees what starting again gives. */
const MOST_OFF_DRUG = 10;
/** Most interactions for twelve readings and two changes of dose. */
const MOST_LONG = 15;

/** Counts what somebody does. */
class Hand {
  count = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async click(name: string) {
    this.count++;
    await this.page.getByRole("button", { name, exact: true }).click();
  }
  async choose(label: string) {
    this.count++;
    await this.page.getByLabel(label, { exact: true }).check();
  }
  async fill(label: string, text: string) {
    this.count++;
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }
}

/** The first number of a card, by the name of its option. */
async function firstOf(page: Page, option: string): Promise<number> {
  const card = page.locator(".option-cards > li", { has: page.getByText(option, { exact: true }) });
  return Number.parseInt(await card.locator("strong").first().innerText(), 10);
}

describe.skipIf(CHROMIUM === undefined)("people who come to the page", () => {
  let app: App;
  beforeAll(async () => {
    app = await App.open();
  });
  afterAll(async () => {
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ["how long and how long ago", "weeks ago", "13", "60"],
    ["in words", null, "13 weeks ago", "60 weeks"],
    ["with the beginning in weeks ago", null, "13 weeks ago", "73 weeks ago"],
  ])("off the drug for three months find what starting again gives: %s", async (_, unit, stop, took) => {
    const page = await app.page();
    const hand = new Hand(page);
    await hand.click("I have stopped");
    if (unit !== null) await hand.choose(unit);
    await hand.fill("When did you stop?", stop);
    await hand.fill("How long did you take it?", took);
    await hand.fill("SALT before treatment", "90");
    await hand.fill("SALT when you stopped", "8");
    await hand.fill("SALT now", "35");
    await hand.click("See the answer");
    await waitForAnswer(page, "full");
    expect(hand.count).toBeLessThanOrEqual(MOST_OFF_DRUG);
    expect(await firstOf(page, "start again at 4 mg")).toBeGreaterThan(85);
    expect(await firstOf(page, "stay off")).toBeLessThan(30);
    await page.context().close();
  });

  it("off the drug find it in Spanish, too", async () => {
    const page = await app.page("?lang=es");
    const hand = new Hand(page);
    await hand.click("Lo he dejado");
    await hand.fill("¿Cuándo lo dejó?", "hace 13 semanas");
    await hand.fill("¿Cuánto tiempo lo tomó?", "60 semanas");
    await hand.fill("SALT antes del tratamiento", "90");
    await hand.fill("SALT cuando lo dejó", "8");
    await hand.fill("SALT ahora", "35");
    await hand.click("Ver la respuesta");
    await waitForAnswer(page, "full");
    expect(hand.count).toBeLessThanOrEqual(MOST_OFF_DRUG);
    expect(await firstOf(page, "volver a tomar 4 mg")).toBeGreaterThan(85);
    await page.context().close();
  });

  it("with part of the hair on 2 mg are asked what they would lose, and offered 4 mg", async () => {
    const page = await app.page();
    const hand = new Hand(page);
    await hand.click("I take it now");
    await hand.fill("When did you begin?", "14");
    await hand.fill("Baricitinib, mg a day", "2");
    await hand.fill("SALT before treatment", "90");
    await hand.fill("SALT now", "45");
    await hand.click("See the answer");
    await waitForAnswer(page, "full");
    const cards = page.locator(".option-cards");
    expect(await cards.innerText()).toMatch(/\d+ of 100 keep what they have now/);
    expect(await firstOf(page, "go up to 4 mg")).toBeGreaterThan(0);
    expect(await cards.innerText()).toContain("stop, start again at 2 mg when 20 points worse");
    await page.context().close();
  });

  it("with twelve readings and two changes of dose paste them in one go", async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `${33 - 3 * at} months ago\t${95 - 8 * at}`);
    const doses = ["24 months ago\t4 mg", "6 months ago\t2 mg"];
    const page = await app.page();
    const hand = new Hand(page);
    await hand.click("I take it now");
    await hand.fill("When did you begin?", "33");
    await hand.fill("Baricitinib, mg a day", "2");
    await hand.fill("SALT before treatment", "95");
    await hand.click("Paste a list");
    await hand.fill("Your list", [...rows.slice(1), ...doses].join("\n"));
    await page.getByText("What was understood").waitFor();
    expect(await page.locator(".paste .unread").count()).toBe(0);
    await hand.click("Use these 13 lines");
    await hand.click("See the answer");
    await waitForAnswer(page, "rough");
    expect(hand.count).toBeLessThanOrEqual(MOST_LONG);
    const text = await page.locator("figure figcaption").first().innerText();
    expect(text.match(/in week/g)?.length).toBe(12);
    expect(text.match(/mg from week/g)?.length).toBe(3);
    await page.context().close();
  });

  it("who paste a list into one field get the list read", async () => {
    const page = await app.page();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel("When did you begin?").fill("14");
    await page.getByLabel("SALT now", { exact: true }).focus();
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData("text", "12 months ago\\t90\\n6 months ago\\t40\\ntoday\\t8");
      document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await page.getByRole("button", { name: "Use these 3 lines" }).click();
    expect(await page.getByLabel("SALT now", { exact: true }).inputValue()).toBe("8");
    await page.context().close();
  });

  it("on another drug are told at once that no numbers are made for it, and where to read on", async () => {
    const page = await app.page();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel("Which drug?").selectOption("ritlecitinib");
    await page.getByText("cannot work out numbers for ritlecitinib").waitFor();
    expect(await page.locator(".answer, .options").count()).toBe(0);
    await page.getByRole("link", { name: "What is known about other drugs" }).click();
    await page.locator(".article h2").first().waitFor();
    await page.context().close();
  });

  it("outside of what was studied read so before any number: fifteen years old, no reading from before", async () => {
    const page = await app.page();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel("When did you begin?").fill("14");
    await page.getByLabel("SALT now", { exact: true }).fill("5");
    await page.getByText("More about you").click();
    await page.getByLabel("Age in years").fill("15");
    await waitForAnswer(page, "full");
    const codes = await page
      .locator(".limits [data-warning]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-warning")));
    expect(codes).toEqual(expect.arrayContaining(["underAge", "noBaseline"]));
    const above = await page.evaluate(
      "document.querySelector('.limits').compareDocumentPosition(document.querySelector('.option-cards')) & 4",
    );
    expect(above).toBe(4);
    await page.getByLabel("Age in years").fill("9");
    await page.getByText("nothing is known here for children under 12").waitFor();
    await page.locator(".outdated").waitFor();
    await page.context().close();
  });

  it("see the same number in five ways, one tap apart", async () => {
    const page = await app.page();
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "full");
    const first = await page.locator(".option-cards .frames strong").first().innerText();
    const count = /^\d+/.exec(first)?.[0] ?? "?";
    const views = page.getByRole("group", { name: "The same number, shown in five ways" });
    for (const [name, pattern] of [
      ["In words", `${count} of 100 people like you`],
      ["As a table", `${count} / ${100 - Number(count)}`],
      ["As a curve", `${count} after 52 weeks`],
      ["As bars", `${count} / ${100 - Number(count)}`],
    ] as const) {
      await views.getByRole("button", { name, exact: true }).click();
      expect((await page.locator("[data-view]").innerText()).replaceAll("\u00a0", " "), name).toContain(
        pattern,
      );
    }
    await page.context().close();
  });

  it("who plan a child weigh what matters, and are led to what is known of it", async () => {
    const page = await app.page();
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "rough");
    const before = await page.locator("[data-stage]").first().getAttribute("data-digest");
    await page.getByText("What matters to me, and what else people ask").click();
    const plans = page.getByRole("group", { name: "Plans such as a child, surgery or travel" });
    await plans.getByLabel("a lot").check();
    await page.getByText("What counts a lot for you: plans such as a child").waitFor();
    expect(await page.locator("[data-stage]").first().getAttribute("data-digest")).toBe(before);
    await page.getByText("The project declares no funding.").waitFor();
    await page
      .locator("#decide")
      .getByRole("link", { name: "Pregnancy, breast-feeding, wanting a child" })
      .click();
    await until(page, "document.activeElement?.id === 'pregnancy'");
    expect(await page.locator("section:has(#pregnancy)").innerText()).toContain(
      "at least 1 week after the last tablet",
    );
    await page.context().close();
  });

  it("who write 5 %, ~5, 5-10 or 1,5 are understood", async () => {
    const page = await app.page();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel("When did you begin?").fill("Sept 2025");
    const now = page.getByLabel("SALT now", { exact: true });
    for (const text of ["5 %", "~5", "5-10", "1,5"]) {
      await now.fill(text);
      await page.waitForTimeout(700);
      expect(await now.getAttribute("aria-invalid")).toBeNull();
      expect(await now.inputValue()).toBe(text);
    }
    await now.fill("5-10");
    await page.getByText("Read as 7.5, the middle.").waitFor();
    await page.context().close();
  });
});
