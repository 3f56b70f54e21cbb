/** What a spreadsheet would take for a formula, but for plain numbers. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * One line of a CSV file (RFC 4180), without its end. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
export function csvLine(fields: readonly string[]): string {
  return fields.map(csvField).join(",");
}

function csvField(field: string): string {
  const plain = FORMULA.test(field) && !NUMBER.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Signs that may stand between the fields of a table. */
const SEPARATORS = [",", "\t", ";"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The sign that divides a table's first line into most fields; signs within quotes do not count. A comma at a tie. */
export function separatorOf(firstLine: string): Separator {
  const plain = firstLine.replaceAll(/"[^"]*"/g, "");
  let best: Separator = ",";
  for (const each of SEPARATORS) if (plain.split(each).length > plain.split(best).length) best = each;
  return best;
}
