import type { Observation } from "../../evidence/index.ts";

/** Units of records in words, and the unit of observations that says the same. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:percent(?:age)?|%) change\b/, "percent change"],
  [/^percent(?:age)? (?:reduction|decrease)\b/, "percent reduction"],
  [/^percentage points?\b/, "percentage points"],
  [/^(?:percent(?:age)?|%)(?: of (?:participants|patients|people|subjects))?$/, "percent"],
  [/^odds ratio$/, "odds ratio"],
  [/^(?:risk ratio|relative risk)$/, "risk ratio"],
  [/^(?:hours|days|weeks|months|years)$/, "="],
  [/^mg\/day$/, "mg/day"],
];
/** Units of any scale; which one, the endpoint says. */
const OF_A_SCALE = /^(?:salt )?(?:units?|scores?|points?)(?: on (?:a|the) scale)?$/;
const PROPORTION = /^(?:proportion|fraction)(?: of (?:participants|patients|people|subjects))?$/;
const COUNT = /^(?:number of )?(?:participants|patients|people|subjects)$/;

/** A value as a record gives it: its unit and statistic in the record's words, and the people analysed. */
interface RecordedValue {
  readonly value: number;
  readonly unit: string;
  readonly endpoint: string;
  readonly statistic: string | null;
  readonly n: number | null;
}

/**
 * The draft's value in the unit of an observation: a count of people as their share of those analysed. Null where the
 * two units cannot be compared.
 */
export function valueInUnitOf(
  row: Pick<Observation, "unit">,
  { value, unit, endpoint, statistic, n }: RecordedValue,
): number | null {
  const plain = unit.toLowerCase().trim();
  const own = UNITS.find(([pattern]) => pattern.test(plain))?.[1];
  // A unit of percent says what the number is, whatever kind of number the record calls it.
  const isCount = COUNT.test(plain) || (statistic === "COUNT_OF_PARTICIPANTS" && own !== "percent");
  if (isCount) {
    if (row.unit === "patients") return value;
    return row.unit === "percent" && n !== null && n > 0 && value <= n ? (100 * value) / n : null;
  }
  if (OF_A_SCALE.test(plain))
    return row.unit === "SALT points" && /\bSALT\b|severity of alopecia/i.test(endpoint) ? value : null;
  if (PROPORTION.test(plain)) return row.unit === "percent" && value >= 0 && value <= 1 ? 100 * value : null;
  return (own === "=" ? plain : own) === row.unit ? value : null;
}
