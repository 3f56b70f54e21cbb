import { RESPONSE_SALT } from "../../src/disease/salt/thresholds.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import { USUAL_RESTART } from "./draft.ts";

/** How many points worse the hair may get before the drug is taken again, in the rules that are set side by side. */
export const POLICY_POINTS = [5, 10, 20] as const;

/** What each option of a case of policies does, in its order. */
export type Policy = "stay" | "never" | (typeof POLICY_POINTS)[number];
export const POLICIES: readonly Policy[] = ["stay", ...POLICY_POINTS, "never"];

/** The dose that policies speak of: the last one taken; null when no drug was taken. */
export function policyDose(asked: Case): number | null {
  return (asked.doses ?? []).findLast((dose) => dose.mgPerDay > 0)?.mgPerDay ?? null;
}

/** Whether the person is off the drug now, having taken it before. */
export function isOffDrug(asked: Case): boolean {
  return policyDose(asked) !== null && asked.doses?.[asked.doses.length - 1]?.mgPerDay === 0;
}

/** Whether the last reading shows little enough loss to speak of hair that is kept. */
export function hasHairNow(asked: Case): boolean {
  return asked.salt[asked.salt.length - 1].score <= RESPONSE_SALT;
}

/** Weeks between looks at the hair: those of the case's own restart, else the usual. */
export function policyCheck(asked: Case): number {
  const own = asked.options.find((option) => option.restart)?.restart?.checkEveryWeeks;
  return own ?? Number(USUAL_RESTART.checkEvery);
}

/** The same person under rules of restarting, beside staying and never restarting; null when no drug was taken. */
export function policyCase(asked: Case): Case | null {
  const last = (asked.doses ?? []).findLast((dose) => dose.mgPerDay > 0);
  if (last === undefined) return null;
  const { fromWeek: _, ...dose } = last;
  const fromWeek = asked.options[0].doses[0].fromWeek;
  const stopped = [{ fromWeek, mgPerDay: 0 }];
  const checkEveryWeeks = policyCheck(asked);
  return {
    ...asked,
    options: POLICIES.map((policy) =>
      policy === "stay"
        ? { name: policy, doses: [{ ...dose, fromWeek }] }
        : policy === "never"
          ? { name: policy, doses: stopped }
          : {
              name: String(policy),
              doses: stopped,
              restart: { ...dose, whenSaltWorsensBy: policy, checkEveryWeeks },
            },
    ),
  };
}
