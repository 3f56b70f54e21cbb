import type { Column, Header } from "./columns.ts";

/** How "no value" is written. */
const NO_VALUE: ReadonlySet<string> = new Set(["", ".", "na", "n/a", "#n/a", "nan", "null", "none"]);
const NUMBER = /^[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

/** A record of a table with the line it begins on, counted from 1. */
export interface TableRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Whether a record holds nothing at all, as spreadsheets leave them behind a table. */
export function isEmptyRecord({ fields }: TableRecord): boolean {
  return fields.every((field) => field.trim() === "");
}

/** The text of a field; empty where it says that there is none. */
export function textAt(record: TableRecord, at: number | undefined): string {
  const text = (at === undefined ? undefined : record.fields[at])?.trim() ?? "";
  return NO_VALUE.has(text.toLowerCase()) ? "" : text;
}

/** The text of a column; empty where it says that there is none. */
export function textOf(record: TableRecord, { at }: Header, column: Column): string {
  return textAt(record, at.get(column));
}

/** A number as people write it; null for anything else. A decimal comma counts where `commas` allows it. */
export function parseNumber(text: string, commas: boolean): number | null {
  if (NUMBER.test(text)) return Number(text);
  return commas && DECIMAL_COMMA.test(text) ? Number(text.replace(",", ".")) : null;
}

/** Whether two writings are the same value: equal but for case, or the same number. */
export function isSameValue(one: string, other: string): boolean {
  if (one.trim().toLowerCase() === other.trim().toLowerCase()) return true;
  const [left, right] = [parseNumber(one.trim(), true), parseNumber(other.trim(), true)];
  return left !== null && left === right;
}
