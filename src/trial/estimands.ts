import type { MissingRule } from "./endpoint.ts";
import type { ArmRecord } from "./endpoint-kinds.ts";
import type { Estimand } from "./estimand-names.ts";

/** First week without readings of somebody who stays to the end. */
const STAYS = 0x7fffffff;

/** A record as an estimand reads it, and how readings that a person does not have are treated. */
interface ReadRecord {
  readonly record: ArmRecord;
  readonly missing: MissingRule;
}

/**
 * A record under an estimand. What comes between the start and a visit is a return to the drug by the restart rule, or
 * leaving the study:
 *
 * - treatmentPolicy: readings count whether or not the person is back on the drug; who left is treated by the protocol's
 *   rule for missing readings;
 * - composite: either of the two is a failure;
 * - hypothetical: nobody leaves, and the arm is one without a restart rule (the record must be of such an arm);
 * - whileOnTreatment: the last reading before either of them stands.
 */
export function recordUnder(estimand: Estimand, record: ArmRecord, missing: MissingRule): ReadRecord {
  const { leavesWeek, restartWeek } = record;
  switch (estimand) {
    case "treatmentPolicy":
      return { record, missing };
    case "composite":
      return {
        record: { ...record, leavesWeek: leavesWeek.map((week, at) => Math.min(week, restartWeek[at])) },
        missing: "nonresponder",
      };
    case "hypothetical":
      return { record: { ...record, leavesWeek: leavesWeek.map(() => STAYS) }, missing: "locf" };
    case "whileOnTreatment":
      // The reading that brings the drug back is the last one without it.
      return {
        record: {
          ...record,
          leavesWeek: leavesWeek.map((week, at) => Math.min(week, restartWeek[at] + 1)),
        },
        missing: "locf",
      };
  }
}
