import { escapeHtml } from "../../text/escape-html.ts";

/** A picture with its words: the twin says everything the picture shows. */
export interface Figure {
  readonly name: string;
  readonly caption: string;
  /** stands alone; carries its own title */
  readonly svg: string;
  /** the same as text, one line a statement */
  readonly twin: readonly string[];
  /** observations the figure shows */
  readonly observations: readonly string[];
}

/**
 * Opens an image that assistive technology reads by its title; the twin holds the details. An image with links
 * in it is a "group", whose parts stay reachable.
 */
export function svgOpen(
  width: number,
  height: number,
  title: string,
  name: string,
  { role = "img", className = "" }: { role?: "img" | "group"; className?: string } = {},
): string {
  const id = `figure-${name}`;
  const kind = className === "" ? "" : ` class="${className}"`;
  return `<svg${kind} xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${role}" aria-labelledby="${id}"><title id="${id}">${escapeHtml(title)}</title>`;
}

/** One line of writing. */
export function label(x: number, y: number, text: string, anchor = "start", extra = ""): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-family="sans-serif" font-size="13" class="ink" fill="#1b1b1f" ${extra}>${escapeHtml(text)}</text>`;
}

/** Two digits after the point are enough for a picture. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Colours as attributes, each with a class by which a dark page gives another. */
export const INK_LINE = 'class="ink-line" stroke="#3d3d45"';
export const GRID_LINE = 'class="grid-line" stroke="#d5d5dc"';
export const BOX = 'class="box" fill="#fff" stroke="#3d3d45"';
export const LOST = 'class="lost" fill="#8a3b00"';
export const KEPT = 'class="kept" fill="#0b4f8a"';
export const LOST_LINE = 'class="lost-line" stroke="#8a3b00"';
export const KEPT_LINE = 'class="kept-line" stroke="#0b4f8a"';
