import { clopperPearson } from "../../math/intervals.ts";
import { peopleOf } from "../counts.ts";
import type { Evidence, Observation } from "../index.ts";
import { readable } from "./effect.ts";
import { poolable, poolShares } from "./poolable.ts";

/** An endpoint at one time with its results in several studies and arms. */
export interface Comparable {
  readonly key: string;
  readonly endpoint: string;
  readonly week: number | null;
  readonly weeksSinceChange: number | null;
  readonly rows: readonly Observation[];
}

/** One line of a comparison, in percent. */
export interface ComparedRow {
  readonly observation: Observation;
  /** Share of people, with the interval that chance alone allows in a group of that size (Clopper and Pearson). */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** People analysed. */
  readonly n: number;
}

/** Results of one drug and dose, one a line, and what they give together where enough of them may be pooled. */
export interface ComparedGroup {
  /** The drug; null for placebo. */
  readonly drug: string | null;
  readonly mgPerDay: number | null;
  readonly rows: readonly ComparedRow[];
  readonly pooled: {
    readonly studies: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  } | null;
}

/** Results of an endpoint from which on a comparison shows something. */
const FEWEST_COMPARED = 3;
const LEVEL = 0.95;

/** Everything that can be compared: shares of people in whole groups, counted, of an endpoint at one time. */
export function comparables(evidence: Pick<Evidence, "observations" | "split">): Comparable[] {
  const groups = new Map<string, Observation[]>();
  for (const row of evidence.observations) {
    if (row.setAside !== undefined || row.unit !== "percent" || row.nMeaning === "pooled") continue;
    if (row.subgroup !== null || peopleOf(row, evidence.split) === null) continue;
    const key = JSON.stringify([row.endpoint, row.week, row.weeksSinceChange]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .filter(([, rows]) => rows.length >= FEWEST_COMPARED)
    .map(([key, rows]) => ({
      key,
      endpoint: rows[0].endpoint,
      week: rows[0].week,
      weeksSinceChange: rows[0].weeksSinceChange,
      rows,
    }));
}

/** The results by drug and dose, in the order of their names, placebo by itself whatever it was compared with. */
export function compare(rows: readonly Observation[], split: Evidence["split"]): ComparedGroup[] {
  const byDose = new Map<string, Observation[]>();
  for (const row of rows) {
    const name = row.dosePerDayMg === 0 ? "placebo" : `${row.drug} ${row.dosePerDayMg ?? ""}`;
    byDose.set(name, [...(byDose.get(name) ?? []), row]);
  }
  return [...byDose]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const compared = own.flatMap((row) => comparedRow(row, split));
      return {
        drug: own[0].dosePerDayMg === 0 ? null : own[0].drug,
        mgPerDay: own[0].dosePerDayMg,
        rows: compared,
        pooled: pooledOf(own, compared, split),
      };
    });
}

function comparedRow(observation: Observation, split: Evidence["split"]): ComparedRow[] {
  const people = peopleOf(observation, split);
  if (people === null) return [];
  const { events, n } = people;
  const { low, high } = clopperPearson(events, n, LEVEL);
  return [{ observation, value: (100 * events) / n, low: 100 * low, high: 100 * high, n }];
}

/** With two studies that differ the pooled interval can be wider than each of theirs; it then says nothing. */
function pooledOf(
  rows: readonly Observation[],
  compared: readonly ComparedRow[],
  split: Evidence["split"],
): ComparedGroup["pooled"] {
  const { kept } = poolable(rows, split);
  const pooled = poolShares(kept, split);
  if (!pooled?.shown) return null;
  const [value, low, high] = [pooled.estimate, pooled.shown.low, pooled.shown.high].map(
    (logOdds) => 100 * readable(logOdds, "log odds"),
  );
  const widest = Math.max(...compared.map((row) => row.high - row.low));
  return high - low > widest ? null : { studies: kept.length, value, low, high };
}
