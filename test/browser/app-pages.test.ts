import { parquetReadObjects } from "hyparquet";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SELECTION_STATEMENT, summarise } from "../../src/community/index.ts";
import { warningText } from "../../src/explain/words/warnings.ts";
import { builtSite } from "../../src/server/built-site.ts";
import { listen, siteServer } from "../../src/server/site.ts";
import type { TrialResult } from "../../src/trial/result.ts";
import { LANGUAGES } from "../../web/messages/languages.ts";
import { policyCase } from "../../web/state/restart-rules.ts";
import { someReport } from "../community/some-stories.ts";
import { anagenJson, readJson } from "../support/anagen.ts";
import { App, linkFor, until, waitForAnswer } from "./support/app.ts";
import { CHROMIUM } from "./support/chromium.ts";

const FEW = 400;
const es = await LANGUAGES.all("es");

/** Stories of a stop of two drugs; each group is large enough to stand alone. */
const STORIES = summarise(
  ["baricitinib", "tofacitinib"].flatMap((drug, of) => [
    ...Array.from({ length: 20 }, (_, at) =>
      someReport(100 * of + at, {
        drug,
        shed: true,
        firstShedWeeks: { low: 4 + (at % 9), high: 6 + (at % 9) },
      }),
    ),
    ...Array.from({ length: 10 + 5 * of }, (_, at) =>
      someReport(100 * of + 50 + at, { drug, shed: false, followUpWeeks: 20 + at }),
    ),
  ]),
  { rows: 1000 },
  1,
);
const asFile = (value: unknown) => ({
  name: "stories.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(value)),
});

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const parts: Buffer[] = [];
  for await (const part of await (await saving).createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe.skipIf(CHROMIUM === undefined)("the pages", () => {
  let app: App;
  beforeAll(async () => {
    app = await App.open();
  });
  afterAll(async () => {
    expect(app.foreign).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it("say that no stories were imported, and what can be done instead", async () => {
    const page = await app.fresh("?page=people");
    await page.getByText("Nothing has been imported").waitFor();
    expect(await page.locator("[data-state]").getAttribute("data-state")).toBe("nothing imported");
    expect(await page.getByText(SELECTION_STATEMENT).count()).toBe(1);
  });

  it("say that there are too few stories, and show no count of them", async () => {
    const page = await app.fresh("?page=people");
    const two = summarise([someReport(1, { shed: true }), someReport(2)], { rows: 9 }, 1);
    await page.getByLabel("Open counts from a file").setInputFiles(asFile(two));
    await page.getByRole("heading", { name: "Too few stories to show" }).waitFor();
    expect(await page.locator(".bars, .live-n").count()).toBe(0);
  });

  it("count stories beside the trials, each filter with its own number", async () => {
    const page = await app.fresh("?page=people");
    await page.getByLabel("Open counts from a file").setInputFiles(asFile(STORIES));
    const shown = async () => Number(await page.locator(".live-n").getAttribute("data-n"));
    await page.locator(".live-n").waitFor();
    expect(await shown()).toBe(STORIES.reports);
    await page.getByLabel("By", { exact: true }).selectOption({ label: "drug" });
    const { groups } = STORIES.filters.find(({ attribute }) => attribute === "drug") as {
      groups: readonly { group: string; reports: number; shed: number }[];
    };
    expect(groups.map(({ group }) => group).sort()).toEqual(["baricitinib", "tofacitinib"]);
    for (const { group, reports, shed } of groups) {
      await page.getByRole("button", { name: `${group}: ${reports}` }).click();
      expect(await shown()).toBe(reports);
      expect(await page.locator(".bars li").first().innerText()).toContain(String(shed));
    }
    expect(await page.getByText(SELECTION_STATEMENT).count()).toBe(1);
    expect(await page.locator("[aria-labelledby=lane-trials] .facts li").count()).toBeGreaterThan(3);
  });

  it("refuse a file that holds no counts, and keep what was there", async () => {
    const page = await app.fresh("?page=people");
    await page.getByLabel("Open counts from a file").setInputFiles(asFile({ schema: "anagen/case@1" }));
    await page.getByText("This file cannot be used").waitFor();
    expect(await page.getByText("Nothing has been imported").count()).toBe(1);
  });

  it("show the stories of the store that is served with them", async () => {
    const server = siteServer(await builtSite(() => {}), {
      stories: { version: () => "one", read: async () => STORIES },
    });
    const port = await listen(server, "127.0.0.1", 0);
    const context = await app.visitor();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/?page=people`);
    await page.locator(".live-n").waitFor();
    expect(await page.locator("[data-state]").innerText()).toBe(STORIES.sentences.answer);
    await context.close();
    server.close();
    server.closeAllConnections();
    app.foreign.splice(0);
  });

  it("hold the article of the command line, each number a way to where it was published", async () => {
    interface Text {
      readonly spans?: readonly { readonly text: string; readonly observations: readonly string[] }[];
    }
    const { sections } = await anagenJson<{
      sections: readonly { readonly title: string; readonly blocks: readonly Text[] }[];
    }>(["answer"]);
    const page = await app.fresh("?page=article");
    await page.locator(".article h2").first().waitFor();
    const titles = await page.locator(".article section h2").allInnerTexts();
    expect(titles.slice(0, sections.length)).toEqual(sections.map(({ title }) => title));
    const cited = sections.flatMap(({ blocks }) =>
      blocks.flatMap(({ spans = [] }) => spans.filter(({ observations }) => observations.length > 0)),
    );
    expect(await page.locator(".article p .number, .article h3 .number").count()).toBe(cited.length);
    const first = page.locator(".article .number").first();
    const id = new URL(String(await first.getAttribute("href")), app.address).searchParams.get("id");
    await first.click();
    await page.getByText("one result").waitFor();
    expect(await page.locator("main").innerText()).toContain(String(id));
  });

  it("show what arms differ by and times to events, as the files have them", async () => {
    const page = await app.fresh("?page=research");
    await page.locator("select#protocol").selectOption("trial-withdrawal");
    await page.getByLabel("Virtual patients").fill("1000");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.locator("[data-digest]").waitFor();
    const { comparisons = [], times = [] } = JSON.parse(
      (await downloaded(page, "Table as JSON")).toString(),
    ) as TrialResult;
    for (const { comparison, measure, value } of comparisons) {
      const table = page.locator(`[data-comparison="${comparison}"]`);
      const shown = await table.locator("tbody td").allInnerTexts();
      const digits = measure.endsWith("Ratio") ? 2 : 1;
      expect(shown.some((cell) => cell.startsWith(value === null ? "-" : value.toFixed(digits)))).toBe(true);
    }
    expect(new Set(comparisons.map(({ measure }) => measure))).toContain("hazardRatio");
    for (const { arm, restrictedMean } of times) {
      const row = page.locator("[data-times] tbody tr", { hasText: arm });
      expect(await row.innerText()).toContain(restrictedMean.value.toFixed(1));
    }
    const csv = (await downloaded(page, "Table as CSV")).toString();
    expect(csv.split("\r\n").filter((line) => line.startsWith("comparison,"))).toHaveLength(
      comparisons.length,
    );
  });

  it("show the warnings of a virtual trial in Spanish, and hold them with their English sentences in the file; its table as Parquet has the rows of the JSON", async () => {
    const page = await app.fresh("?page=research&lang=es");
    await page.getByLabel(es.research.size).fill(String(FEW));
    await page.getByRole("button", { name: es.research.run, exact: true }).click();
    await page.locator("[data-digest]").waitFor();
    const shown = await page.locator("[data-warning]").allInnerTexts();
    const { rows, warnings } = JSON.parse(
      (await downloaded(page, es.research.json)).toString(),
    ) as TrialResult;
    expect(warnings.map(({ code }) => code)).toContain("fewPeopleBehindRows");
    expect(shown).toEqual(warnings.map((each) => es.warning(each)));
    for (const each of warnings) expect(each.text).toBe(warningText(each));
    const bytes = new Uint8Array(await downloaded(page, es.research.parquet)).buffer;
    expect(await parquetReadObjects({ file: bytes })).toEqual(
      rows.map((row) => expect.objectContaining(row)),
    );
  });

  it("set rules of restarting side by side with the prices that the command line gives", async () => {
    const example = { ...(readJson("examples/case-stop.json") as object), virtualPatients: FEW };
    const { options } = await anagenJson<{
      options: readonly {
        atEnd: { hasSalt20: { of100: number } };
        price: { weeksOnDrug: { value: number } };
      }[];
    }>(["forecast", "-"], { input: JSON.stringify(policyCase(example as never)) });
    const page = await app.fresh();
    await page.goto(await linkFor(app.address, "case", example));
    await waitForAnswer(page, "full");
    await page.getByText("What if I start again early?").click();
    const rows = page.locator("table.policies tbody tr");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(options.length);
    for (const [at, { atEnd, price }] of options.entries()) {
      const cells = await rows.nth(at).locator("td").allInnerTexts();
      expect(Number.parseInt(cells[0], 10)).toBe(Math.round(price.weeksOnDrug.value));
      expect(Number.parseInt(cells[2], 10)).toBe(atEnd.hasSalt20.of100);
    }
  });

  it.each([
    ["en", "Show me an example"],
    ["es", "Ver un ejemplo"],
  ])("print the page for the doctor visit on two sheets of A4 or Letter at the most, in %s", async (language, button) => {
    const page = await app.fresh(`?page=doctor&lang=${language}`);
    await page.getByRole("button", { name: button }).click();
    await waitForAnswer(page, "full");
    await page.locator("table.policies").waitFor();
    await page.locator(".sources li").first().waitFor();
    for (const format of ["A4", "Letter"]) {
      const file = (await page.pdf({ format })).toString("latin1");
      expect(file.match(/\/Type\s*\/Page\b(?!s)/g)?.length, format).toBeLessThanOrEqual(2);
    }
  });

  it("open what a search finds: sections, claims and observations", async () => {
    const page = await app.fresh("?page=evidence");
    await page.getByLabel("Words to look for").fill("Can I switch from Olumiant to Litfulo");
    const first = page.locator(".records a[href*='page=article']").first();
    const title = await first.innerText();
    await first.click();
    await until(
      page,
      `document.activeElement?.tagName === "H2" && document.activeElement.textContent === ${JSON.stringify(title)}`,
    );
    await page.getByRole("link", { name: "Evidence", exact: true }).click();
    await page.getByLabel("Words to look for").fill("is it a cure");
    const claim = page.locator(".records details", { has: page.locator(".verdict") }).first();
    await claim.locator("summary").click();
    await claim.getByText("What is right").waitFor();
  });

  it("search in Spanish, open the Spanish article there, and say what is not held", async () => {
    const page = await app.fresh("?page=evidence&lang=es");
    await page.getByLabel(es.evidence.query).fill("quiero quedarme embarazada, ¿lo dejo?");
    const first = page.locator(".records a[href*='page=article']").first();
    await first.waitFor();
    expect(await first.getAttribute("href")).toContain("#pregnancy");
    await first.click();
    await until(page, "document.activeElement?.id === 'pregnancy'");
    const text = await page.locator("section:has(#pregnancy)").innerText();
    expect(text).toContain("lactancia");
    expect(text).toContain("Referencia");
    expect(text).not.toMatch(/\b(?:the|with|weeks|Not known)\b/);
    await page.goto(`${app.address}?page=evidence`);
    await page.getByLabel("Words to look for").fill("can I drink wine with it");
    await page.getByText("We hold nothing that answers this.").waitFor();
  });

  it("lead from a number that was worked out to all it was worked out from", async () => {
    const page = await app.fresh("?page=article");
    const sum = page.locator(".article .number[href*=',']").first();
    const ids = new URL(String(await sum.getAttribute("href")), app.address).searchParams
      .get("id")
      ?.split(",");
    await sum.click();
    await page.getByText(`${ids?.length} results`).waitFor();
    for (const id of ids ?? []) expect(await page.locator("main").innerText()).toContain(id);
  });

  it("ask which drug a text is about that names none, and list what is not judged with the reason", async () => {
    const page = await app.fresh("?page=evidence");
    await page.getByRole("button", { name: "Check a text" }).click();
    await page
      .getByLabel("Text to check")
      .fill("It cures alopecia areata. Is it safe? I lost my hair again.");
    await page.getByRole("button", { name: "Check the text" }).click();
    await page.getByText("The text names no drug of this kind").waitFor();
    await page.getByLabel("The drug that the text is about").selectOption("baricitinib");
    await page.locator("main .records .verdict", { hasText: "contradicted" }).waitFor();
    await page.getByRole("region", { name: "Not judged" }).getByText("A question:").waitFor();
  });

  it("take a pause and fewer doses as options", async () => {
    const page = await app.fresh();
    await page.getByRole("button", { name: "Show me an example" }).click();
    await page.getByRole("button", { name: "Add a pause" }).click();
    await page.getByRole("button", { name: "Add: every other day" }).click();
    await until(page, "document.querySelectorAll('.option-cards > li').length === 7");
    const names = await page.locator(".option-cards h3").allInnerTexts();
    expect(names.slice(-2)).toEqual(["pause for 12 weeks", "4 mg, one dose every 2 days"]);
  });
});
