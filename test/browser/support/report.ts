import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

/** What axe finds wrong, one line a rule. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) =>
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
