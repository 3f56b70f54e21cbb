import * as z from "zod/mini";

const cell = z.strictObject({
  stage: z.string(),
  arm: z.string(),
  week: z.number(),
  endpoint: z.string(),
  subgroup: z.optional(z.string()),
  /** Weight of the cell where a target joins several: people of the study in that arm. */
  people: z.optional(z.number()),
});

/** The file that says where in a virtual trial each observation of a list is read. */
export const targetsSchema = z.strictObject({
  schema: z.literal("anagen/targets@1"),
  use: z.enum(["calibration", "validation"]),
  note: z.string(),
  /** Observation that fixes the share of very severe people in the population: the mean baseline SALT of the trials. */
  meanBaselineSalt: z.optional(z.string()),
  targets: z.array(
    z.strictObject({
      observations: z.array(z.string()),
      protocol: z.string(),
      cells: z.array(cell),
      as: z.enum(["count", "mean", "range"]),
      /** What it calibrates: "disease" (the default), or what is fitted given the disease: a drug, or "adolescents". */
      fits: z.optional(z.string()),
      /** Sets what the drug's doses do when the rest of its study is left out. */
      anchor: z.optional(z.boolean()),
      note: z.optional(z.string()),
    }),
  ),
});

/** A file of data/targets: where in a virtual trial each published result is read. */
export type TargetsFile = z.infer<typeof targetsSchema>;
/** Where a number stands in a virtual trial's table. */
export type TargetCell = z.infer<typeof cell>;

/** What a study found, in the form it is compared with the model: people, a mean in percent, or a range in percent. */
export type Observed =
  | { readonly kind: "count"; readonly events: number; readonly n: number }
  | { readonly kind: "mean"; readonly value: number; readonly standardError: number; readonly n: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number };

/** One published result beside the place where the model predicts it. */
export interface Target {
  readonly observations: readonly string[];
  readonly protocol: string;
  readonly cells: readonly TargetCell[];
  readonly observed: Observed;
  /** Study whose people the result is about; results of one study may share people. */
  readonly study: string;
  /** As in the file of targets; the disease when absent. */
  readonly fits?: string | undefined;
  /** Sets what the drug's doses do when the rest of its study is left out. */
  readonly anchor?: boolean | undefined;
}

/** What a target calibrates where it does not say. */
export const DISEASE = "disease";

/** What a target calibrates. */
export const fitsOf = ({ fits = DISEASE }: Pick<Target, "fits">): string => fits;

/** What is needed of an observation to make a target. */
export interface TargetObservation {
  readonly id: string;
  readonly study: string;
  readonly value: number;
  readonly n: number | null;
  readonly standardError: number | null;
}

/** What is needed of the split to make a target: the counts of its rows, where they have any. */
export type TargetCounts = ReadonlyMap<string, { readonly events: number; readonly n: number } | null>;

/** A target names an observation that its list does not hold, or one without the numbers it needs. */
export class TargetError extends Error {
  override readonly name = "TargetError";
}

/**
 * Joins a list of targets with the observations and counts of the same list. A target that names an
 * observation outside the list is refused, which keeps validation rows out of calibration.
 *
 * @throws TargetError
 */
export function resolveTargets(
  file: TargetsFile,
  counts: TargetCounts,
  observations: ReadonlyMap<string, TargetObservation>,
): Target[] {
  const resolved = file.targets.map((target) => {
    const rows = target.observations.map((id) => {
      const row = observations.get(id);
      if (!counts.has(id) || row === undefined) throw new TargetError(`${id} is not in the ${file.use} list`);
      return row;
    });
    return { ...target, observed: observedOf(target.as, rows, counts), study: rows[0].study };
  });
  const named = new Set(file.targets.flatMap((target) => target.observations));
  for (const id of counts.keys())
    if (!named.has(id)) throw new TargetError(`${id} of the ${file.use} list has no target`);
  return resolved;
}

function observedOf(
  as: "count" | "mean" | "range",
  rows: readonly TargetObservation[],
  counts: TargetCounts,
): Observed {
  const [first] = rows;
  if (as === "count") {
    const count = counts.get(first.id);
    if (!count) throw new TargetError(`${first.id} has no counts in the split`);
    return { kind: "count", ...count };
  }
  if (as === "range") {
    const values = rows.map((row) => row.value);
    return { kind: "range", low: Math.min(...values), high: Math.max(...values) };
  }
  if (first.standardError === null || first.n === null)
    throw new TargetError(`${first.id} has no standard error or n`);
  return { kind: "mean", value: first.value, standardError: first.standardError, n: first.n };
}

/** The observed number as shown, in percent (or in the unit of the mean). */
export function observedValue(observed: Observed): number {
  if (observed.kind === "count") return (100 * observed.events) / observed.n;
  return observed.kind === "mean" ? observed.value : (observed.low + observed.high) / 2;
}

/** The range stands for its middle, with half its width as standard error. */
export function standardErrorOf(observed: Extract<Observed, { kind: "mean" | "range" }>): number {
  return observed.kind === "mean" ? observed.standardError : (observed.high - observed.low) / 2;
}
