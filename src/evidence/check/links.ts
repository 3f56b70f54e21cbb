import type { Curation, Observation } from "../schema.ts";
import type { Problems } from "./problem.ts";

/** Rules about pairs of observations: conflicts, one datum printed twice, two ends of one range. */
export function checkLinks(
  observations: readonly Observation[],
  curation: Curation,
  problems: Problems,
): void {
  const byId = new Map(observations.map((row) => [row.id, row]));
  const reasons = new Set(
    curation.entries.map((entry) => `${entry.kind}: ${[...entry.ids].sort().join(" ")}`),
  );
  for (const row of observations) {
    both(row, "conflictsWith", row.conflictsWith, (other) => other.conflictsWith);
    both(row, "sameAs", row.sameAs ?? [], (other) => other.sameAs ?? []);
    both(row, "otherEnd", row.otherEnd === undefined ? [] : [row.otherEnd], (other) => [other.otherEnd]);
    for (const other of row.conflictsWith) {
      const reason = `conflict: ${[row.id, other].sort().join(" ")}`;
      problems.test(
        reasons.has(reason),
        row.id,
        "conflictsWith",
        other,
        "every conflict has a reason in curation.json",
      );
    }
    checkRange(row, byId, problems);
    if (row.setAside !== undefined)
      problems.test(
        reasons.has(`set aside: ${row.id}`),
        row.id,
        "setAside",
        row.setAside,
        "every row set aside has a reason in curation.json",
      );
  }
  checkUnmarked(observations, problems);

  function both(
    row: Observation,
    field: string,
    linked: readonly string[],
    back: (other: Observation) => readonly (string | undefined)[],
  ): void {
    for (const id of linked) {
      const other = byId.get(id);
      problems.test(
        other !== undefined && id !== row.id,
        row.id,
        field,
        id,
        "links lead to another observation",
      );
      if (other) problems.test(back(other).includes(row.id), row.id, field, id, "links go both ways");
    }
  }
}

function checkRange(row: Observation, byId: ReadonlyMap<string, Observation>, problems: Problems): void {
  const lower = row.qualifier === "lower end of a range";
  const upper = row.qualifier === "upper end of a range";
  problems.test(
    (lower || upper) === (row.otherEnd !== undefined),
    row.id,
    "otherEnd",
    row.otherEnd,
    "an end of a range names the other end",
  );
  const other = row.otherEnd === undefined ? undefined : byId.get(row.otherEnd);
  if (other && lower)
    problems.test(row.value < other.value, row.id, "value", row.value, "the lower end is below the upper");
}

/** Two rows that report the same thing with different values are linked, whatever their confidence says. */
function checkUnmarked(observations: readonly Observation[], problems: Problems): void {
  const cells = new Map<string, Observation[]>();
  for (const row of observations) {
    if (row.setAside !== undefined) continue;
    const cell = cellOf(row);
    const others = cells.get(cell) ?? [];
    for (const other of others) {
      const linked =
        row.conflictsWith.includes(other.id) ||
        (row.sameAs?.includes(other.id) ?? false) ||
        row.otherEnd === other.id;
      problems.test(
        linked || row.value === other.value,
        row.id,
        "conflictsWith",
        other.id,
        "different values of one thing are linked",
      );
    }
    others.push(row);
    cells.set(cell, others);
  }
}

function cellOf(row: Observation): string {
  return JSON.stringify([
    row.study,
    row.population,
    row.drug,
    row.arm,
    row.dosePerDayMg,
    row.doseText,
    row.endpoint,
    row.week,
    row.weeksSinceChange,
    row.subgroup,
    row.unit,
  ]);
}
