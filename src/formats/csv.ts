/** One line of a CSV file (RFC 4180), without its end. */
export function csvLine(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(",");
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
