import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import type { Amount, Forecast, OptionForecast } from "../../../src/forecast/summarise/result.ts";
import type { Messages } from "../../messages/shape.ts";
import { bestDose, isOffDrug, POLICIES, type Policy, ruleTerms } from "../../state/restart-rules.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE, unbroken } from "../../words/numbers.ts";
import { TableFrame } from "../table-frame.tsx";

/** What a rule of restarting is called. */
export function policyName(m: Messages, policy: Policy, asked: Case): string {
  if (policy === "stay") {
    const dose = isOffDrug(asked) ? bestDose(asked) : asked.doses?.at(-1);
    return m.options[isOffDrug(asked) ? "takeAgain" : "stay"](String(dose?.mgPerDay));
  }
  return policy === "never" ? m.rules.never : m.rules.points(policy, String(bestDose(asked)?.mgPerDay));
}

/** Rules of restarting side by side: what each costs in drug and in hair. */
export function PolicyTable({ session, asked }: { session: Session; asked: Case }) {
  const { m } = useWords();
  const { policies } = session;
  if (bestDose(asked) === null) return null;
  if (policies === null) return <p class="hint">{m.rules.later}</p>;
  const { horizonWeeks } = policies;
  const { checkEveryWeeks, waitWeeks = 0 } = ruleTerms(asked);
  return (
    <>
      <p>
        {m.rules.intro(horizonWeeks, checkEveryWeeks, isOffDrug(asked))}{" "}
        {m.rules.limits(LOSS_OF_BENEFIT_POINTS, waitWeeks)}
      </p>
      <TableFrame label={m.rules.table}>
        <table class="policies">
          <caption>
            {m.rules.caption} {m.answer.hairMeans(RESPONSE_SALT)} {m.answer.rangeMeans}
          </caption>
          <thead>
            <tr>
              <th scope="col">{m.rules.rule}</th>
              <th scope="col">{m.rules.weeksOnDrug}</th>
              <th scope="col">{m.rules.weeksWithHair}</th>
              <th scope="col">{m.rules.hairAtEnd(PEOPLE)}</th>
            </tr>
          </thead>
          <tbody>
            {policies.options.map(({ name, price, atEnd: { hasSalt20: has } }, at) => (
              <tr key={name}>
                <th scope="row">{policyName(m, POLICIES[at], asked)}</th>
                <td>{weeksText(m, price.weeksOnDrug)}</td>
                <td>{weeksText(m, price.weeksWithSalt20)}</td>
                <td>{unbroken(m.answer.cell({ count: has.of100, total: PEOPLE, interval: has }))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <PriceSentences policies={policies} asked={asked} />
    </>
  );
}

function weeksText(m: Messages, { value, low, high }: Amount): string {
  const [mean, from, to] = [value, low, high].map(Math.round);
  return from === to ? String(mean) : m.answer.amount(mean, from, to);
}

/** The price against staying, in a sentence for each rule. */
function PriceSentences({ policies, asked }: { policies: Forecast; asked: Case }) {
  const { m } = useWords();
  const change = (amount: Amount) => {
    const [value, low, high] = [amount.value, amount.low, amount.high].map(Math.round);
    const part = (weeks: number) => m.rules.weeksChange(Math.abs(weeks), weeks < 0);
    if (low === high) return part(value);
    // Where both ends are less, or both more, the nearer one comes first.
    if (high <= 0) return m.rules.changeWithin(part(value), -high, -low);
    if (low >= 0) return m.rules.changeWithin(part(value), low, high);
    return m.rules.changeRange(part(value), part(low), part(high));
  };
  const sentence = ({ priceDifference: price }: OptionForecast, policy: Policy) =>
    price === null
      ? null
      : m.rules.price({
          name: policyName(m, policy, asked),
          drug: change(price.weeksOnDrug),
          hair: change(price.weeksWithSalt20),
          off: isOffDrug(asked),
        });
  return (
    <ul>
      {policies.options.map((option, at) => {
        const text = sentence(option, POLICIES[at]);
        return text === null ? null : <li key={option.name}>{text}</li>;
      })}
    </ul>
  );
}
