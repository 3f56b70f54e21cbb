import { peopleOf } from "../counts.ts";
import type { Evidence, Observation } from "../index.ts";
import { type LeftOut, poolable } from "./poolable.ts";
import type { SynthesisStudy } from "./synthesise.ts";

/** Studies for a synthesis, and what was found but stays out. */
export interface FoundStudies {
  readonly studies: readonly SynthesisStudy[];
  readonly leftOut: readonly LeftOut[];
}

/** One group of each study: what may be pooled with the first observation (src/evidence/synthesis/poolable.ts). */
export function groupsOf(rows: readonly Observation[], split: Evidence["split"]): FoundStudies {
  const { kept, leftOut } = poolable(rows, split);
  return { studies: kept.flatMap((row) => studyOf(row, null, split)), leftOut };
}

/**
 * Each treated group beside the untreated control of its study, at the same time by the same definition. A control counts
 * once: of two doses against one placebo the first found is taken.
 */
export function pairsOf(
  rows: readonly Observation[],
  all: readonly Observation[],
  split: Evidence["split"],
): FoundStudies {
  const { kept, leftOut } = poolable(
    rows.filter((row) => row.dosePerDayMg !== 0),
    split,
  );
  const out: LeftOut[] = [...leftOut];
  const used = new Map<string, string>();
  const studies = kept.flatMap((row) => {
    const control = all.find((each) => isControlOf(each, row) && peopleOf(each, split) !== null);
    const reason =
      control === undefined
        ? "no untreated control of the same study, time and definition is known"
        : used.has(control.id)
          ? `its control ${control.id} counts with ${used.get(control.id)} already`
          : null;
    if (reason !== null || control === undefined) {
      out.push({ id: row.id, reason: reason ?? "no control" });
      return [];
    }
    used.set(control.id, row.id);
    return studyOf(row, control, split);
  });
  return { studies, leftOut: out };
}

function isControlOf(control: Observation, treated: Observation): boolean {
  return (
    control.dosePerDayMg === 0 &&
    control.setAside === undefined &&
    control.study === treated.study &&
    control.endpoint === treated.endpoint &&
    control.endpointDefinition === treated.endpointDefinition &&
    control.week === treated.week &&
    control.weeksSinceChange === treated.weeksSinceChange &&
    control.subgroup === treated.subgroup
  );
}

function studyOf(row: Observation, control: Observation | null, split: Evidence["split"]): SynthesisStudy[] {
  const group = peopleOf(row, split);
  const other = control && peopleOf(control, split);
  if (group === null || (control !== null && !other)) return [];
  const name = [row.study, row.arm].filter(Boolean).join(", ");
  return [
    {
      name,
      observations: [row.id, ...(control ? [control.id] : [])],
      group: { events: group.events, n: group.n },
      ...(other ? { control: { events: other.events, n: other.n } } : {}),
    },
  ];
}
