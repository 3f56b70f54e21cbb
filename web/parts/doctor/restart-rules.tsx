import type { Case } from "../../../src/forecast/case/case.ts";
import { bestDose, isOffDrug, POLICIES, ruleTerms } from "../../state/restart-rules.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { policyName } from "../questions/restart-table.tsx";
import { PriceTable } from "./price-table.tsx";

/** The same person under rules of restarting, with what each costs in drug and in hair. */
export function RestartRules({ session, asked }: { session: Session; asked: Case }) {
  const { m } = useWords();
  const d = m.doctor;
  const { policies } = session;
  const best = bestDose(asked);
  if (best === null) return null;
  if (policies === null)
    return (
      <section class="card screen-only" aria-labelledby="policies-heading">
        <h2 id="policies-heading">{d.policies}</h2>
        <p class="hint">{m.rules.later}</p>
      </section>
    );
  const isOff = isOffDrug(asked);
  const { checkEveryWeeks, waitWeeks = 0 } = ruleTerms(asked);
  const named = policies.options.map((option, at) => ({
    ...option,
    name:
      typeof POLICIES[at] === "number"
        ? d.policy(POLICIES[at], isOff)
        : POLICIES[at] === "never"
          ? d.policyNever(isOff)
          : policyName(m, POLICIES[at], asked),
  }));
  return (
    <PriceTable
      id="policies"
      title={d.policies}
      intro={d.policiesIntro({
        mg: String(best.mgPerDay),
        every: checkEveryWeeks,
        wait: waitWeeks,
        off: isOff,
      })}
      options={named}
      rough={false}
      beside
    />
  );
}
