import { LOSS_OF_BENEFIT_POINTS } from "../../../src/disease/salt/thresholds.ts";
import type { OptionForecast } from "../../../src/forecast/summarise/result.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE } from "../../words/numbers.ts";
import { waitingText } from "./waits.ts";

const NOTICE_WEEKS = [8, 12, 24];

/** How soon a loss shows after stopping. */
export function Notice(props: { option: OptionForecast; horizon: number; isOff: boolean }) {
  const { m } = useWords();
  const { option, horizon, isOff } = props;
  const waits = waitingText(m, option.weeksToLoss, horizon);
  return (
    <>
      <p>{m.questions.lossWait(LOSS_OF_BENEFIT_POINTS, waits, isOff)}</p>
      <ul>
        {option.outcomes
          .filter((row) => NOTICE_WEEKS.includes(row.weeksAfter))
          .map(({ weeksAfter: weeks, losesBenefit: { of100: count } }) => (
            <li key={weeks}>{m.questions.noticeRow({ count, total: PEOPLE, weeks })}</li>
          ))}
      </ul>
    </>
  );
}
