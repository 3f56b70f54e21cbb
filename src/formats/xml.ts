import { SaxesParser } from "saxes";
import { InputError } from "../input/input-error.ts";

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** elements and texts within it, in order */
  readonly content: readonly (XmlElement | string)[];
}

/** Elements may be nested so deep. */
const DEEPEST = 200;

/**
 * Reads a well-formed XML document. Own entities are refused, outside references are never fetched.
 *
 * @param what names the document in the error
 * @throws InputError that says where the text breaks
 */
export function parseXml(text: string, what: string): XmlElement {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  const refuse = (reason: string, found?: string): never => {
    throw new InputError(what, found, `it must be well-formed XML (line ${parser.line}: ${reason})`);
  };
  const open: { name: string; attributes: Record<string, string>; content: (XmlElement | string)[] }[] = [];
  let root: XmlElement | null = null;
  parser.on("error", ({ message }) => refuse(message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("doctype", (declaration) => {
    if (declaration.includes("[")) refuse("a document type with its own declarations is not read");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= DEEPEST) refuse("elements are nested too deep", `<${name}>`);
    const element = { name, attributes, content: [] };
    if (open.length === 0) root = element;
    else open[open.length - 1].content.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const add = (words: string) => {
    if (open.length > 0) open[open.length - 1].content.push(words);
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text).close();
  return root ?? refuse("there is no element");
}

/** The encoding an XML document names in its declaration; undefined where it names none. */
export function xmlEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
}

/** The elements right within an element. */
export function childElements({ content }: XmlElement): XmlElement[] {
  return content.filter((part) => typeof part !== "string");
}

/** All text within an element, in order. */
export function textWithin({ content }: XmlElement): string {
  return content.map((part) => (typeof part === "string" ? part : textWithin(part))).join("");
}

/** The first element down a path of names; null where there is none. */
export function findXml(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let here: XmlElement | undefined = element;
  for (const name of path) here = here && childElements(here).find((child) => child.name === name);
  return here ?? null;
}
