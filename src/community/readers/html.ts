import { decodeEntities } from "../text/clean.ts";
import type { RawItem } from "./raw-item.ts";

const BLOCK =
  /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|section|article|header|footer|table|blockquote)\b[^>]*>/gi;

/**
 * The stories of a saved page: each <article>, comment or post block by itself where the page marks them, else
 * the whole page. Scripts, styles, navigation and quoted blocks are left out.
 */
export function readHtmlPage(page: string): RawItem[] {
  const title = decodeEntities(/<title[^>]*>([\s\S]*?)<\/title>/i.exec(page)?.[1] ?? "").trim();
  const body = page.replace(
    /<(script|style|nav|svg|noscript|template|form|head|footer|blockquote)\b[\s\S]*?<\/\1>/gi,
    " ",
  );
  const blocks = [
    ...body.matchAll(
      /<(article|section|div|li|shreddit-comment)\b[^>]*\b(?:class|id|data-testid|itemprop|slot)="[^"]*\b(?:comment|post|review|usertext-body|md)\b[^"]*"[^>]*>([\s\S]*?)<\/\1>/gi,
    ),
  ].map((match) => match[2]);
  const articles =
    blocks.length > 0
      ? blocks
      : [...body.matchAll(/<article\b[^>]*>([\s\S]*?)<\/article>/gi)].map((match) => match[1]);
  const parts = (articles.length > 0 ? articles : [body]).map(plainText).filter((text) => text.length > 0);
  return parts.map((text, at) => ({
    source: parts.length > 1 ? "forum" : "blog",
    id: `part ${at + 1}`,
    thread: null,
    place: "",
    author: parts.length > 1 ? "" : "the page's writer",
    created: null,
    title: at === 0 ? title : "",
    text,
  }));
}

function plainText(html: string): string {
  return decodeEntities(html.replace(BLOCK, "\n").replace(/<[^>]+>/g, " "))
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}
