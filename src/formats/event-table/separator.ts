import { type Separator, separatorOf } from "../csv.ts";
import { isHeader } from "./columns.ts";

/** Lines at a table's beginning in which its header may stand. */
const FIRST_LINES = 10;

/** The sign between the fields of an event table, found from the line that is its header, or else from the first. */
export function separatorOfTable(start: string): Separator {
  const lines = start.split(/\r\n|\n|\r/).slice(0, FIRST_LINES);
  const header = lines.find((line) =>
    isHeader(line.split(separatorOf(line)).map((name) => name.replaceAll('"', ""))),
  );
  return separatorOf(header ?? lines.find((line) => line.trim() !== "") ?? "");
}
