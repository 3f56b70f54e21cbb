import type { DoseEntry } from "../../src/drug/regimen.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import { RESTART_POINTS, USUAL_RESTART } from "../../src/forecast/options/usual.ts";

/** What each option of a case of policies does, in its order. */
export type Policy = "stay" | "never" | (typeof RESTART_POINTS)[number];
export const POLICIES: readonly Policy[] = ["stay", ...RESTART_POINTS, "never"];

/**
 * The dose that a restart goes back to: the highest so far of the drug taken last, the later where two are the same; null
 * without a drug.
 */
export function bestDose({ doses = [] }: Case): DoseEntry | null {
  const aDay = ({ mgPerDay, everyDays = 1 }: DoseEntry) => mgPerDay / everyDays;
  const last = doses.findLast(({ mgPerDay }) => mgPerDay > 0);
  const taken = doses.filter(({ drug, mgPerDay }) => mgPerDay > 0 && drug === last?.drug);
  return taken.reduce<DoseEntry | null>(
    (best, dose) => (best === null || aDay(dose) >= aDay(best) ? dose : best),
    null,
  );
}

/** Whether the person is off the drug now, having taken it before. */
export function isOffDrug(asked: Case): boolean {
  return bestDose(asked) !== null && asked.doses?.[asked.doses.length - 1]?.mgPerDay === 0;
}

/** How rules of restarting are carried out. */
interface RuleTerms {
  /** Weeks between looks at the hair. */
  readonly checkEveryWeeks: number;
  /** Weeks that the drug is waited for; undefined for none. */
  readonly waitWeeks: number | undefined;
}

/** Looks and waits of the case's own restart; without one the usual looks, and no wait. */
export function ruleTerms(asked: Case): RuleTerms {
  const own = asked.options.find((option) => option.restart)?.restart;
  return {
    checkEveryWeeks: own?.checkEveryWeeks ?? USUAL_RESTART.checkEveryWeeks,
    waitWeeks: own?.waitWeeks,
  };
}

/**
 * The same person under rules of restarting at the best dose, beside going on with the present dose (or, off the drug,
 * starting again now) and beside never restarting; null when no drug was taken.
 */
export function policyCase(asked: Case): Case | null {
  const best = bestDose(asked);
  if (best === null) return null;
  const fromWeek = asked.options[0].doses[0].fromWeek;
  const { fromWeek: _, ...again } = best;
  const { fromWeek: __, ...stay } = isOffDrug(asked) ? best : (asked.doses?.at(-1) ?? best);
  const stopped = [{ fromWeek, mgPerDay: 0 }];
  const { checkEveryWeeks, waitWeeks } = ruleTerms(asked);
  const terms = { checkEveryWeeks, ...(waitWeeks === undefined ? {} : { waitWeeks }) };
  return {
    ...asked,
    options: POLICIES.map((policy) =>
      policy === "stay"
        ? { name: policy, doses: [{ ...stay, fromWeek }] }
        : policy === "never"
          ? { name: policy, doses: stopped }
          : {
              name: String(policy),
              doses: stopped,
              restart: { ...again, whenSaltWorsensBy: policy, ...terms },
            },
    ),
  };
}
