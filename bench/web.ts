import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { builtSite } from "../src/server/built-site.ts";
import { listen, siteServer } from "../src/server/site.ts";

/**
 * How fast the pages answer, as a visitor meets it: `node bench/web.ts` prints JSON. Needs a chromium
 * (the variable CHROMIUM names another place than /usr/bin/chromium).
 */
const SLOWDOWN = 4;
const MOVES = ["25", "30", "35", "40", "45"];

const server = siteServer(builtSite((message) => console.error(message)));
const address = `http://127.0.0.1:${await listen(server, "127.0.0.1", 0)}/`;
const profile = mkdtempSync(join(tmpdir(), "anagen-bench-"));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  serviceWorkers: "block",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
context.setDefaultTimeout(180_000);

try {
  console.log(
    JSON.stringify(
      {
        slowedDownBy: SLOWDOWN,
        firstContentfulPaintMs: await firstPaint(),
        ...(await journey()),
      },
      null,
      1,
    ),
  );
} finally {
  await context.close();
  server.close();
  server.closeAllConnections();
  rmSync(profile, { recursive: true });
}

/** First contentful paint with a slowed processor. */
async function firstPaint(): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.goto(address);
  await page.waitForSelector("h1");
  const paint = await page.evaluate(
    "new Promise((resolve) => { const look = () => { const found = performance.getEntriesByName('first-contentful-paint')[0]; if (found) resolve(found.startTime); else setTimeout(look, 20); }; look(); })",
  );
  await page.close();
  return Math.round(Number(paint));
}

/** From the example to the first and the full answer, then sliders. */
async function journey() {
  const page = await context.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (response.url().endsWith(".js"))
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await page.goto(address);
  await page.waitForSelector("h1");
  const [rough, full] = await answerTimes(
    page,
    "document.querySelectorAll('main button.main + button')[0].click()",
  );
  const option = [];
  for (const points of MOVES) option.push(await answerTimes(page, setInput("early", points)));
  const history = [];
  for (const points of MOVES) {
    const current = "document.querySelectorAll('.rows input[id$=score]')[2].id";
    history.push(await answerTimes(page, setInput(String(await page.evaluate(current)), points)));
  }
  await page.close();
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return {
    javascriptGzippedBytes: (await Promise.all(scripts.values())).reduce((sum, size) => sum + size, 0),
    example: { firstAnswerMs: rough, fullAnswerMs: full },
    optionSlider: {
      firstAnswerMs: middle(option.map(([first]) => first)),
      fullAnswerMs: middle(option.map(([, last]) => last)),
    },
    reading: {
      firstAnswerMs: middle(history.map(([first]) => first)),
      fullAnswerMs: middle(history.map(([, last]) => last)),
    },
  };
}

function setInput(id: string, value: string): string {
  return `(() => { const input = document.getElementById(${JSON.stringify(id)}); input.value = ${JSON.stringify(value)}; input.dispatchEvent(new Event("input", { bubbles: true })); })()`;
}

/** Milliseconds from an action to the next rough answer on the page, and to the full one. */
async function answerTimes(page: Page, action: string): Promise<[number, number]> {
  const times = await page.evaluate(`new Promise((resolve) => {
    const stage = () => document.querySelector("[data-stage]")?.dataset.stage;
    const digest = () => document.querySelector("[data-digest]")?.dataset.digest;
    const before = digest();
    const start = performance.now();
    let first = null;
    const look = () => {
      if (digest() !== before && first === null) first = performance.now() - start;
      if (first !== null && stage() === "full") return resolve([first, performance.now() - start]);
      setTimeout(look, 5);
    };
    ${action};
    look();
  })`);
  const [first, last] = times as [number, number];
  return [Math.round(first), Math.round(last)];
}
