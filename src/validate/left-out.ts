import { type LeftOutFile, leftOutEstimates, leftOutWith } from "../calibrate/left-out/left-out.ts";
import type { Target } from "../calibrate/target.ts";
import { estimate } from "../simulate/estimate.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { naiveInterval } from "./naive.ts";
import type { LeftOut, ValidationRow, ValidationTotals } from "./result.ts";
import { rowOf } from "./row.ts";
import { type ScoredRow, totalsOf } from "./scores.ts";

const HOW_TO = "anagen calibrate --leave-out-studies makes them";

/** A stored file of left-out predictions, and the version of the calibration data it must be of. */
export interface StoredLeftOut {
  readonly file: LeftOutFile;
  readonly calibrationData: string;
}

/**
 * The rows of studies left out of the calibration. The naive reference knows what their calibrations knew: the
 * other studies. Totals are null without rows.
 */
export function leftOutRows(
  targets: readonly Target[],
  protocols: ReadonlyMap<string, Protocol>,
  stored: StoredLeftOut | "notOfClinics" | null,
): { leftOut: LeftOut; totals: ValidationTotals | null } {
  const none = (note: string) => ({ leftOut: { rows: [], note }, totals: null });
  if (stored === null) return none(`predictions of studies left out are not stored: ${HOW_TO}`);
  if (stored === "notOfClinics")
    return none(
      "of a model learned from a clinic's people there are no predictions of studies left out: those stored are of calibrations that knew the trials alone",
    );
  if (stored.file.calibrationData !== stored.calibrationData)
    return none(
      `the stored predictions of studies left out are of other calibration data (${stored.file.calibrationData}, now ${stored.calibrationData}): ${HOW_TO} again`,
    );
  const scored: (ScoredRow & { readonly row: ValidationRow })[] = [];
  const missing: string[] = [];
  const drugs = new Set<string>();
  for (const target of targets) {
    const without = leftOutWith(target, protocols);
    const estimates = leftOutEstimates(stored.file, without, target.observations);
    const result = estimates && estimate(estimates);
    if (estimates !== null && without !== target.study) drugs.add(without);
    if (result === null) {
      missing.push(target.observations.join("+"));
      continue;
    }
    const others = targets.filter((other) => leftOutWith(other, protocols) !== without);
    scored.push({
      row: rowOf(target, "calibration", protocols.get(target.protocol)?.stages ?? [], result),
      naive: naiveInterval(target, others),
    });
  }
  if (scored.length === 0) return none(`no prediction of a study left out is stored: ${HOW_TO}`);
  const studies = new Set(scored.map(({ row }) => row.study));
  const whole = drugs.size === 0 ? "" : `; ${[...drugs].join(" and ")} left out with all studies of it`;
  const lacking =
    missing.length === 0
      ? ""
      : `; without a stored prediction, because the disease is not fitted to them or they alone say what a left-out drug's doses do: ${missing.join(", ")}`;
  return {
    leftOut: {
      rows: scored.map(({ row }) => row),
      note: `each of ${studies.size} studies predicted by a calibration without any of its results; a study's people may also be in another one, as those of a trial are in its withdrawal study${whole}${lacking}`,
    },
    totals: totalsOf(scored),
  };
}
