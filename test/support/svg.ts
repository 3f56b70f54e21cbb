import { expect } from "vitest";

/** A line of writing in a picture. */
export interface Writing {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly isBold: boolean;
}

/** A shape of a picture: its class, and its numbers by name; points of a line or an area as pairs. */
export interface Drawn {
  readonly kind: string;
  readonly className: string;
  readonly at: Readonly<Record<string, number>>;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const ELEMENT = /<(line|rect|circle|polygon|polyline|path)( [^>]*?)\/?>/g;
const TEXT = /<text([^>]*)>([^<]*)<\/text>/g;
const ATTRIBUTE = / ([\w-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
};

const attributesOf = (text: string) =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));

/** Everything that is written in a picture, in order. */
export function writingsOf(svg: string): Writing[] {
  return [...svg.matchAll(TEXT)].map(([, attributes, text]) => {
    const { x, y, "text-anchor": anchor, "font-weight": weight } = attributesOf(attributes);
    const plain = text.replaceAll(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity]);
    return { text: plain, x: Number(x), y: Number(y), anchor, isBold: weight === "bold" };
  });
}

/** Where a text is written; it must be there once. */
export function writingOf(svg: string, text: string): Writing {
  const found = writingsOf(svg).filter((each) => each.text === text);
  expect(found, text).toHaveLength(1);
  return found[0];
}

/** The shapes of a kind in order, with a class where one is named. */
export function drawnOf(svg: string, kind: string, className?: string): Drawn[] {
  return [...svg.matchAll(ELEMENT)].flatMap(([, found, text]) => {
    const { class: own = "", points = "", ...rest } = attributesOf(text);
    if (found !== kind || (className !== undefined && own !== className)) return [];
    const numbers = Object.entries(rest).filter(([, value]) => /^-?[\d.]+$/.test(value));
    return {
      kind: found,
      className: own,
      at: Object.fromEntries(numbers.map(([name, value]) => [name, Number(value)])),
      points: points
        .split(" ")
        .filter((point) => point !== "")
        .map((point) => point.split(",").map(Number) as [number, number]),
    };
  });
}

/** Width and height of a picture. */
export function sizeOf(svg: string): { width: number; height: number } {
  const { width, height, viewBox } = attributesOf(/<svg[^>]*>/.exec(svg)?.[0] ?? "");
  expect(viewBox).toBe(`0 0 ${width} ${height}`);
  return { width: Number(width), height: Number(height) };
}

/** Letters of 13 px are at least so wide, and so high above their line. */
const [LETTER, ABOVE] = [5, 9];

const WRITTEN = /<(title|text|style)[^>]*>[^<]*<\/\1>/g;

/** All writing and all shapes lie in the picture, and no line of writing lies on another one. */
export function expectReadable(svg: string): void {
  const { width, height } = sizeOf(svg);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
  expect(svg.replaceAll(WRITTEN, ""), "letters that nothing shows").not.toMatch(/>[^<>\s]/);
  const boxes = writingsOf(svg).map(({ text, x, y, anchor }) => {
    expect(["start", "middle", "end"], text).toContain(anchor);
    const wide = LETTER * text.length;
    const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
    expect(left, text).toBeGreaterThanOrEqual(0);
    expect(left + wide, text).toBeLessThanOrEqual(width);
    expect(y - ABOVE, text).toBeGreaterThanOrEqual(0);
    expect(y, text).toBeLessThanOrEqual(height);
    return { text, left, right: left + wide, top: y - ABOVE, bottom: y };
  });
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) {
      const isOver =
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
      expect(isOver, `"${one.text}" over "${other.text}"`).toBe(false);
    }
  for (const kind of ["line", "rect", "circle", "polygon", "polyline"])
    for (const { at, points } of drawnOf(svg, kind)) {
      const { x = 0, y = 0, x1 = x, x2 = x, y1 = y, y2 = y, cx = x, cy = y, r = 0 } = at;
      const xs = [x1, x2, x + (at.width ?? 0), cx - r, cx + r, ...points.map(([each]) => each)];
      const ys = [y1, y2, y + (at.height ?? 0), cy - r, cy + r, ...points.map(([, each]) => each)];
      for (const each of kind.startsWith("poly") ? points.map(([left]) => left) : xs)
        expect(each >= 0 && each <= width, `${kind} at x ${each}`).toBe(true);
      for (const each of kind.startsWith("poly") ? points.map(([, top]) => top) : ys)
        expect(each >= 0 && each <= height, `${kind} at y ${each}`).toBe(true);
    }
}

/** Digits stand level with a line: their middle, 4 to 5 px above where they stand, is on it. */
export function expectLevel({ text, y }: Writing, line: number): void {
  expect(y - line, text).toBeGreaterThan(2);
  expect(y - line, text).toBeLessThan(6);
}
