import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { builtSite } from "../src/server/built-site.ts";
import { listen, siteServer } from "../src/server/site.ts";
import { PLACES } from "./web-places.ts";

/**
 * How fast the pages answer, as a visitor meets it: `node bench/web.ts` prints JSON. Needs a chromium
 * (the variable CHROMIUM names another place than /usr/bin/chromium).
 */
const SLOWDOWN = 4;
/** Milliseconds between measurements. */
const SETTLE = 3000;
const POINTS = ["25", "30", "35", "40", "45"];
const SCORES = ["5", "9", "12", "3", "7"];

const server = siteServer(await builtSite((message) => console.error(message)));
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
  await page.waitForSelector(PLACES.example);
  const example = await answerTimes(
    page,
    `document.querySelector(${JSON.stringify(PLACES.example)}).click()`,
  );
  const option: Times[] = [];
  for (const points of POINTS) option.push(await answerTimes(page, setInput(PLACES.early, points)));
  const history: Times[] = [];
  for (const score of SCORES) history.push(await answerTimes(page, setInput(PLACES.lastScore, score)));
  await page.close();
  return {
    javascriptGzippedBytes: (await Promise.all(scripts.values())).reduce((sum, size) => sum + size, 0),
    example,
    optionSlider: middle(option),
    reading: middle(history),
  };
}

/** Milliseconds from an action to the first answer and to the full one, and what processors worked until then. */
interface Times {
  readonly firstAnswerMs: number;
  readonly fullAnswerMs: number;
  /** All processes of the browser together; null where the system does not tell. */
  readonly firstProcessorMs: number | null;
  readonly fullProcessorMs: number | null;
}

function middle(times: readonly Times[]): Times {
  const of = (key: keyof Times) =>
    times.map((each) => each[key] ?? 0).sort((a, b) => a - b)[Math.floor(times.length / 2)];
  return {
    firstAnswerMs: of("firstAnswerMs"),
    fullAnswerMs: of("fullAnswerMs"),
    firstProcessorMs: of("firstProcessorMs"),
    fullProcessorMs: of("fullProcessorMs"),
  };
}

/** Types a value into the last field that a selector finds. */
function setInput(selector: string, value: string): string {
  return `(() => { const input = [...document.querySelectorAll(${JSON.stringify(selector)})].at(-1); input.value = ${JSON.stringify(value)}; input.dispatchEvent(new Event("input", { bubbles: true })); })()`;
}

/** Waits for the next rough answer on the page after an action, and for the full one. */
async function answerTimes(page: Page, action: string): Promise<Times> {
  const processor = processorMs();
  const first = await page.evaluate(`new Promise((resolve) => {
    const digest = () => document.querySelector("[data-digest]")?.dataset.digest;
    const before = digest();
    const start = (window.started = performance.now());
    const look = () => {
      if (digest() !== before) return resolve(performance.now() - start);
      setTimeout(look, 5);
    };
    ${action};
    look();
  })`);
  const processorFirst = processorMs();
  const last = await page.evaluate(`new Promise((resolve) => {
    const look = () => {
      if (document.querySelector("[data-stage=full]")) return resolve(performance.now() - window.started);
      setTimeout(look, 5);
    };
    look();
  })`);
  const worked = (until: number | null) => (processor === null || until === null ? null : until - processor);
  const times: Times = {
    firstAnswerMs: Math.round(Number(first)),
    fullAnswerMs: Math.round(Number(last)),
    firstProcessorMs: worked(processorFirst),
    fullProcessorMs: worked(processorMs()),
  };
  // What is worked out after the full answer is no part of the next measurement.
  await page.waitForTimeout(SETTLE);
  return times;
}

/** Processor time of all processes that this one started, milliseconds; Linux tells it in hundredths of a second. */
function processorMs(): number | null {
  try {
    const rows = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const fields = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ");
          return [
            { id: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) },
          ];
        } catch {
          return [];
        }
      });
    const own = new Set([process.pid]);
    for (let size = 0; size !== own.size; ) {
      size = own.size;
      for (const { id, parent } of rows) if (own.has(parent)) own.add(id);
    }
    own.delete(process.pid);
    return 10 * rows.filter(({ id }) => own.has(id)).reduce((sum, { ticks }) => sum + ticks, 0);
  } catch {
    return null;
  }
}
