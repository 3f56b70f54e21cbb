import { RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { intervalOf, PEOPLE } from "../../words/numbers.ts";
import { waitingText } from "./waits.ts";

interface OneOption {
  option: OptionForecast;
  rough: boolean;
}

/** Whether hair that falls comes back when the drug is taken again. */
export function ForGood({ option, rough, horizon }: OneOption & { horizon: number }) {
  const { m } = useWords();
  const { name, restart, atEnd: row } = option;
  const regains = row.regainsAfterRestart;
  if (regains === null || regains.of100 === null || regains.low === null || regains.high === null)
    return null;
  const { of100: count, low, high } = regains;
  const interval = intervalOf(rough, { low, high });
  const wait = restart?.weeksToRegain;
  // More than half of them even at the low end of the interval.
  const most = (interval?.low ?? count) > PEOPLE / 2;
  return (
    <>
      <p>{most ? m.questions.forGoodMost : m.questions.forGoodFew}</p>
      <p>
        {m.questions.forGoodText({ name, count, total: PEOPLE, weeks: row.weeksAfter, interval })}{" "}
        {wait && m.questions.regainWait(RESPONSE_SALT, waitingText(m, wait, horizon))}
      </p>
    </>
  );
}

/** Who has hair without the drug at the end of the time looked at. */
export function WithoutDrug({ option, rough, isOff }: OneOption & { isOff: boolean }) {
  const { m } = useWords();
  const { wellWithoutDrug: well, weeksAfter: weeks } = option.atEnd;
  return (
    <p>
      {m.questions.withoutDrug({
        count: well.of100,
        total: PEOPLE,
        weeks,
        interval: intervalOf(rough, well),
        off: isOff,
      })}
    </p>
  );
}
