import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import type { Case } from "./case.ts";

/** What of a person is asked first. */
export type Asked = Pick<Case, "salt" | "doses">;

/** Whether the last reading shows little enough loss to speak of hair that is kept. */
export function hasHairNow({ salt }: Asked): boolean {
  return salt[salt.length - 1].score <= RESPONSE_SALT;
}

/** Whether the person takes a drug now. */
function isOnDrug({ doses = [] }: Asked): boolean {
  return (doses[doses.length - 1]?.mgPerDay ?? 0) > 0;
}

/**
 * The chance that answers a person's own question: no worse than now for who takes a drug and has got back a part of the
 * hair, which is what may be lost; SALT 20 or less for all others.
 */
export function leadOutcome(asked: Asked): "noWorse" | "hasSalt20" {
  return isOnDrug(asked) && !hasHairNow(asked) ? "noWorse" : "hasSalt20";
}
