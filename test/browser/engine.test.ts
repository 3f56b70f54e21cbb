import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anagenJson, ROOT, readJson } from "../support/anagen.ts";
import { CONTRACT } from "../support/execution/contract.ts";
import type { Engine, ForecastAnswer, ForecastRequest } from "./pages/engine.ts";
import { CHROMIUM, launchChromium } from "./support/chromium.ts";
import { type Site, servePage } from "./support/site.ts";

declare const engine: Engine;

const PATIENTS = 600;
const input = readJson("examples/case-stop.json");
const modelFiles = ["drive", "loop"]
  .map((name) => `data/model/${name}.json`)
  .filter((path) => existsSync(`${ROOT}${path}`))
  .map((path) => readJson(path));

describe.skipIf(CHROMIUM === undefined)("in a browser", () => {
  let browser: Browser;
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), servePage("engine.html")]);
    page = await openPage(site);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  async function openPage({ address }: Site): Promise<Page> {
    const opened = await browser.newPage();
    await opened.goto(address);
    await opened.waitForFunction(() => "engine" in globalThis);
    return opened;
  }
  const forecastOn = (where: Page, request: Partial<ForecastRequest>): Promise<ForecastAnswer> =>
    where.evaluate((asked) => engine.forecast(asked), {
      input,
      modelFiles,
      virtualPatients: PATIENTS,
      workers: 2,
      ...request,
    });

  it.each(CONTRACT.map(({ name }) => name))("one Web Worker %s", async (name) => {
    expect(await page.evaluate((asked) => engine.checkPromise(asked, 1), name)).toBeNull();
  });
  it.each(CONTRACT.map(({ name }) => name))("two Web Workers: %s", async (name) => {
    expect(await page.evaluate((asked) => engine.checkPromise(asked, 2), name)).toBeNull();
  });

  it("a page whose workers do not start works on its own thread and says so once", async () => {
    const warnings = await page.evaluate(() => engine.withoutWorkers());
    expect(warnings).toEqual([{ code: "noWorkers", cause: expect.stringMatching(/./) }]);
  });

  it("the forecast has the command line's digest, with workers or without, SIMD or scalar", async () => {
    const { provenance } = await anagenJson<{ provenance: { digest: string } }>([
      "forecast",
      "examples/case-stop.json",
      "--virtual-patients",
      String(PATIENTS),
    ]);
    const { digest } = provenance;
    const simd = { digest, backend: "wasm-simd", warnings: [] };
    expect(await forecastOn(page, { workers: 2 })).toEqual(simd);
    expect(await forecastOn(page, { workers: 0 })).toEqual(simd);
    expect(await forecastOn(page, { kernel: "scalar" })).toEqual({ ...simd, backend: "javascript" });
  });

  it("a page that may not compile code falls back to the interpreter, says so, and has the same digest", async () => {
    const strict = await servePage("engine.html", "script-src 'self'; worker-src 'self'");
    const strictPage = await openPage(strict);
    const few = { virtualPatients: 100 };
    const there = await forecastOn(strictPage, few);
    expect(there.backend).toBe("interpreter");
    expect(there.warnings).toEqual([{ code: "kernelReplaced", wanted: "simd", used: "interpreter" }]);
    expect(there.digest).toBe((await forecastOn(page, few)).digest);
    strict.close();
  });
});
