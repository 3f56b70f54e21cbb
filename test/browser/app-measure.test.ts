import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Measure } from "../../src/forecast/measure/result.ts";
import { anagenJson, readJson } from "../support/anagen.ts";
import { type App, linkFor, until, waitForAnswer, withApp } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

const small = { ...(readJson("examples/case-stop.json") as object), virtualPatients: 400 };
const ASK = "Which further reading would tell most?";

const mostOf = ({ readings }: Measure["plans"][number]) =>
  Math.max(...readings.map(({ uncertaintyRemovedPercent: percent }) => percent));

describe.skipIf(CHROMIUM === undefined)("what to measure next", () => {
  let app: App;
  withApp((opened) => {
    app = opened;
  });

  const shown = (page: Page) => page.locator(".measure [data-plan]");
  const answered = async (language = "en") => {
    const page = await app.fresh();
    await page.goto(await linkFor(`${app.address}?lang=${language}`, "case", small));
    await waitForAnswer(page, "full");
    return page;
  };

  it.each([
    ["en", ASK, "no reason to lower a dose or to stop", "half the dose"],
    ["es", "¿Qué otra medición diría más?", "no es motivo para bajar la dosis", "la mitad de la dosis"],
  ])("is what the command line says, in %s, and offers no test as advice", async (language, button, noAdvice, half) => {
    const measure = await anagenJson<Measure>(["forecast", "-", "--measure"], {
      input: JSON.stringify(small),
    });
    const page = await answered(language);
    await page.getByRole("button", { name: button }).click();
    await shown(page).first().waitFor();
    expect(await shown(page).count()).toBe(measure.plans.length);
    for (const [at, { chance, readings }] of measure.plans.entries()) {
      const text = await shown(page).nth(at).innerText();
      const numbers = (text.match(/\d+/g) ?? []).map(Number);
      expect(numbers).toEqual(
        expect.arrayContaining([
          chance.of100,
          100 - chance.of100,
          ...readings.map(({ uncertaintyRemovedPercent: percent }) => Math.round(percent)),
        ]),
      );
    }
    const all = await page.locator(".measure").innerText();
    expect(all).toContain(noAdvice);
    expect(all).toContain(half);
    // What tells little is not held out as the thing to do.
    expect(Math.max(...measure.plans.slice(0, 2).map(mostOf))).toBeLessThan(50);
    expect(await page.locator(".measure strong").innerText()).not.toContain(half);
    // The button stays, so that focus does.
    await until(page, `document.activeElement?.textContent === ${JSON.stringify(button)}`);
  });

  it("belongs to its case: other entries take it away, and it can be stopped", async () => {
    const page = await answered();
    const button = page.locator(".measure button");
    await button.click();
    await shown(page).first().waitFor();
    await page.getByLabel("SALT now", { exact: true }).fill("30");
    await until(page, "document.querySelectorAll('.measure [data-plan]').length === 0");
    await waitForAnswer(page, "full");
    expect(await shown(page).count()).toBe(0);
    expect(await button.innerText()).toBe(ASK);
    // Jobs that are never answered: it goes on until it is stopped.
    await page.evaluate(
      "(() => { const post = Worker.prototype.postMessage; Worker.prototype.postMessage = function (message, ...rest) { if (message?.request?.wants !== 'measure') post.call(this, message, ...rest); }; })()",
    );
    await button.click();
    await page.locator(".measure progress").waitFor();
    expect(await button.innerText()).toBe("Stop working it out");
    await button.click();
    expect(await button.innerText()).toBe(ASK);
    expect(await page.locator(".measure progress").count()).toBe(0);
    expect(await page.locator("[data-stage=full]").count()).toBeGreaterThan(0);
  });
});
