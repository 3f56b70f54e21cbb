import { expect } from "vitest";

/** Text without its breaks of lines. */
export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ");

/** The cells of a line of a table in plain text. */
export const cellsOf = (line: string): string[] => line.trim().split(/ {2,}/);

/** The cells of the table that stands under a line and an empty one: its head, then its rows. */
export function tableUnder(text: string, title: string): string[][] {
  const lines = text.split("\n");
  const from = lines.indexOf(title) + 2;
  expect(from, title).toBeGreaterThan(1);
  const until = lines.indexOf("", from);
  const [head, rule, ...rows] = lines.slice(from, until < 0 ? undefined : until);
  expect(rule).toMatch(/^-[- ]*$/);
  return [head, ...rows].map(cellsOf);
}

/** The tables of a page, as lines of cells. */
export const htmlTablesOf = (html: string): string[][][] =>
  [...html.matchAll(/<table>.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
    ),
  );

/** The sections of a page: their ids and titles. */
export const sectionsOf = (html: string): string[][] =>
  [...html.matchAll(/<h2 id="h-([\w-]+)">([^<]*)</g)].map(([, id, title]) => [id, title]);
