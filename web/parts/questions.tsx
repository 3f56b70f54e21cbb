import type { Case } from "../../src/forecast/case.ts";
import type { Forecast, OutcomeRow } from "../../src/forecast/result.ts";
import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../src/salt/thresholds.ts";
import { SHOWN_FACTS } from "../facts.ts";
import type { FactsData } from "../site-data.ts";
import { numberFrom } from "../state/check.ts";
import type { Session } from "../state/session.ts";
import { monthsOf, PEOPLE, useWords } from "../text.ts";
import { FactList } from "./facts.tsx";
import { Slider } from "./fields.tsx";
import { changeRow } from "./history.tsx";

interface QuestionsProps {
  session: Session;
  forecast: Forecast;
  asked: Case;
  facts: FactsData | null;
  rough: boolean;
}

const NOTICE_WEEKS = [8, 12, 24];

/** Three questions people ask, answered from the options that were computed. */
export function Questions({ session, forecast, asked, facts, rough }: QuestionsProps) {
  const { m } = useWords();
  const a = m.answer;
  const restarting = forecast.options.findIndex((option) => option.outcomes[0]?.regainsAfterRestart);
  const stopping = asked.options.findIndex(
    (option) => option.doses.length === 1 && option.doses[0].mgPerDay === 0 && !option.restart,
  );
  return (
    <div class="questions">
      <details open>
        <summary>{a.forGood}</summary>
        {restarting < 0 ? (
          <p>{a.noRestart}</p>
        ) : (
          <ForGood rows={forecast.options[restarting].outcomes} rough={rough} />
        )}
        <p>{a.forGoodTrial}</p>
        <FactList ids={SHOWN_FACTS.again} facts={facts} />
      </details>
      <details open>
        <summary>{a.notice}</summary>
        {stopping < 0 ? (
          <p>{a.noStop}</p>
        ) : (
          <Notice option={forecast.options[stopping]} horizon={forecast.horizonWeeks} />
        )}
        <p>{a.noticeTrial}</p>
        <FactList ids={SHOWN_FACTS.early} facts={facts} />
      </details>
      <details open>
        <summary>{a.early}</summary>
        {restarting < 0 ? (
          <p>{a.noRestart}</p>
        ) : (
          <Early session={session} row={lastRow(forecast.options[restarting].outcomes)} rough={rough} />
        )}
      </details>
    </div>
  );
}

const lastRow = (rows: readonly OutcomeRow[]) => rows[rows.length - 1];

function ForGood({ rows, rough }: { rows: readonly OutcomeRow[]; rough: boolean }) {
  const { m } = useWords();
  const row = lastRow(rows);
  const regains = row.regainsAfterRestart;
  if (regains === null || regains.of100 === null || regains.low === null || regains.high === null)
    return null;
  return (
    <p>
      {m.answer.forGoodText(
        regains.of100,
        PEOPLE - regains.of100,
        PEOPLE,
        rough ? null : regains.low,
        regains.high,
        row.weeksAfter,
      )}
    </p>
  );
}

function Notice({ option, horizon }: { option: Forecast["options"][number]; horizon: number }) {
  const { m } = useWords();
  const half = option.medianWeeksToLoss;
  return (
    <>
      <p>
        {half === null
          ? m.answer.noticeNever(horizon, LOSS_OF_BENEFIT_POINTS)
          : m.answer.noticeHalf(half, monthsOf(half), LOSS_OF_BENEFIT_POINTS)}
      </p>
      <ul>
        {option.outcomes
          .filter((row) => NOTICE_WEEKS.includes(row.weeksAfter))
          .map(({ weeksAfter, losesBenefit: { of100 } }) => (
            <li key={weeksAfter}>{m.answer.noticeRow(of100, PEOPLE - of100, PEOPLE, weeksAfter)}</li>
          ))}
      </ul>
    </>
  );
}

function Early({ session, row, rough }: { session: Session; row: OutcomeRow; rough: boolean }) {
  const { m } = useWords();
  const { draft, change } = session;
  const option = draft.options.find((each) => each.restart !== null);
  if (option?.restart == null) return null;
  const { restart } = option;
  const points = numberFrom(restart.worsensBy) ?? LOSS_OF_BENEFIT_POINTS;
  const { of100, low, high } = row.hasSalt20;
  return (
    <>
      <p>{m.answer.earlyText}</p>
      <Slider
        id="early"
        label={m.answer.earlySlider}
        value={points}
        min={5}
        max={50}
        step={5}
        onInput={(value) =>
          change((before) => ({
            ...before,
            options: changeRow(before.options, option.key, {
              restart: { ...restart, worsensBy: String(value) },
            }),
          }))
        }
      />
      <p>{m.answer.earlyResult(of100, PEOPLE - of100, PEOPLE, rough ? null : low, high, row.weeksAfter)}</p>
      <p class="hint">{m.answer.keepMeans(RESPONSE_SALT)}</p>
    </>
  );
}
