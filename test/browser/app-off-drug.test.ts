import { describe, expect, it } from "vitest";
import { readJson } from "../support/anagen.ts";
import { type App, linkFor, until, waitForAnswer, withApp } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

const FEW = 400;

/** Somebody who took 4 mg, regrew and has stopped; options as the form makes them. */
const OFF = {
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 95 },
    { week: 52, score: 5 },
  ],
  doses: [
    { fromWeek: 0, mgPerDay: 4 },
    { fromWeek: 50, mgPerDay: 0 },
  ],
  options: [
    { name: "stay off", doses: [{ fromWeek: 52, mgPerDay: 0 }] },
    { name: "start again at 4 mg", doses: [{ fromWeek: 52, mgPerDay: 4 }] },
    {
      name: "stay off, start again when 20 points worse",
      doses: [{ fromWeek: 52, mgPerDay: 0 }],
      restart: { whenSaltWorsensBy: 20, checkEveryWeeks: 4, mgPerDay: 4 },
    },
  ],
  horizonWeeks: 104,
  virtualPatients: FEW,
};

describe.skipIf(CHROMIUM === undefined)("the person's page", () => {
  let app: App;
  withApp((opened) => {
    app = opened;
  });

  it("offers somebody off the drug to stay off or to start again", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "I have stopped" }).click();
    await page.getByLabel("When did you stop?").fill("32 weeks ago");
    await page.getByLabel("How long did you take it?").fill("20 weeks");
    await page.getByLabel("SALT before treatment", { exact: true }).fill("95");
    await page.getByLabel("SALT now", { exact: true }).fill("5");
    const names = () => page.locator(".options summary").allInnerTexts();
    expect(await names()).toEqual([
      "stay off",
      "start again at 4 mg",
      "start again at 2 mg",
      "stay off, start again at 4 mg when 20 points worse",
    ]);
    await page.getByLabel("Language").selectOption("es");
    await page.getByText("volver a tomar 4 mg").first().waitFor();
    expect((await names())[0]).toBe("seguir sin él");
  });

  it("says of a restart who has hair again, with one meaning of having hair", async () => {
    const page = await app.fresh(await linkFor("", "case", OFF));
    await waitForAnswer(page, "full");
    const cards = page.locator(".option-cards > li");
    expect(await cards.first().locator("strong").allInnerTexts()).toEqual([
      expect.stringMatching(/^\d+ of 100 still have their hair$/),
      expect.stringMatching(/^\d+ of 100 do not$/),
    ]);
    const [has, not] = await cards.last().locator("strong").allInnerTexts();
    const all = Number(/^\d+(?= of 100 have their hair$)/.exec(has)?.[0]);
    expect(not).toBe(`${100 - all} of 100 do not`);
    const back = Number.parseInt(await cards.last().locator(".frames span").innerText(), 10);
    expect(back).toBeLessThanOrEqual(all);
    expect(await cards.last().locator(".icon.back").count()).toBe(back);

    expect(await page.locator(".questions").innerText()).toContain(
      '"stay off, start again when 20 points worse": of 100 people like you who do this',
    );
    await page.getByText("What if I start again early?").click();
    const early = await page.getByText(/^With this rule/).innerText();
    const numbers =
      /^With this rule (\d+) of 100 .*: (\d+) without starting again and (\d+) after starting again\. (\d+) do not\.$/.exec(
        early,
      );
    expect(numbers, early).not.toBeNull();
    const [, ever, own, after, never] = (numbers ?? []).map(Number);
    expect([own + after, ever + never]).toEqual([ever, 100]);
    await page.locator("table.policies").waitFor();
    expect(await page.locator("table.policies tbody th").allInnerTexts()).toContain("start again at 4 mg");
    const means = await page.locator("main").innerText();
    expect(new Set(means.match(/"Have their hair" means[^.]*\./g)).size).toBe(1);
  });

  it("speaks of no hair that is still there where it is not there now", async () => {
    const bald = { ...OFF, salt: [OFF.salt[0], { week: 52, score: 60 }] };
    const page = await app.fresh(await linkFor("", "case", bald));
    await waitForAnswer(page, "rough");
    expect(await page.locator(".option-cards").innerText()).not.toContain("still have");
  });

  it("keeps a reading that was added removable when its week is typed, with the problem beside it", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "Show me an example" }).click();
    await page.getByRole("button", { name: "Add a reading in between" }).click();
    await page.getByLabel("When", { exact: true }).last().fill("week 0");
    await page.getByLabel("SALT", { exact: true }).last().fill("40");
    await page.getByText("This is there twice.").waitFor();
    expect(await page.getByLabel("When", { exact: true }).last().getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("SALT before treatment", { exact: true }).count()).toBe(1);
    await page.getByRole("button", { name: "Remove the reading of week 0" }).click();
    await waitForAnswer(page, "rough");
    expect(await page.getByText("This is there twice.").count()).toBe(0);
  });

  it("says nothing of months where the time cannot be used, and cuts no column of the table", async () => {
    const page = await app.page("", { viewport: { width: 1280, height: 800 } });
    await page.goto(
      await linkFor(app.address, "case", {
        ...(readJson("examples/case-stop.json") as object),
        virtualPatients: FEW,
      }),
    );
    await waitForAnswer(page, "full");
    await page.getByText("As a table").click();
    await until(
      page,
      "(() => { const box = document.querySelector('.keep-table').parentElement; return box.scrollWidth <= box.clientWidth; })()",
    );
    for (const time of ["in spring", "5000 weeks"]) {
      await page.getByLabel("Weeks since you began, until now").fill(time);
      await page.locator("#began-problem").waitFor();
      expect(await page.locator("#began-hint").innerText()).not.toContain("about");
    }
    await page.context().close();
  });

  it("says so when a link lost its beginning", async () => {
    const page = await app.fresh("#c=q1ZKTi1O");
    await page.getByText("This link is damaged").waitFor();
    expect(page.url()).toBe(app.address);
  });
});
