import { describe, expect, it } from "vitest";
import { childElements, findXml, parseXml, textWithin, xmlEncoding } from "./xml.ts";

describe("an XML document", () => {
  const root = parseXml(
    '<?xml version="1.0"?><!DOCTYPE a SYSTEM "x.dtd"><a b="1">x<c>y<d/></c><c>z</c><![CDATA[<&]]> &amp;</a>',
    "the file",
  );
  it("is its elements and texts, in order", () => {
    expect(root).toMatchObject({ name: "a", attributes: { b: "1" } });
    expect(root.content[0]).toBe("x");
    expect(childElements(root).map(({ name }) => name)).toEqual(["c", "c"]);
    expect(textWithin(root)).toBe("xyz<& &");
  });

  it("is searched by a path, the first element counting", () => {
    expect(findXml(root, "c")).toBe(childElements(root)[0]);
    expect(findXml(root, "c", "d")?.name).toBe("d");
    expect(findXml(root)).toBe(root);
    expect(findXml(root, "d")).toBeNull();
    expect(findXml(root, "x", "d")).toBeNull();
  });

  it.each([
    ["<a>\n<b></a>", /^the file.*it must be well-formed XML \(line 2: unexpected close tag\)$/],
    ["", /there is no element|document must contain a root element/],
    ["<a/><b/>", /well-formed/],
    ["x", /well-formed/],
    ["<a>&x;</a>", /undefined entity/],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a/>', /a document type with its own declarations is not read/],
    [`${"<a>".repeat(201)}`, /<a>.*elements are nested too deep/],
  ])("%j is refused", (text, words) => {
    expect(() => parseXml(text, "the file")).toThrow(words);
  });

  it("may be two hundred elements deep", () => {
    expect(parseXml(`${"<a>".repeat(200)}${"</a>".repeat(200)}`, "the file").name).toBe("a");
  });

  it.each([
    ['<?xml version="1.0" encoding="utf-16"?>', "utf-16"],
    ["  <?xml version='1.0' encoding = 'latin1'?>", "latin1"],
    ['<?xml\nencoding="x"?>', "x"],
    ['<?xml version="1.0"?><a encoding="x"/>', undefined],
    ['<?xml version="1.0" xencoding="x"?>', undefined],
    ['x<?xml version="1.0" encoding="x"?>', undefined],
    ['<?xml encoding=""?>', undefined],
    [`${" ".repeat(200)}<?xml encoding="x"?>`, undefined],
  ])("%j names its encoding: %s", (start, encoding) => {
    expect(xmlEncoding(new TextEncoder().encode(start))).toBe(encoding);
  });
});
