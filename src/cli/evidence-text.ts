import type { EvidenceCounts } from "../evidence/check/check.ts";
import { citeShort } from "../evidence/cite.ts";
import type { Observation, Source } from "../evidence/schema.ts";
import { formatValue } from "../evidence/units.ts";
import { comparedWords } from "../validate/published.ts";
import type { Published } from "../validate/result.ts";

/** One observation in a few lines: what, how much, in how many, from where, and what contradicts it. */
export function observationBlock(
  row: Observation,
  source: Source,
  byId: ReadonlyMap<string, Observation>,
  published?: Published,
): string {
  const study = row.study.toLowerCase().includes(row.drug.toLowerCase())
    ? row.study
    : `${row.study} (${row.drug})`;
  const lines = [
    `${row.id}  ${[study, row.arm, row.subgroup].filter(Boolean).join(", ")}`,
    `  ${row.endpoint}${time(row)}: ${valueText(row)}${people(row)}`,
    `  Source ${source.id}: ${citeShort(source)}`,
    `  Place: ${row.located}${row.secondHand ? " (read second hand, not in the source itself)" : ""}`,
  ];
  const compared = published && comparedWords(published);
  if (compared) lines.push(`  Compared with the model as ${compared}`);
  for (const id of row.conflictsWith) {
    const other = byId.get(id);
    if (other) lines.push(`  conflicts with ${id}: ${valueText(other)}`);
  }
  if (row.conflictOutside) lines.push(`  conflict: ${row.conflictOutside}`);
  if (row.sameAs) lines.push(`  same datum as ${row.sameAs.join(", ")}`);
  if (row.doubt) lines.push(`  doubt: ${row.doubt}`);
  if (row.setAside) lines.push(`  set aside: ${row.setAside}`);
  return lines.join("\n");
}

/** Every field the record has, one a line, then its source. */
export function fullRecord(
  row: Observation,
  source: Source,
  byId: ReadonlyMap<string, Observation>,
  published?: Published,
): string {
  const fields = Object.entries(row)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => `  ${field}: ${Array.isArray(value) ? value.join("; ") : value}`);
  return `${observationBlock(row, source, byId, published)}\n\nAll fields\n${fields.join("\n")}`;
}

/** Value, qualifier, unit, interval and error: "about 30 %", "5.3 % (95 % interval 2.9 to 9.5)". */
function valueText(row: Observation): string {
  const { qualifier, otherEnd, low, high, decimals } = row;
  const value = formatValue(row.value, decimals, row.unit);
  const limited = qualifier && otherEnd === undefined ? `${qualifier} ${value}` : value;
  const extra: string[] = [];
  if (qualifier && otherEnd !== undefined) extra.push(`${qualifier}, other end ${otherEnd}`);
  if (low !== null && high !== null)
    extra.push(`${row.intervalLevel ? `${row.intervalLevel} % ` : ""}interval ${low} to ${high}`);
  if (row.standardError !== undefined) extra.push(`standard error ${row.standardError}`);
  if (row.standardDeviation !== undefined) extra.push(`standard deviation ${row.standardDeviation}`);
  return extra.length > 0 ? `${limited} (${extra.join("; ")})` : limited;
}

function time(row: Observation): string {
  const parts = [];
  if (row.week !== null) parts.push(`week ${row.week}`);
  if (row.weeksSinceChange !== null) parts.push(`${row.weeksSinceChange} weeks after the change`);
  return parts.length > 0 ? `, ${parts.join(", ")}` : "";
}

function people({ events, n, nMeaning, unit }: Observation): string {
  if (n === null) return events === null ? "; n not given" : `; ${events} people, n not given`;
  if (nMeaning) return `; ${events === null ? "" : `${events} people, `}n = ${n} (${nMeaning})`;
  return events === null || unit === "patients" ? `; n = ${n}` : `; ${events} of ${n} people`;
}

/** The counts of `evidence --check` in lines. */
export function countsText(counts: EvidenceCounts): string {
  return [
    `observations kept      ${counts.observationsKept}`,
    `observations set aside ${counts.observationsSetAside}`,
    `sources                ${counts.sources} (${counts.sourcesNotCited} not cited)`,
    `claims                 ${counts.claims}`,
    `conflicts linked       ${counts.conflicts} pairs`,
    `same datum linked      ${counts.sameDatum} pairs`,
    `split                  ${counts.calibrationRows} calibration, ${counts.validationRows} validation`,
  ].join("\n");
}
