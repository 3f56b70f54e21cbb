import { textWithin, type XmlElement } from "../xml.ts";

const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
};
/** Raised letters that are part of a word and no power: 5th, a trade mark. */
const PART_OF_WORD = /^(?:st|nd|rd|th|e|er|®|™|©|\(r\)|tm)$/i;

/**
 * The words of an element of PubMed on one line: raised numbers stay raised (10⁻³, never 10-3), fractions have their
 * line. Null without any.
 */
export function plainText(element: XmlElement | null | undefined): string | null {
  if (!element) return null;
  return (
    written(element)
      .replaceAll(/[\s\p{Cc}]+/gu, " ")
      .trim() || null
  );
}

function written(element: XmlElement): string {
  const elements = element.content.filter((part) => typeof part !== "string");
  switch (element.name.replace(/^.*:/, "")) {
    case "sup":
      return raised(inside(element));
    case "msup":
      return elements.length === 2
        ? `${written(elements[0])}${raised(written(elements[1]))}`
        : inside(element);
    case "msubsup":
      return elements.length === 3
        ? `${written(elements[0])}${written(elements[1])}${raised(written(elements[2]))}`
        : inside(element);
    case "mfrac":
      return elements.length === 2 ? `${written(elements[0])}/${written(elements[1])}` : inside(element);
    case "msqrt":
      return `√(${inside(element)})`;
    default:
      return inside(element);
  }
}

function inside({ content }: XmlElement): string {
  return content.map((part) => (typeof part === "string" ? part : written(part))).join("");
}

function raised(text: string): string {
  const plain = text.trim();
  if (plain === "" || PART_OF_WORD.test(plain)) return plain;
  return /^[+\-−]?\d+$/.test(plain) ? [...plain].map((sign) => RAISED[sign]).join("") : `^${plain}`;
}

/** The text of an element as it is, such as a number; null without any. */
export function exactText(element: XmlElement | null | undefined): string | null {
  return (element && textWithin(element).replaceAll(/\s+/g, " ").trim()) || null;
}
