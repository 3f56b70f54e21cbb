import { beforeAll, describe, expect, it } from "vitest";
import { type App, until, waitForAnswer, withApp } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

const KEEP = "Keep my entries on this device";

describe.skipIf(CHROMIUM === undefined)("entries", () => {
  let app: App;
  withApp((opened) => {
    app = opened;
  });

  it("survive that the page is loaded again, without being kept on the device", async () => {
    const page = await app.page();
    await page.getByRole("button", { name: "I have stopped" }).click();
    await page.getByLabel("When did you stop?").fill("13 weeks");
    await page.getByLabel("How long did you take it?").fill("60 weeks");
    await page.getByLabel("SALT now", { exact: true }).fill("35");
    await waitForAnswer(page, "rough");
    await page.reload();
    await page.getByText("Your entries are still here.").waitFor();
    expect(await page.getByLabel("How long did you take it?").inputValue()).toBe("60 weeks");
    await waitForAnswer(page, "rough");
    expect(await page.evaluate("localStorage.length")).toBe(0);
    await page.context().close();
  });

  it("that were deleted leave no complaints to whoever begins next", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "I have stopped" }).click();
    await page.getByRole("button", { name: "See the answer" }).click();
    await page.locator("[aria-invalid=true]").first().waitFor();
    await page.getByRole("button", { name: "Delete everything kept here" }).click();
    await page.getByRole("button", { name: "I have stopped" }).click();
    await page.getByLabel("When did you stop?").waitFor();
    expect(await page.locator("[aria-invalid=true]").count()).toBe(0);
  });

  it("of two tabs have one writer, and what one tab deletes is gone in the other", async () => {
    const context = await app.visitor();
    const one = await context.newPage();
    await one.goto(app.address);
    await one.getByRole("button", { name: "I take it now" }).click();
    await one.getByLabel("SALT now", { exact: true }).fill("7");
    await one.getByLabel(KEEP).check();
    const two = await context.newPage();
    await two.goto(app.address);
    await two.getByText("Your entries from last time are back.").waitFor();
    expect(await one.getByLabel(KEEP).isChecked()).toBe(true);
    await two.getByLabel("SALT now", { exact: true }).fill("40");
    await one.getByText("Another tab of this page keeps its entries").waitFor();
    expect(await one.getByLabel(KEEP).isChecked()).toBe(false);
    await one.getByLabel("SALT now", { exact: true }).fill("9");
    await one.waitForTimeout(300);
    expect(await two.evaluate("localStorage.getItem('anagen')")).toContain('"40"');
    // Back to the first tab as the writer, and all is deleted in the second.
    await one.getByLabel(KEEP).check();
    await two.getByText("Another tab of this page keeps its entries").waitFor();
    expect(await two.evaluate("localStorage.getItem('anagen')")).toContain('"9"');
    await two.getByRole("button", { name: "Delete everything kept here" }).click();
    await one.getByText("Everything was deleted in another tab.").waitFor();
    expect(await one.getByLabel("SALT now", { exact: true }).count()).toBe(0);
    await one.waitForTimeout(300);
    expect(await two.evaluate("JSON.stringify(localStorage)")).toBe("{}");
    await context.close();
  });

  let kept = "";
  beforeAll(async () => {
    const page = await app.page();
    await page.getByRole("button", { name: "I take it now" }).click();
    await page.getByLabel(KEEP).check();
    await until(page, "localStorage.getItem('anagen') !== null");
    kept = await page.evaluate("localStorage.getItem('anagen')");
    await page.context().close();
  });

  it.each([
    ["no text of ours", '"{]"'],
    ["another version", 'JSON.stringify({ schema: "anagen/device@1", draft: {} })'],
    [
      "a step without fields",
      "JSON.stringify(damaged((draft) => { draft.options = [{ key: 1, steps: [{}] }]; }))",
    ],
    [
      "an option without steps",
      "JSON.stringify(damaged((draft) => { draft.options = [{ key: 1 }, null, 3]; }))",
    ],
    ["readings of nothing", "JSON.stringify(damaged((draft) => { draft.readings = [null, {}, 3]; }))"],
    ["a person that is a number", "JSON.stringify(damaged((draft) => { draft.person = 3; }))"],
    [
      "times of another kind",
      "JSON.stringify(damaged((draft) => { draft.today = 5; draft.unit = []; draft.began = {}; }))",
    ],
  ])("that were damaged leave a page that works: %s", async (_, damage) => {
    const context = await app.visitor();
    // Before the page's own scripts, as if it had been kept so.
    await context.addInitScript(`(() => {
      if (location.protocol !== "http:") return;
      const damaged = (damage) => {
        const value = JSON.parse(${JSON.stringify(kept)});
        damage(value.draft);
        return JSON.stringify(value);
      };
      localStorage.setItem("anagen", ${damage});
    })()`);
    const page = await context.newPage();
    await page.goto(app.address);
    await page.getByText(/cannot be read|are back/).waitFor();
    const begin = page.getByRole("button", { name: "I take it now" });
    if (await begin.isVisible()) await begin.click();
    await page.getByLabel("SALT now", { exact: true }).fill("5");
    await page.getByRole("link", { name: "How it works" }).click();
    await page.getByRole("heading", { name: "How it works, and where it stops" }).waitFor();
    await page.getByRole("link", { name: "For you" }).click();
    await page.getByRole("button", { name: "Delete everything kept here" }).click();
    await page.getByText("is deleted").waitFor();
    await context.close();
  });
});
