import type { TrialRow } from "../../../src/trial/result.ts";
import type { PublishedPoint } from "../../site-data/shapes.ts";

/** The panels of one stage. */
interface Panels {
  readonly stage: string;
  readonly arms: readonly string[];
  readonly endpoints: readonly {
    readonly endpoint: string;
    readonly rows: readonly TrialRow[];
    readonly points: readonly PublishedPoint[];
  }[];
}

/** Rows sorted into panels: one for each endpoint of each stage. */
export function panelsOf(
  rows: readonly TrialRow[],
  subgroup: string | null,
  points: readonly PublishedPoint[],
): Panels[] {
  const shown = rows.filter((row) => row.subgroup === subgroup);
  const unique = (values: readonly string[]) => [...new Set(values)];
  return unique(shown.map((row) => row.stage)).map((stage) => {
    const own = shown.filter((row) => row.stage === stage);
    return {
      stage,
      arms: unique(own.map((row) => row.arm)),
      endpoints: unique(own.filter((row) => row.value !== null).map((row) => row.endpoint)).map(
        (endpoint) => ({
          endpoint,
          rows: own.filter((row) => row.endpoint === endpoint),
          points: points.filter(
            (point) => point.stage === stage && point.endpoint === endpoint && point.subgroup === subgroup,
          ),
        }),
      ),
    };
  });
}
