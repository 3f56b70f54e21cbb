import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type App, until, waitForAnswer, withApp } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

const SLOWDOWN = 6;

/** Notes at every change of the page what a reader could take for an answer: numbers, and beside which entry. */
const WATCH = `
  window.seen = [];
  new MutationObserver(() => {
    const card = document.querySelector(".option-cards .frames strong");
    if (card === null) return;
    const label = [...document.querySelectorAll("label")].find((each) => each.textContent === "SALT now");
    const now = document.getElementById(label?.htmlFor ?? "");
    window.seen.push({
      said: card.textContent,
      entry: now?.value ?? "",
      outdated: card.closest(".outdated") !== null,
      stage: document.querySelector("[data-stage]")?.dataset.stage,
    });
  }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
`;

interface Seen {
  readonly said: string;
  readonly entry: string;
  readonly outdated: boolean;
  readonly stage: string;
}

/** A person on 4 mg whose entries are typed; the reading of now is typed last. */
async function typed(page: Page, salt: string): Promise<void> {
  await page.getByRole("button", { name: "I take it now" }).click();
  await page.getByLabel("When did you begin?").fill("61 weeks");
  await page.getByLabel("SALT before treatment", { exact: true }).fill("100");
  await page.getByLabel("SALT now", { exact: true }).fill(salt);
}

describe.skipIf(CHROMIUM === undefined)("a result", () => {
  let app: App;
  withApp((opened) => {
    app = opened;
  });

  const slow = async () => {
    const page = await app.page("", { inFull: true });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    return page;
  };

  it("never stands beside an entry that it was not made from, however slow the device", async () => {
    const page = await slow();
    await typed(page, "5");
    await waitForAnswer(page, "full");
    await page.evaluate(WATCH);
    for (const salt of ["60", "8", "45"]) {
      await page.getByLabel("SALT now", { exact: true }).fill(salt);
      await page.waitForTimeout(400);
    }
    await waitForAnswer(page, "full");
    const seen = await page.evaluate<Seen[]>("window.seen");
    // Numbers of an entry that is not outdated are those of that entry alone: rough and full, no third ones.
    const told = new Map<string, Set<string>>();
    for (const { said, entry, outdated, stage } of seen)
      if (!outdated && stage !== "outdated")
        told.set(`${entry} ${stage}`, (told.get(`${entry} ${stage}`) ?? new Set()).add(said));
    expect([...told.keys()]).toEqual(expect.arrayContaining(["45 full"]));
    for (const [entry, said] of told) expect([entry, said.size]).toEqual([entry, 1]);
    expect(seen.some(({ outdated }) => outdated)).toBe(true);
    await page.context().close();
  });

  it("of an earlier entry is greyed and says so, also once the computation was stopped", async () => {
    const page = await app.page("", { inFull: true });
    await typed(page, "5");
    await waitForAnswer(page, "full");
    const before = await page.locator(".option-cards .frames").first().innerText();
    // In one go, so that no rough answer comes between.
    await page.evaluate(`(() => {
      const field = [...document.querySelectorAll("label")].find((each) => each.textContent === "SALT now");
      const input = document.getElementById(field.htmlFor);
      input.value = "60";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      return new Promise((resolve) => {
        const stop = () => {
          const button = [...document.querySelectorAll("button")].find((each) => each.textContent === "Stop computing");
          if (button) resolve(button.click());
          else setTimeout(stop);
        };
        stop();
      });
    })()`);
    await page.getByText("Stopped. The numbers below belong to your earlier entries").waitFor();
    expect(await page.locator(".outdated .option-cards .frames").first().innerText()).toBe(before);
    expect(await page.getByText("This is the full answer.").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("belong to your earlier entries").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("link", { name: "For the doctor visit" }).click();
    await page.locator(".outdated .options-table").waitFor();
    expect(await page.getByRole("button", { name: "Print this page" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Compute the full answer" }).click();
    await until(page, "document.querySelector('.outdated') === null");
    await page.context().close();
  });

  it("that is rough says so on the printed sheet", async () => {
    const page = await app.page("", { inFull: true });
    // Stopped as soon as the rough answer is there.
    await page.evaluate(`new MutationObserver(() => {
      if (document.querySelector("[data-stage=quick]") === null) return;
      [...document.querySelectorAll("button")].find((each) => each.textContent === "Stop computing")?.click();
    }).observe(document.body, { subtree: true, childList: true, attributes: true })`);
    await typed(page, "5");
    await page.getByText("This is the first rough answer only.").waitFor();
    await page.getByRole("link", { name: "For the doctor visit" }).click();
    await page.locator(".options-table").waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("This is the first rough answer only.").isVisible()).toBe(true);
    await page.context().close();
  });
});
