/** A table in plain text: first column to the left, numbers to the right, a rule under the head. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join("  ")
      .trimEnd();
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

const BARS = "▁▂▃▄▅▆▇█";

/** One character a value, taller for more, over the range 0 to `highest`. */
export function sparkline(values: readonly number[], highest: number): string {
  return values
    .map((value) => BARS[Math.min(BARS.length - 1, Math.max(0, Math.floor((value / highest) * BARS.length)))])
    .join("");
}

/** Text broken into lines of at most `width` characters, all but the first indented. */
export function wrap(text: string, width = 96, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

/** A number without digits after the point; what rounds to nothing has no sign. */
export function whole(value: number): string {
  return String(Math.round(value) + 0);
}

/** "15-33", and "-7 to 0" where a hyphen would stand beside a minus. */
export function wholeRange(low: number, high: number): string {
  return `${whole(low)}${low < 0 || high < 0 ? " to " : "-"}${whole(high)}`;
}

/** A number with its sign and one digit after the point; what rounds to nothing has no sign. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(1);
  if (Number(digits) === 0) return digits;
  return `${value > 0 ? "+" : "−"}${digits}`;
}
