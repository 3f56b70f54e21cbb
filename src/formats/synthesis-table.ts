import type { SynthesisStudy } from "../evidence/synthesis/synthesise.ts";
import { InputError } from "../input/input-error.ts";
import type { TableRecord } from "./event-table/cells.ts";

/** Columns of a table of studies, by their names in lower case. */
const COUNTS = ["events", "n"] as const;
const CONTROL = ["control_events", "control_n"] as const;
const ESTIMATE = ["estimate", "se"] as const;

/**
 * Studies from a table: `study`, and `events` and `n` of the group, with `control_events` and `control_n` for a comparison;
 * or `estimate` and `se` on the scale of the measure (logarithms for ratios and odds).
 *
 * @throws InputError that names line, column and value
 */
export async function readSynthesisTable(
  records: AsyncIterable<TableRecord> | Iterable<TableRecord>,
): Promise<SynthesisStudy[]> {
  let header: string[] | null = null;
  const studies: SynthesisStudy[] = [];
  for await (const { line, fields } of records) {
    if (fields.every((field) => field.trim() === "")) continue;
    if (header === null) {
      header = headerOf(fields, line);
      continue;
    }
    if (fields.length > header.length)
      throw new InputError(
        `line ${line}`,
        fields.length,
        `${header.length} fields, as the header has; a decimal comma makes two of one`,
      );
    const names = header;
    const cell = (name: string) => fields[names.indexOf(name)]?.trim() ?? "";
    const number = (name: string) => numberOf(cell(name), `line ${line}, ${name}`);
    const name = cell("study");
    if (name === "") throw new InputError(`line ${line}, study`, name, "the name of the study");
    const has = (columns: readonly string[]) =>
      columns.every((column) => names.includes(column) && cell(column) !== "");
    if (has(COUNTS)) {
      const group = { events: number("events"), n: number("n") };
      const control = has(CONTROL)
        ? { control: { events: number("control_events"), n: number("control_n") } }
        : {};
      studies.push({ name, group, ...control });
    } else if (has(ESTIMATE)) {
      const error = number("se");
      if (!(error > 0)) throw new InputError(`line ${line}, se`, error, "a standard error above 0");
      studies.push({ name, effect: { estimate: number("estimate"), variance: error * error } });
    } else throw new InputError(`line ${line}`, name, "events and n, or estimate and se");
  }
  return studies;
}

function headerOf(fields: readonly string[], line: number): string[] {
  const known: readonly string[] = ["study", ...COUNTS, ...CONTROL, ...ESTIMATE];
  const names = fields.map((field) => field.trim().toLowerCase());
  if (!names.includes("study"))
    throw new InputError(
      `line ${line}`,
      fields.join(","),
      `a header with the columns study, and ${COUNTS.join(", ")} or ${ESTIMATE.join(", ")}`,
    );
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new InputError(`line ${line}`, unknown, `allowed are the columns ${known.join(", ")}`);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new InputError(`line ${line}`, twice, "each column once");
  return names;
}

function numberOf(text: string, field: string): number {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value))
    throw new InputError(field, text, "it must be a number, with a point for decimals");
  return value;
}
