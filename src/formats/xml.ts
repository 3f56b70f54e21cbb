import { InputError } from "../input/input-error.ts";

/** An element of an XML document; text between elements stands in `text` of the element around it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** all text below, in order */
  readonly text: string;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DEEPEST = 200;

/**
 * Reads a well-formed XML document. Own entities are refused, outside references are never fetched.
 *
 * @throws InputError that says where the text breaks
 */
export function parseXml(text: string, what: string): XmlElement {
  const open: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }[] =
    [];
  let root: XmlElement | null = null;
  let at = 0;
  const wrong = (reason: string) =>
    new InputError(what, text.slice(at, at + 40), `it must be well-formed XML (character ${at}: ${reason})`);
  const fail = (reason: string): never => {
    throw wrong(reason);
  };
  const add = (words: string) => {
    for (const element of open) element.text += words;
  };
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const words = text.slice(at, next < 0 ? text.length : next);
    if (open.length > 0) add(decoded(words, fail));
    else if (words.replace("\ufeff", "").trim() !== "") fail("text outside the document");
    if (next < 0) break;
    at = next;
    if (text.startsWith("<!--", at)) at = after("-->", 4);
    else if (text.startsWith("<![CDATA[", at)) {
      const end = after("]]>", 9);
      add(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith("<?", at)) at = after("?>", 2);
    else if (text.startsWith("<!DOCTYPE", at)) {
      const end = after(">", 9);
      if (text.slice(at, end).includes("[")) fail("a document type with its own declarations is not read");
      at = end;
    } else if (text.startsWith("</", at)) {
      const end = after(">", 2);
      const name = text.slice(at + 2, end - 1).trim();
      const element = open.pop();
      if (element?.name !== name) fail(`</${name}> closes nothing that is open`);
      else if (open.length > 0) open[open.length - 1].children.push(element);
      else root = element;
      at = end;
    } else start();
  }
  if (open.length > 0) fail(`<${open[open.length - 1].name}> is not closed`);
  return root ?? fail("there is no element");

  function after(mark: string, skip: number): number {
    const found = text.indexOf(mark, at + skip);
    return found < 0 ? fail(`"${mark}" is missing`) : found + mark.length;
  }

  function start(): void {
    const tag = /^<([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/.exec(
      text.slice(at, at + 4000),
    );
    if (!tag) throw wrong("a tag was expected");
    if (root !== null && open.length === 0) throw wrong("there is more than one document");
    if (open.length >= DEEPEST) throw wrong("elements are nested too deep");
    const attributes: Record<string, string> = {};
    for (const [, name, double, single] of tag[2].matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      attributes[name] = decoded(double ?? single, fail);
    const element = { name: tag[1], attributes, children: [], text: "" };
    at += tag[0].length;
    if (tag[3] !== "/") open.push(element);
    else if (open.length > 0) open[open.length - 1].children.push(element);
    else root = element;
  }
}

function decoded(text: string, fail: (reason: string) => never): string {
  return text.replaceAll(/&(#x?[0-9a-fA-F]+|\w+);/g, (_, name: string) => {
    if (name.startsWith("#")) {
      const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : fail(`&${name}; is no character`);
    }
    return ENTITIES[name] ?? fail(`&${name}; is not known`);
  });
}

/** The first element down a path of names; null where there is none. */
export function findXml(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let here: XmlElement | undefined = element;
  for (const name of path) here = here?.children.find((child) => child.name === name);
  return here ?? null;
}
