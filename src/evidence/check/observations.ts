import { isDrugName } from "../drugs.ts";
import { isPossibleFor, printsAs } from "../percentages.ts";
import type { Observation, Source } from "../schema.ts";
import { UNITS } from "../units.ts";
import type { Problems } from "./problem.ts";

/** Rules that one observation can break by itself. */
export function checkObservations(
  observations: readonly Observation[],
  sources: readonly Source[],
  problems: Problems,
): void {
  const known = new Set(sources.map((source) => source.id));
  const seen = new Set<string>();
  for (const row of observations) {
    problems.test(!seen.has(row.id), row.id, "id", row.id, "ids are unique");
    seen.add(row.id);
    problems.test(known.has(row.source), row.id, "source", row.source, "every observation has a source");
    problems.test(
      row.located.trim() !== "",
      row.id,
      "located",
      row.located,
      "every observation has a place in its source",
    );
    problems.test(isDrugName(row.drug), row.id, "drug", row.drug, "drugs come from the list");
    checkUnit(row, problems);
    checkCounts(row, problems);
    checkInterval(row, problems);
    problems.test(
      row.confidence !== "read from secondary report" || row.secondHand === true,
      row.id,
      "secondHand",
      row.secondHand,
      "a number from a secondary report is marked second hand",
    );
    const saysWith = row.conflictsWith.length > 0 || row.conflictOutside !== undefined;
    problems.test(
      row.confidence !== "conflicting" || saysWith,
      row.id,
      "conflictsWith",
      row.conflictsWith,
      "a conflicting row says with what",
    );
  }
}

function checkUnit(row: Observation, problems: Problems): void {
  const { id, unit, value } = row;
  problems.test((UNITS as readonly string[]).includes(unit), id, "unit", unit, "units come from the list");
  problems.test(
    unit !== "not printed" || row.setAside !== undefined,
    id,
    "unit",
    unit,
    "a row without a unit is set aside",
  );
  if (unit === "percent" || unit === "percent reduction") {
    for (const field of ["value", "low", "high"] as const) {
      const limit = row[field];
      problems.test(
        limit === null || (limit >= 0 && limit <= 100),
        id,
        field,
        limit,
        "percentages lie in 0 to 100",
      );
    }
  }
  if (unit === "p value")
    problems.test(value >= 0 && value <= 1, id, "value", value, "p values lie in 0 to 1");
  if (unit === "SALT points")
    problems.test(Math.abs(value) <= 100, id, "value", value, "SALT points lie within 100");
  const signed = ["percent change", "percentage points", "SALT points", "HADS points", "Skindex-16 points"];
  problems.test(
    value >= 0 || signed.includes(unit),
    id,
    "value",
    value,
    "only changes and differences are negative",
  );
}

function checkCounts(row: Observation, problems: Problems): void {
  const { id, n, events, value, unit, decimals } = row;
  const cut = row.rounding === "cut";
  if (events !== null && n !== null) {
    problems.test(events <= n, id, "events", events, "events are at most n");
    if (unit === "percent")
      problems.test(
        printsAs(events, n, value, decimals, cut),
        id,
        "events",
        events,
        "the percentage is events of n",
      );
  }
  if (events !== null && unit === "patients")
    problems.test(events === value, id, "events", events, "a count of patients equals its events");
  if (unit === "percent" && n !== null && events === null && row.nMeaning === undefined)
    problems.test(
      isPossibleFor(n, value, decimals, cut),
      id,
      "n",
      n,
      "a whole number of n gives the percentage",
    );
  problems.test(row.nMeaning === undefined || n !== null, id, "nMeaning", row.nMeaning, "nMeaning needs n");
}

function checkInterval(row: Observation, problems: Problems): void {
  const { id, low, high, value } = row;
  problems.test((low === null) === (high === null), id, "low", low, "an interval has both limits");
  if (low !== null && high !== null) {
    problems.test(low <= value && value <= high, id, "low", [low, high], "the interval contains the value");
  }
  problems.test(
    row.intervalLevel === undefined || low !== null,
    id,
    "intervalLevel",
    row.intervalLevel,
    "a level needs an interval",
  );
}
