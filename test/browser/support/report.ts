import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules of axe that look at colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** A file opened in a browser; `asked` collects every address the page asks for. */
export async function openFile(
  browser: Browser,
  path: string,
  colorScheme: "light" | "dark",
  asked: string[] = [],
): Promise<Page> {
  const context = await browser.newContext({ colorScheme });
  context.on("request", (request) => asked.push(request.url()));
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href);
  return page;
}

/** Unfolds everything foldable, and says how much there was. */
export function unfold(page: Page): Promise<number> {
  return page.evaluate(
    "[...document.querySelectorAll('details')].map((each) => { each.open = true; }).length",
  );
}

/**
 * What axe finds wrong, one line a rule: all of it in the light look, colours in the dark one, where nothing else
 * differs. `within` is a selector of the part to look at, everything by default.
 */
export async function violations(page: Page, look: "light" | "dark", within = ":root"): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const rules = look === "light" ? { type: "tag", values: TAGS } : { type: "rule", values: COLOURS };
  return page.evaluate(
    `axe.run(${JSON.stringify(within)}, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")))`,
  );
}

/** Where all links that fit a selector lead. */
export function hrefs(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.getAttribute("href"))`,
  );
}

/** Whether the page, printed on A4 paper with its own margins, is no wider than the paper; and the paper's size. */
export async function printed(page: Page): Promise<{ fits: boolean; paper: string | undefined }> {
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: "print" });
  const fits = await page.evaluate<boolean>("document.documentElement.scrollWidth <= window.innerWidth");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return {
    fits,
    paper: /\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/.exec(pdf.toString("latin1"))?.slice(1, 3).join(" x "),
  };
}
