import type { Server } from "node:http";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { builtSite } from "../../../src/server/built-site.ts";
import { listen, siteServer } from "../../../src/server/site.ts";
import { launchChromium } from "./chromium.ts";

/** How long a full answer may take on a busy machine, milliseconds. */
export const PATIENCE = 600_000;

/** Virtual patients of an answer unless a test asks for all of them: enough to tell one person's answer from another's. */
const FEW_PATIENTS = 2_000;
/** Draws of the model in a rough answer. */
const FEW_DRAWS = 10;

/**
 * On a page before its scripts: whatever the engine is asked for is computed with few virtual patients and without the
 * ranges, which take most of the time then, and nothing is until somebody asks. A case that says itself how many
 * virtual patients it wants is answered as it asks, ranges included, so that answers can be compared with those of the
 * command line. The run that warms the engine up, the first and without draws of its own, is left out, and the model
 * comes with the first that is not.
 */
const withFew = ({ roughOnly = false, ranges = false }: VisitorOptions) => `(() => {
  const post = Worker.prototype.postMessage;
  const models = new WeakMap();
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.kind === "model") return void models.set(this, message);
    if (message?.kind === "cancel" && models.has(this)) return;
    const settings = message?.request?.settings;
    if (message?.id === 1 && settings?.people !== undefined && settings.draws === undefined) return;
    if (models.has(this)) {
      post.call(this, models.get(this));
      models.delete(this);
    }
    if (${roughOnly} && settings && settings.ranges !== false) return;
    if (settings && !message.request.input.virtualPatients) {
      settings.virtualPatients = ${FEW_PATIENTS};
      settings.ranges = settings.ranges ?? ${ranges};
      if (settings.draws) settings.draws = ${FEW_DRAWS};
    }
    return post.call(this, message, ...rest);
  };
})()`;

/** In a worker before its script: an answer is worked out by one worker, as each compiles all of it anew. */
const ONE_WORKER = 'Object.defineProperty(navigator, "hardwareConcurrency", { value: 1 });';

/** What is said of a request whose page is gone. */
const GONE = /context disposed|has been closed|Target closed/;

/** What a visitor brings. */
interface VisitorOptions extends BrowserContextOptions {
  /** Answers are computed in full, as for people, and by an engine that is warmed up: for tests of what happens meanwhile. */
  readonly inFull?: boolean | undefined;
  /** Answers stay rough: for tests that change entries all the time. */
  readonly roughOnly?: boolean | undefined;
  /** Full answers have ranges: for tests of what is said of them. */
  readonly ranges?: boolean | undefined;
}

/** The built pages, served, and a browser to visit them with. */
export class App {
  readonly address: string;
  readonly #server: Server;
  readonly #browser: Browser;
  #shared: Page | null = null;
  /** Addresses asked for that are not the pages' own. */
  readonly foreign: string[] = [];
  /** Errors that pages reported. */
  readonly errors: string[] = [];

  private constructor(address: string, server: Server, browser: Browser) {
    this.address = address;
    this.#server = server;
    this.#browser = browser;
  }

  static async open(): Promise<App> {
    const server = siteServer(await builtSite(() => {}));
    const port = await listen(server, "127.0.0.1", 0);
    return new App(`http://127.0.0.1:${port}/`, server, await launchChromium());
  }

  /** A visitor with nothing stored. */
  async visitor({
    inFull = false,
    roughOnly,
    ranges,
    ...options
  }: VisitorOptions = {}): Promise<BrowserContext> {
    // What keeps the pages for use without a network loads all of them: only its own test lets it.
    const context = await this.#browser.newContext({ locale: "en-GB", serviceWorkers: "block", ...options });
    context.setDefaultTimeout(PATIENCE);
    if (!inFull) {
      await context.addInitScript(withFew({ roughOnly, ranges }));
      await context.route(/\/forecast-worker-[^/]*\.js$/, async (route) => {
        try {
          const response = await route.fetch();
          await route.fulfill({ response, body: ONE_WORKER + (await response.text()) });
        } catch (error) {
          // A page may be left before its worker came, on a busy machine at least.
          if (!GONE.test(String(error))) throw error;
        }
      });
    }
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(data|blob):/.test(url)) this.foreign.push(url);
    });
    context.on("page", (page) => {
      page.on("pageerror", (error) => this.errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") this.errors.push(message.text());
      });
    });
    return context;
  }

  async page(path = "", options: VisitorOptions = {}): Promise<Page> {
    const page = await (await this.visitor(options)).newPage();
    await page.goto(this.address + path);
    await page.waitForSelector("h1");
    return page;
  }

  /**
   * The page that tests share which need no visitor of their own, as a first-time visitor finds it: nothing of the test
   * before is kept. It is quicker than a page for each, and is not to be closed.
   */
  async fresh(path = ""): Promise<Page> {
    this.#shared ??= await this.#sharedPage();
    // An address that differs in its hash alone would not load the page again.
    await this.#shared.goto("about:blank");
    await this.#shared.goto(this.address + path);
    await this.#shared.waitForSelector("h1");
    return this.#shared;
  }

  /**
   * The shared page for somebody who has just deleted all entries of the person before, as the page itself offers it.
   * Its engine stays: the first answer of a page that was loaded anew takes three times the work, most of it to compile.
   */
  async next(path = ""): Promise<Page> {
    const page = this.#shared;
    const remove = page?.locator("[aria-labelledby=memory-heading] .actions button").last();
    if (page?.url() !== this.address + path || !(await remove?.isVisible())) return this.fresh(path);
    await remove?.click();
    await page.locator("#fit-heading").waitFor();
    return page;
  }

  async #sharedPage(): Promise<Page> {
    const context = await this.visitor();
    await context.addInitScript(
      `if (location.protocol === "http:") { sessionStorage.clear(); localStorage.clear(); }`,
    );
    return context.newPage();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Opens the pages before the tests of a file, which `take` them; at the end no page may have had an error. */
export function withApp(take: (app: App) => void): void {
  let app: App;
  beforeAll(async () => {
    app = await App.open();
    take(app);
  });
  afterAll(async () => {
    expect(app.errors).toEqual([]);
    await app.close();
  });
}

/** Waits for an answer, at least a rough one or the full one. */
export async function waitForAnswer(page: Page, stage: "rough" | "full"): Promise<void> {
  const full = "[data-stage=full]";
  await page.waitForSelector(stage === "full" ? full : `${full}, [data-stage=quick]`, { timeout: PATIENCE });
}

/** A link that carries a value, made as the pages make it. */
export async function linkFor(address: string, kind: "case" | "trial", value: unknown): Promise<string> {
  const packed = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = Buffer.from(await new Response(packed).arrayBuffer());
  return `${address}#${kind}=${bytes.toString("base64url")}`;
}

/** Waits until an expression is true on a page; the pages' policy forbids the browser driver's own way of waiting. */
export async function until(page: Page, expression: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await page.waitForTimeout(100))
    if (await page.evaluate(expression)) return;
  throw new Error(`it never became true that ${expression}`);
}
