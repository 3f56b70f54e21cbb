import { peopleOf } from "../counts.ts";
import type { Evidence, Observation } from "../index.ts";
import { differenceEffect, shareEffect } from "./effect.ts";
import { type Pooled, randomEffects } from "./random-effects.ts";

/** An observation that stays out of a pooled result, and why. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

/** Observations that may be pooled with the first, and the others with the reason. */
export interface Poolable {
  readonly kept: readonly Observation[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Sorts candidates for one pooled result. All must be percentages of the same endpoint by the same definition at
 * the same time as the first, with a count of people, and no two may count the same people.
 */
export function poolable(rows: readonly Observation[], split?: Evidence["split"]): Poolable {
  const kept: Observation[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows) {
    const reason = whyNot(row, kept, split);
    if (reason === null) kept.push(row);
    else leftOut.push({ id: row.id, reason });
  }
  return { kept, leftOut };
}

function whyNot(row: Observation, kept: readonly Observation[], split?: Evidence["split"]): string | null {
  if (row.setAside !== undefined) return "set aside";
  if (row.unit !== "percent") return `its unit is ${row.unit}`;
  if (row.nMeaning === "pooled") return "already a pooled result, so it may count people twice";
  const uncounted = peopleOf(row, split) === null ? "no count of people is known" : null;
  const [first] = kept;
  if (first === undefined) return uncounted;
  const linked = kept.find((each) => [...(each.sameAs ?? []), ...each.conflictsWith].includes(row.id));
  if (linked) return `the same people as ${linked.id}`;
  if (row.endpoint !== first.endpoint) return `another endpoint (${row.endpoint})`;
  if (row.endpointDefinition !== first.endpointDefinition)
    return `another definition (${row.endpointDefinition ?? "none given"})`;
  if (row.week !== first.week || row.weeksSinceChange !== first.weeksSinceChange) return "another time";
  const same = kept.find((each) => samePeople(each, row));
  if (same) return `the same people as ${same.id}`;
  return uncounted;
}

function samePeople(one: Observation, other: Observation): boolean {
  const sameStudy =
    one.study === other.study || one.registrations.some((name) => other.registrations.includes(name));
  return sameStudy && one.dosePerDayMg === other.dosePerDayMg && one.arm === other.arm;
}

/** Shares pooled on the log-odds scale. Null when fewer than two may be pooled. */
export function poolShares(rows: readonly Observation[], split: Evidence["split"]): Pooled | null {
  const effects = rows.flatMap((row) => {
    const people = peopleOf(row, split);
    return people ? [shareEffect(people, "log odds")] : [];
  });
  return effects.length < 2 ? null : randomEffects(effects);
}

/** Treated minus control, pooled as differences of shares. Null when fewer than two pairs may be pooled. */
export function poolDifferences(
  pairs: readonly { readonly treated: Observation; readonly control: Observation }[],
  split: Evidence["split"],
): Pooled | null {
  const effects = pairs.flatMap(({ treated, control }) => {
    const [one, other] = [peopleOf(treated, split), peopleOf(control, split)];
    return one && other ? [differenceEffect(one, other, "difference")] : [];
  });
  return effects.length < 2 ? null : randomEffects(effects);
}
