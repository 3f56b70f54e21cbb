import { Parser } from "htmlparser2";
import type { RawItem } from "../../community/raw-item.ts";
import { InputError } from "../../input/input-error.ts";

/** Elements whose words are nobody's story: programs, menus, fields to fill in, and what another person is quoted with. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  "script style nav svg noscript template textarea select button option head footer blockquote".split(" "),
);
/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  "p div br li ul ol h1 h2 h3 h4 h5 h6 tr td section article header table shreddit-comment form".split(" "),
);
/** Elements that may hold one person's words, when one of these attributes says so. */
const HOLDERS: ReadonlySet<string> = new Set("article section div li shreddit-comment".split(" "));
const ATTRIBUTES = ["class", "id", "data-testid", "itemprop", "slot"];
/** Words for one person's whole contribution, and for the text within it. */
const CONTRIBUTION = /\b(?:comment|post|review)\b/;
const ITS_TEXT = /\b(?:usertext-body|md)\b/;
/** Deepest nesting that is read: no page a person would save comes near it. */
const DEEPEST = 2000;

/** Words gathered from one place of the page. */
interface Part {
  readonly kind: "page" | "article" | "marked";
  text: string;
}

/**
 * The stories of a saved page: each comment, post or review by itself where the page marks them, else each <article>,
 * else the whole page. Scripts, menus, forms' fields and quoted blocks are left out.
 *
 * @throws InputError when its elements are nested without end
 */
export function readHtmlPage(page: string): RawItem[] {
  const whole: Part = { kind: "page", text: "" };
  const parts: Part[] = [whole];
  const open: { readonly name: string; readonly part: Part; readonly isLeftOut: boolean }[] = [];
  let title = "";
  const top = () => open[open.length - 1] ?? { name: "", part: whole, isLeftOut: false };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length >= DEEPEST)
        throw new InputError("the page", `<${name}>`, `its elements are nested more than ${DEEPEST} deep`);
      const { part: around, isLeftOut } = top();
      const kind = HOLDERS.has(name) ? kindOf(name, attributes, around) : null;
      const part = kind === null ? around : { kind, text: "" };
      if (part !== around) parts.push(part);
      open.push({ name, part, isLeftOut: isLeftOut || LEFT_OUT.has(name) });
      if (BLOCKS.has(name)) part.text += "\n";
    },
    ontext(text) {
      const { name, part, isLeftOut } = top();
      if (name === "title") title += text;
      else if (!isLeftOut) part.text += text.replaceAll("\n", " ");
    },
    onclosetag(name) {
      open.pop();
      if (BLOCKS.has(name)) top().part.text += "\n";
    },
  });
  parser.write(page);
  parser.end();
  const marked = parts.filter(({ kind }) => kind === "marked");
  const articles = parts.filter(({ kind }) => kind === "article");
  const held = marked.length > 0 ? marked : articles.length > 0 ? articles : parts;
  const texts = held.map(({ text }) => linesOf(text)).filter((text) => text.length > 0);
  return texts.map((text, at) => ({
    source: texts.length > 1 ? "forum" : "blog",
    id: `part ${at + 1}`,
    thread: null,
    place: "",
    author: texts.length > 1 ? "" : "the page's writer",
    created: null,
    title: at === 0 ? linesOf(title) : "",
    text,
  }));
}

/** The encoding a saved page names in its head; undefined where it names none. */
export function pageEncoding(start: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(start.subarray(0, 4096));
  return /<meta[^<>]*?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(head)?.[1];
}

/** The kind of part an element begins; null when its words belong to the part around it. */
function kindOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  around: Part,
): Part["kind"] | null {
  const marks = ATTRIBUTES.map((attribute) => attributes[attribute] ?? "").join(" ");
  if (CONTRIBUTION.test(marks)) return "marked";
  if (ITS_TEXT.test(marks) && around.kind !== "marked") return "marked";
  return name === "article" && around.kind === "page" ? "article" : null;
}

function linesOf(text: string): string {
  return text
    .replaceAll(/[ \t\r\f\u00a0]+/g, " ")
    .replaceAll(/(?<!\s)\s*\n\s*/g, "\n")
    .trim();
}
