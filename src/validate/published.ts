import type { Evidence, Observation } from "../evidence/index.ts";
import { formatValue } from "../evidence/index.ts";
import type { SplitEntry, SplitRow } from "../evidence/schema.ts";
import type { Published } from "./result.ts";

/** Said of every count that the source does not print. */
export const WORKED_OUT = "worked out from a rounded percentage";

/** What was published of each row, by `observation`; undefined for a row that the split does not hold. */
export function publishedOf({ observations, split }: Evidence): (row: string) => Published | undefined {
  const byId = new Map(observations.map((each) => [each.id, each]));
  const counted = new Map<string, { row: SplitRow; entry: SplitEntry }>();
  for (const entry of [...split.calibration, ...split.validation])
    for (const row of entry.observations) counted.set(row.id, { row, entry });
  return (name) => {
    const found = name.split("+").flatMap((id) => byId.get(id) ?? []);
    const [first] = found;
    const own = first && counted.get(first.id);
    if (own === undefined) return undefined;
    const comparedAs = countOf(own.row, first);
    return {
      observation: name,
      value: printed(found),
      people: first.n,
      peopleMeaning: first.n === null ? null : (first.nMeaning ?? null),
      comparedAs,
      note: comparedAs === null || comparedAs.n === first.n ? null : (own.entry.note ?? null),
    };
  };
}

function countOf({ events, n }: SplitRow, printedRow: Observation): Published["comparedAs"] {
  if (events === undefined || n === undefined) return null;
  return { events, n, workedOut: printedRow.events !== events || printedRow.n !== n };
}

function printed(rows: readonly Observation[]): string {
  const sorted = [...rows].sort((a, b) => a.value - b.value);
  const ends = [...new Set([sorted[0], sorted[sorted.length - 1]])];
  return ends.map(({ value, decimals, unit }) => formatValue(value, decimals, unit)).join(" to ");
}

/** "27 of 41 people, worked out from a rounded percentage (...)"; null where no people are counted. */
export function comparedWords({ comparedAs, note }: Published): string | null {
  if (comparedAs === null) return null;
  const { events, n, workedOut } = comparedAs;
  const how = workedOut ? `, ${WORKED_OUT}` : "";
  return `${events} of ${n} people${how}${note === null ? "" : ` (${note})`}`;
}

/** "42 (randomised)"; a dash where the source gives no number. */
export function peopleWords({ people, peopleMeaning }: Published): string {
  if (people === null) return "-";
  return peopleMeaning === null ? String(people) : `${people} (${peopleMeaning})`;
}
