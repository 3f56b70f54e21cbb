import { RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type { Measure, MeasurePlan } from "../../../src/forecast/measure/result.ts";
import type { BesideMessages } from "../../messages/shape.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE } from "../../words/numbers.ts";
import { Bands } from "../questions/early-signs.tsx";

type Words = BesideMessages["measure"];

/** Of a half of what is open a reading tells more than it leaves. */
const HALF = 50;

const mostOf = (plan: MeasurePlan | undefined) =>
  plan === undefined
    ? null
    : Math.round(Math.max(0, ...plan.readings.map(({ uncertaintyRemovedPercent: percent }) => percent)));

interface MeasuredProps {
  measure: Measure;
  words: Words;
  /** Codes of the warnings that stand beside the answer already. */
  known: ReadonlySet<string>;
}

/** What further readings would tell, and how little most of them do. */
export function Measured({ measure, words, known }: MeasuredProps) {
  const { m } = useWords();
  const { plans, mostTelling, outcomeWeek } = measure;
  const nameOf = ({ kind, mgPerDay, testWeeks }: MeasurePlan) =>
    words.plans[kind]({ mg: String(mgPerDay), weeks: testWeeks ?? 0 });
  const planOf = (kind: MeasurePlan["kind"]) => plans.find((plan) => plan.kind === kind);
  const best = plans.find(({ kind }) => kind === mostTelling?.kind);
  const reading = best?.readings.find(({ weeksAfter }) => weeksAfter === mostTelling?.weeksAfter);
  // A test on a lower dose that tells little is not held out as the thing to do.
  const mostText = () => {
    if (best === undefined || mostTelling === null) return words.mostNone;
    const percent = Math.round(mostTelling.uncertaintyRemovedPercent);
    return best.kind !== "stayOff" && mostTelling.uncertaintyRemovedPercent < HALF
      ? words.mostLittle(percent)
      : words.most({ name: nameOf(best), weeks: mostTelling.weeksAfter, percent });
  };
  const [half, now] = [mostOf(planOf("halfThenStop")), mostOf(planOf("continueThenStop"))];
  return (
    <>
      <p>{words.open(RESPONSE_SALT, outcomeWeek)}</p>
      <p>
        <strong>{mostText()}</strong>
      </p>
      {half !== null && now !== null && (
        <p>
          {words.half({ half, now })} {half < HALF && words.halfLittle}
        </p>
      )}
      {planOf("stop") && <p>{words.stopCosts}</p>}
      <p>{words.noAdvice}</p>
      <ul>
        {plans.map((plan) => (
          <li key={plan.kind} data-plan={plan.kind}>
            {words.chance({ name: nameOf(plan), count: plan.chance.of100, total: PEOPLE })}{" "}
            {plan.readings.length === 0
              ? words.settlesNone
              : words.settles(
                  plan.readings
                    .map(({ weeksAfter, uncertaintyRemovedPercent: percent }) =>
                      words.settlesPart(weeksAfter, Math.round(percent)),
                    )
                    .join(", "),
                )}
          </li>
        ))}
      </ul>
      <ul>
        {measure.warnings
          .filter(({ code }) => !known.has(code))
          .map((warning) => (
            <li key={JSON.stringify(warning)} data-warning={warning.code}>
              {m.warning(warning)}
            </li>
          ))}
      </ul>
      {best && reading && (
        <>
          <h4>{words.means(nameOf(best), reading.weeksAfter)}</h4>
          <Bands reading={reading} outcomeWeek={outcomeWeek} rough={false} />
        </>
      )}
    </>
  );
}
