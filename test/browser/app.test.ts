import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLACES } from "../../bench/web-places.ts";
import { anagenJson, readJson } from "../support/anagen.ts";
import { App, linkFor, until, waitForAnswer } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

/** The example's history as a visitor would type it. */
interface ExampleCase {
  readonly salt: readonly { readonly week: number; readonly score: number }[];
}
const example = readJson("examples/case-stop.json") as ExampleCase;
const FEW = 400;
const MOST_JAVASCRIPT = 90_000;
const MOST_INTERACTIONS = 8;
const NARROW = [
  { width: 320, height: 700 },
  { width: 640, height: 400 },
];
/** The pages by their links, and what stands on each once it has its data. */
const PAGES = [
  ["The article", ".article figure svg"],
  ["For the doctor visit", "main .options-table"],
  ["For research", "main textarea"],
  ["Evidence", "main input[type=search]"],
  ["Stories", "main [data-state]"],
  ["How it works", "text=Results kept back for checking"],
] as const;

describe.skipIf(CHROMIUM === undefined)("a person at the pages", () => {
  let app: App;
  beforeAll(async () => {
    app = await App.open();
  });
  afterAll(async () => {
    expect(app.foreign).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it("reaches the answer for the example's history in at most eight interactions", async () => {
    const page = await app.fresh();
    let interactions = 0;
    const act = async (action: Promise<unknown>) => {
      interactions++;
      await action;
    };
    const [before, between, now] = example.salt;
    await act(page.getByRole("button", { name: "I take it now" }).click());
    await act(page.getByLabel("When did you begin?").fill(`${now.week} weeks`));
    await act(page.getByLabel("SALT before treatment", { exact: true }).fill(String(before.score)));
    await act(page.getByLabel("SALT now", { exact: true }).fill(String(now.score)));
    await act(page.getByRole("button", { name: "Add a reading in between" }).click());
    await act(page.getByLabel("When", { exact: true }).fill(`week ${between.week}`));
    await act(page.getByLabel("SALT", { exact: true }).fill(String(between.score)));
    await act(page.getByRole("button", { name: "See the answer" }).click());
    await waitForAnswer(page, "rough");
    expect(interactions).toBeLessThanOrEqual(MOST_INTERACTIONS);
    expect(await page.locator(".option-cards > li").count()).toBe(5);
    for (const card of await page.locator(".option-cards > li").all()) {
      const text = await card.locator(".frames").innerText();
      const [keep, lose] = [...text.matchAll(/(\d+) of 100/g)].map((match) => Number(match[1]));
      expect(keep + lose).toBe(100);
      expect(await card.locator(".icon").count()).toBe(100);
    }
  });

  it("reaches it with the keyboard alone", async () => {
    const page = await app.fresh();
    const focus = async (name: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(
          "document.activeElement?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? ''",
        );
        if (String(focused).trim() === name) return;
      }
      throw new Error(`the keyboard does not reach "${name}"`);
    };
    await focus("I take it now");
    await page.keyboard.press("Enter");
    await until(page, "document.activeElement?.id === 'began'");
    await page.keyboard.type("52 weeks");
    await focus("SALT before treatment");
    await page.keyboard.type("92");
    await focus("SALT now");
    await page.keyboard.type("8");
    await focus("See the answer");
    await page.keyboard.press("Enter");
    await waitForAnswer(page, "rough");
    await until(page, "document.activeElement?.id === 'answer-heading'");
    await focus("Time from now");
    const shown = () => page.locator("output[for=time]").innerText();
    const first = await shown();
    await page.keyboard.press("ArrowRight");
    expect(await shown()).not.toBe(first);
  });

  it("gets the digest of the command line, again after options were changed and changed back", async () => {
    const small = { ...example, virtualPatients: FEW };
    const { provenance } = await anagenJson<{ provenance: { digest: string } }>(["forecast", "-"], {
      input: JSON.stringify(small),
    });
    const page = await app.fresh();
    await page.goto(await linkFor(app.address, "case", small));
    await waitForAnswer(page, "full");
    const digest = () => page.locator("[data-digest]").first().getAttribute("data-digest");
    expect(await digest()).toBe(provenance.digest);
    expect(page.url()).toBe(app.address);
    await page.getByText("What if I start again early?").click();
    await page.locator("#early").fill("30");
    await until(
      page,
      `document.querySelector("[data-stage=full]") && document.querySelector("[data-digest]")?.dataset.digest !== "${provenance.digest}"`,
    );
    await page.locator("#early").fill("20");
    await until(
      page,
      `document.querySelector("[data-stage=full]") && document.querySelector("[data-digest]")?.dataset.digest === "${provenance.digest}"`,
    );
  });

  it("finds the SALT number with sliders, and by painting with pointer and keyboard", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByRole("button", { name: "Help me find the number" }).first().click();
    await page.getByLabel("Top: percent without hair").fill("100");
    expect(await page.locator(".estimate").innerText()).toContain("40");
    await page.getByLabel("Paint the bare parts").check();
    const top = page.getByRole("application", { name: "Scalp, Top" });
    await top.scrollIntoViewIfNeeded();
    const box = (await top.boundingBox()) as { x: number; y: number; width: number; height: number };
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.8, { steps: 20 });
    await page.mouse.up();
    expect(await top.locator(".bare").count()).toBeGreaterThan(5);
    const back = page.getByRole("application", { name: "Scalp, Back" });
    await back.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    expect(await back.locator(".bare").count()).toBe(2);
    await page.getByRole("button", { name: "Use this number" }).click();
    expect(
      Number(await page.getByLabel("SALT before treatment", { exact: true }).inputValue()),
    ).toBeGreaterThan(0);
  });

  it("is told beside each field what is allowed, and keeps what was typed", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "Show me an example" }).click();
    await page.getByText("More about you").click();
    await page.getByRole("button", { name: "I do not take it daily" }).first().click();
    const wrong: readonly [label: string, typed: string, allowed: RegExp][] = [
      ["Weeks since you began, until now", "minus one", /a date, or how long ago/],
      ["SALT before treatment", "120", /from 0 to 100/],
      ["SALT now", "-3", /from 0 to 100/],
      ["Baricitinib, mg a day", "999", /from 0 to/],
      ["Baricitinib, mg a day", "8", /highest dose of the label is 4/],
      ["Age in years", "200", /from 0 to 120/],
      ["Years since this hair loss began", "x", /from 0 to 100/],
      ["Kidney filtration (eGFR)", "3", /from 15 to 200/],
      ["Doses you take, percent", "0", /from 1 to 100/],
      ["Days from dose to dose", "8", /from 1 to 7/],
      ["Look ahead (weeks)", "0", /from 1 to/],
    ];
    for (const [label, typed, allowed] of wrong) {
      const field = page.getByLabel(label, { exact: true });
      await field.fill(typed);
      const problem = page.locator(`#${await field.getAttribute("id")}-problem`);
      await problem.waitFor();
      expect(await problem.innerText()).toMatch(allowed);
      expect(await field.inputValue()).toBe(typed);
      expect(await field.getAttribute("aria-invalid")).toBe("true");
    }
    await page.getByLabel("SALT before treatment", { exact: true }).fill("30");
    await page.getByText("No forecast: the trials took people with SALT 50 or more").waitFor();
  });

  it("keeps nothing unless asked, then finds it again, and can delete all of it", async () => {
    const context = await app.visitor();
    const page = await context.newPage();
    await page.goto(app.address);
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel("SALT before treatment", { exact: true }).fill("88");
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.getByLabel("Keep my entries on this device").check();
    await page.getByLabel("SALT now", { exact: true }).fill("7");
    // Closed in the middle of a run.
    await page.getByLabel("When did you begin?").fill("60 weeks");
    await until(page, "localStorage.getItem('anagen')?.includes('60 weeks')");
    await page.close();
    const again = await context.newPage();
    await again.goto(app.address);
    await again.getByText("Your entries from last time are back.").waitFor();
    expect(await again.getByLabel("SALT before treatment", { exact: true }).inputValue()).toBe("88");
    expect(await again.getByLabel("SALT now", { exact: true }).inputValue()).toBe("7");
    await again.getByRole("button", { name: "Delete everything kept here" }).click();
    await again.getByText("is deleted").waitFor();
    expect(await again.evaluate("localStorage.length")).toBe(0);
    await context.close();
  });

  it("saves a file that opens again, and makes a link only after a warning", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "Show me an example" }).click();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as a file" }).click();
    const saved = await (await saving).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of saved) parts.push(part as Buffer);
    const file = Buffer.concat(parts);
    expect(JSON.parse(file.toString())).toEqual(example);
    await page.getByRole("button", { name: "Make a link to my entries" }).click();
    await page.getByText("Anyone who gets the link can read them").waitFor();
    expect(await page.locator("#share-link").count()).toBe(0);
    await page.getByRole("button", { name: "I understand" }).click();
    expect(await page.locator("#share-link").inputValue()).toContain("#case=");
    const input = page.locator("input[type=file]");
    await input.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{]") });
    await page.getByText("This file cannot be used").waitFor();
    await input.setInputFiles({ name: "y.json", mimeType: "application/json", buffer: file });
    await page.getByText("The file is open").waitFor();
  });

  it.each([
    "#case=AAAA",
    "#case=%%%",
    "#case=",
  ])("gets a usable page from the broken link %s", async (end) => {
    const page = await app.fresh(end);
    await page.getByText("This link is damaged").waitFor();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel("SALT now", { exact: true }).waitFor();
  });

  it("gets a usable page when what was kept is broken", async () => {
    const context = await app.visitor();
    await context.addInitScript(
      "if (location.protocol === 'http:') localStorage.setItem('anagen', '{\"draft\": 3')",
    );
    const page = await context.newPage();
    await page.goto(app.address);
    await page.getByText("cannot be read. You can begin again").waitFor();
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "rough");
    await context.close();
  });

  it("goes on without a network once the pages were loaded", async () => {
    const context = await app.visitor({ serviceWorkers: "allow" });
    const page = await context.newPage();
    await page.goto(app.address);
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await until(page, "navigator.serviceWorker.controller !== null");
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "rough");
    await page.getByRole("link", { name: "Evidence", exact: true }).click();
    await page.getByLabel("Words to look for").fill("BARI-091");
    await page.getByText("one result").waitFor();
    await page.getByRole("link", { name: "For research" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    await page.getByRole("link", { name: "The article" }).click();
    await page.locator(".article figure svg").first().waitFor();
    await page.getByRole("link", { name: "Stories", exact: true }).click();
    await page.getByText("Nothing has been imported").waitFor();
    await context.close();
  });

  it("loads little JavaScript, the engine included", async () => {
    // What is loaded after the full answer is not of the first load.
    const context = await app.visitor({ roughOnly: true });
    const page = await context.newPage();
    const scripts = new Map<string, number>();
    page.on("response", async (response) => {
      if (!response.url().endsWith(".js")) return;
      scripts.set(response.url(), gzipSync(await response.body()).length);
    });
    await page.goto(app.address);
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "rough");
    const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    expect(scripts.size).toBeGreaterThan(2);
    expect(total).toBeLessThanOrEqual(MOST_JAVASCRIPT);
    await context.close();
  });

  it("has what its benchmark presses and types into", async () => {
    const page = await app.fresh();
    await page.locator(PLACES.example).click();
    await waitForAnswer(page, "rough");
    expect(await page.locator(PLACES.early).count()).toBe(1);
    const last = example.salt.at(-1);
    expect(await page.locator(PLACES.lastScore).last().inputValue()).toBe(String(last?.score));
  });

  it("finds nothing cut off on a narrow screen", async () => {
    const page = await app.page("", { viewport: NARROW[0] });
    const expectNothingCutOff = async (name: string) => {
      for (const viewport of NARROW) {
        await page.setViewportSize(viewport);
        expect(await isCutOff(page), `${name}, ${viewport.width} pixels`).toBe(false);
      }
    };
    await page.getByRole("button", { name: "Show me an example" }).click();
    await waitForAnswer(page, "full");
    await expectNothingCutOff("the answer");
    for (const [name, content] of PAGES) {
      const link = page.getByRole("link", { name, exact: true });
      await link.click();
      await page.locator(content).first().waitFor();
      expect(await link.getAttribute("aria-current")).toBe("page");
      await expectNothingCutOff(name);
    }
    await page.context().close();
  });
});

/** Whether the page scrolls sideways, or cuts a table, so that a number could be read in half. */
function isCutOff(page: Page): Promise<boolean> {
  return page.evaluate(`(() => {
    const isWide = (each) => each.scrollWidth > each.clientWidth + 1;
    for (const each of document.querySelectorAll("main details")) each.open = true;
    return isWide(document.documentElement) || [...document.querySelectorAll(".scroll:has(table)")].some(isWide);
  })()`);
}
