import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type App, until, waitForAnswer, withApp } from "./support/app.ts";
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
  return Number.parseInt(await cardOf(page, option).locator("strong").first().innerText(), 10);
}

const cardOf = (page: Page, option: string) =>
  page.locator(".option-cards > li", { has: page.getByText(option, { exact: true }) });

/** Codes of the warnings that stand before the numbers, and of those after them. */
const codesAbove = (page: Page) => codesIn(page, ".limits [data-warning]");
const codesBelow = (page: Page) => codesIn(page, ".answer li[data-warning]");
const codesIn = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((each) => each.getAttribute("data-warning")));

const isAboveNumbers = (page: Page): Promise<boolean> =>
  page.evaluate(
    "(document.querySelector('.limits').compareDocumentPosition(document.querySelector('.option-cards')) & 4) === 4",
  );

describe.skipIf(CHROMIUM === undefined)("people who come to the page", () => {
  let app: App;
  withApp((opened) => {
    app = opened;
  });

  it.each([
    ["how long and how long ago", "weeks ago", "13", "60"],
    ["in words", null, "13 weeks ago", "60 weeks"],
    ["with the beginning in weeks ago", null, "13 weeks ago", "73 weeks ago"],
  ])("off the drug for three months find what starting again gives: %s", async (_, unit, stop, took) => {
    const page = await app.next();
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
  });

  it("off the drug find it in Spanish, too", async () => {
    const page = await app.next("?lang=es");
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
  });

  it("with part of the hair on 2 mg are asked what they would lose, and offered 4 mg", async () => {
    const page = await app.next();
    const hand = new Hand(page);
    await hand.click("I take it now");
    await hand.fill("When did you begin?", "14");
    await hand.fill("Baricitinib, mg a day", "2");
    await hand.fill("SALT before treatment", "90");
    await hand.fill("SALT now", "45");
    await hand.click("See the answer");
    await waitForAnswer(page, "full");
    const cards = page.locator(".option-cards");
    expect(await cards.innerText()).toMatch(/\d+ of 100 are no worse than now/);
    expect(await firstOf(page, "go up to 4 mg")).toBeGreaterThan(0);
    expect(await cards.innerText()).toContain("stop, start again at 2 mg when 20 points worse");
  });

  it("with twelve readings and two changes of dose paste them in one go", async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `${33 - 3 * at} months ago\t${95 - 8 * at}`);
    const doses = ["24 months ago\t4 mg", "6 months ago\t2 mg"];
    const page = await app.next();
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
  });

  it("who paste a list into one field get the list read", async () => {
    const page = await app.next();
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
  });

  it("on a drug without a trial by dose are told at once that no numbers are made, and where to read on", async () => {
    const page = await app.next();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel("Which drug?").selectOption("tofacitinib");
    await page.getByText("cannot work out numbers for tofacitinib").waitFor();
    expect(await page.locator(".answer, .options").count()).toBe(0);
    await page.getByRole("link", { name: "What is known about other drugs" }).click();
    await page.locator(".article h2").first().waitFor();
  });

  it("on ritlecitinib get numbers of their own, told first and on the cards what is borrowed", async () => {
    const page = await app.next();
    const hand = new Hand(page);
    await hand.click("I take it now");
    await page.getByLabel("Which drug?").selectOption("ritlecitinib");
    expect(await page.getByLabel("Ritlecitinib, mg a day").inputValue()).toBe("50");
    await hand.fill("When did you begin?", "14");
    await hand.fill("SALT before treatment", "90");
    await hand.fill("SALT now", "5");
    await hand.click("See the answer");
    await waitForAnswer(page, "full");
    expect(await codesAbove(page)).toContain("stoppingBorrowed");
    expect(await isAboveNumbers(page)).toBe(true);
    expect(await cardOf(page, "stop").innerText()).toContain("Borrowed from baricitinib");
    expect(await cardOf(page, "stay on 50 mg").innerText()).not.toContain("Borrowed");
    expect(await firstOf(page, "stay on 50 mg")).toBeGreaterThan(await firstOf(page, "stop"));
    // Harms were counted of another drug: said first, and on each dose.
    await page.locator("#harms summary").click();
    expect(await page.locator("#harms .note").innerText()).toContain("in people who took ritlecitinib");
    const heads = await page.locator("#harms [data-harm=acne] dt").allInnerTexts();
    expect(heads).toEqual(["on baricitinib 4 mg a day", "on baricitinib 2 mg a day", "without the drug"]);
  });

  it("whom their drug did not help may add any other, which is said first and marked", async () => {
    const page = await app.next();
    const hand = new Hand(page);
    await hand.click("I take it now");
    await hand.fill("When did you begin?", "14");
    await hand.fill("SALT before treatment", "95");
    await hand.fill("SALT now", "70");
    const others = page.getByRole("group", { name: "SALT is above 20 on your drug. Add a switch to" });
    const names = await others.getByRole("button").allInnerTexts();
    expect(names.length).toBeGreaterThan(1);
    expect(names).toEqual([...names].sort());
    await hand.click("ritlecitinib 50 mg");
    await hand.click("See the answer");
    await waitForAnswer(page, "full");
    const name = "switch to ritlecitinib 50 mg a day";
    expect(await firstOf(page, name)).toBeGreaterThan(0);
    expect(await cardOf(page, name).innerText()).toContain("No trial has tested this plan.");
    expect(await codesAbove(page)).toContain("drugSwitched");
    expect(await isAboveNumbers(page)).toBe(true);
    expect(await page.locator(".answer").innerText()).toMatch(
      /"No worse than now" means SALT then at most 4 points higher than now/,
    );
  });

  it("who have switched already name the second drug in its row, with the keyboard", async () => {
    const page = await app.next();
    const hand = new Hand(page);
    await hand.click("I take it now");
    await hand.fill("When did you begin?", "24");
    await hand.fill("SALT before treatment", "95");
    await hand.fill("SALT now", "10");
    await hand.click("Add a dose change");
    await hand.fill("Since when", "12");
    await page.locator(".rows").getByRole("button", { name: "Another drug" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Drug", { exact: true }).first().waitFor();
    await until(page, "document.activeElement?.tagName === 'SELECT'");
    await page.keyboard.type("rit");
    await hand.fill("Ritlecitinib, mg a day", "50");
    await hand.click("See the answer");
    await waitForAnswer(page, "rough");
    const names = await page.locator(".option-cards h3").allInnerTexts();
    expect(names.map((each) => each.trim())).toContain("stay on 50 mg");
    expect(await codesAbove(page)).toEqual(expect.arrayContaining(["stoppingBorrowed", "drugSwitched"]));
    expect(await page.locator("figure figcaption").first().innerText()).toContain(
      "ritlecitinib 50 mg from week",
    );
  });

  it("who must wait for the drug again say so: the wait lowers the number and stands in the name", async () => {
    const page = await app.next();
    await page.getByRole("button", { name: "I have stopped" }).click();
    const hand = new Hand(page);
    await hand.fill("When did you stop?", "13 weeks ago");
    await hand.fill("How long did you take it?", "60 weeks");
    await hand.fill("SALT before treatment", "90");
    await hand.fill("SALT when you stopped", "8");
    await hand.fill("SALT now", "15");
    await hand.click("See the answer");
    await waitForAnswer(page, "full");
    const name = "stay off, start again at 4 mg when 20 points worse";
    const atOnce = await firstOf(page, name);
    await page.locator("summary", { hasText: name }).click();
    await page.getByLabel("I get it again after").selectOption("16");
    await until(
      page,
      `document.querySelector(".option-cards")?.innerText.includes("after 16 weeks of waiting")`,
    );
    await waitForAnswer(page, "full");
    expect(await firstOf(page, `${name} and after 16 weeks of waiting`)).toBeLessThan(atOnce);
  });

  it("who pay a lot for it see what a stop, fewer doses and starting again give", async () => {
    const page = await app.page("", { ranges: true });
    const hand = new Hand(page);
    await hand.click("I take it now");
    await hand.fill("When did you begin?", "14");
    await hand.fill("SALT before treatment", "100");
    await hand.fill("SALT now", "5");
    await hand.click("Add: every other day");
    await hand.click("See the answer");
    await waitForAnswer(page, "full");
    expect(hand.count).toBeLessThanOrEqual(6);
    const everyOther = "4 mg, one dose every 2 days";
    const [stop, fewer, stay] = [
      await firstOf(page, "stop"),
      await firstOf(page, everyOther),
      await firstOf(page, "stay on 4 mg"),
    ];
    expect(stop).toBeLessThan(fewer);
    expect(fewer).toBeLessThanOrEqual(stay);
    expect(await cardOf(page, everyOther).innerText()).toContain("No trial has tested this plan.");
    const again = await cardOf(page, "stop, start again at 4 mg when 20 points worse").innerText();
    expect(again).toMatch(/\d+ of 100 have their hair\s+\d+ of them after starting again/);
    expect(await codesBelow(page)).toContain("intermittentDosing");
    expect(await page.locator(".questions").innerText()).toContain(
      "For most people it comes back when they start again.",
    );
    await page.context().close();
  });

  it.each([
    ["of now alone", "SALT now", "5", ["noBaseline"]],
    ["from before alone", "SALT before treatment", "100", ["oldReading"]],
  ] as const)("with one reading, %s, are told first what is missing", async (_, label, score, codes) => {
    const page = await app.next();
    const hand = new Hand(page);
    await hand.click("I take it now");
    await hand.fill("When did you begin?", "14");
    await hand.fill(label, score);
    await hand.click("See the answer");
    await waitForAnswer(page, "rough");
    expect(await codesAbove(page)).toEqual(expect.arrayContaining([...codes]));
    expect(await isAboveNumbers(page)).toBe(true);
  });

  it("with patches only are told beside the field that nothing is known, and what to do where they took it then", async () => {
    const page = await app.next();
    const hand = new Hand(page);
    await hand.click("I take it now");
    await hand.fill("When did you begin?", "14");
    await hand.fill("SALT before treatment", "20");
    await hand.fill("SALT now", "5");
    await hand.click("See the answer");
    await page
      .getByText("No forecast: the trials took people with SALT 50 or more before treatment.")
      .waitFor();
    await page.getByText("If you took the drug already when this was measured").waitFor();
    expect(await page.locator(".option-cards").count()).toBe(0);
    expect(await page.locator(".status").innerText()).toMatch(/^There is no answer for these entries/);
  });

  it("outside of what was studied read so before any number: fifteen years old, no reading from before", async () => {
    const page = await app.next();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel("When did you begin?").fill("14");
    await page.getByLabel("SALT now", { exact: true }).fill("5");
    await page.getByText("More about you").click();
    await page.getByLabel("Age in years").fill("15");
    await waitForAnswer(page, "rough");
    expect(await codesAbove(page)).toEqual(expect.arrayContaining(["underAge", "noBaseline"]));
    expect(await isAboveNumbers(page)).toBe(true);
    expect(await page.locator("#age-hint").innerText()).toContain("is taken from adults");
    await page.getByLabel("Age in years").fill("9");
    await page.getByText("no trial of these drugs took children under 12").waitFor();
    await page.locator(".outdated").waitFor();
  });

  it("see the same number in five ways, one tap apart", async () => {
    const page = await app.next();
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
  });

  it("who plan a child weigh what matters, and are led to what is known of it", async () => {
    const page = await app.next();
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
  });

  it("who write 5 %, ~5, 5-10 or 1,5 are understood", async () => {
    const page = await app.next();
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
  });
});
