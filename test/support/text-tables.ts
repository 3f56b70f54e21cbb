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
