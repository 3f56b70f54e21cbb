import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../src/disease/salt/thresholds.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import type { Forecast, OptionForecast, OutcomeRow } from "../../src/forecast/summarise/result.ts";
import type { FactsData } from "../site-data/shapes.ts";
import { SHOWN_FACTS } from "../site-data/shown-facts.ts";
import { numberFrom } from "../state/number.ts";
import { isOffDrug } from "../state/restart-rules.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";
import { PEOPLE } from "../words/numbers.ts";
import { EarlySignList } from "./early-signs.tsx";
import { FactList } from "./facts.tsx";
import { Slider } from "./fields.tsx";
import { changeRow } from "./history.tsx";
import { PolicyTable } from "./restart-table.tsx";
import { waitingText } from "./waits.ts";

interface QuestionsProps {
  session: Session;
  forecast: Forecast;
  asked: Case;
  facts: FactsData | null;
  rough: boolean;
}

const NOTICE_WEEKS = [8, 12, 24];

/** Questions people ask, answered from the options that were computed. */
export function Questions({ session, forecast, asked, facts, rough }: QuestionsProps) {
  const { m } = useWords();
  const a = m.questions;
  const isOff = isOffDrug(asked);
  const restarting = asked.options.findIndex(
    ({ restart }, at) => restart && restart.mgPerDay > 0 && forecast.options[at]?.outcomes[0],
  );
  const stopping = asked.options.findIndex(
    (option) => option.doses.length === 1 && option.doses[0].mgPerDay === 0 && !option.restart,
  );
  const watched = forecast.options[stopping] ?? forecast.options[restarting];
  return (
    <div class="questions">
      <details open>
        <summary>{a.forGood}</summary>
        {restarting < 0 ? (
          <p>{a.noRestart}</p>
        ) : (
          <ForGood
            option={forecast.options[restarting]}
            rough={rough}
            horizon={forecast.horizonWeeks}
            isOff={isOff}
          />
        )}
        {stopping >= 0 && <WithoutDrug option={forecast.options[stopping]} rough={rough} isOff={isOff} />}
        <p>{a.forGoodTrial}</p>
        <FactList ids={SHOWN_FACTS.again} facts={facts} />
      </details>
      <details>
        <summary>{a.notice}</summary>
        {stopping < 0 ? (
          <p>{a.noStop}</p>
        ) : (
          <Notice option={forecast.options[stopping]} horizon={forecast.horizonWeeks} isOff={isOff} />
        )}
        <p>{a.noticeTrial}</p>
        <FactList ids={SHOWN_FACTS.early} facts={facts} />
        <p>
          <a href="./?page=people">{a.told}</a>
        </p>
      </details>
      <details>
        <summary>{a.early}</summary>
        {restarting < 0 ? (
          <p>{a.noRestart}</p>
        ) : (
          <Early session={session} row={forecast.options[restarting].atEnd} rough={rough} />
        )}
        <PolicyTable session={session} asked={asked} />
      </details>
      <details>
        <summary>{a.watch}</summary>
        {watched === undefined ? <p>{a.noStop}</p> : <EarlySignList option={watched} rough={rough} />}
      </details>
    </div>
  );
}

interface OneOption {
  option: OptionForecast;
  /** The person is off the drug already. */
  isOff: boolean;
}

function ForGood(props: OneOption & { rough: boolean; horizon: number }) {
  const { option, rough, horizon, isOff } = props;
  const { m } = useWords();
  const { restart, atEnd: row } = option;
  const regains = row.regainsAfterRestart;
  if (regains === null || regains.of100 === null || regains.low === null || regains.high === null)
    return null;
  const wait = restart?.weeksToRegain;
  return (
    <p>
      {m.questions.forGoodText(
        regains.of100,
        PEOPLE - regains.of100,
        PEOPLE,
        rough ? null : regains.low,
        regains.high,
        row.weeksAfter,
        isOff,
      )}{" "}
      {wait && m.questions.regainWait(RESPONSE_SALT, waitingText(m, wait, horizon))}
    </p>
  );
}

function WithoutDrug({ option, rough, isOff }: OneOption & { rough: boolean }) {
  const { m } = useWords();
  const { wellWithoutDrug: well, weeksAfter } = option.atEnd;
  return (
    <p>
      {m.questions.withoutDrug(
        well.of100,
        PEOPLE - well.of100,
        PEOPLE,
        rough ? null : well.low,
        well.high,
        weeksAfter,
        isOff,
      )}
    </p>
  );
}

function Notice({ option, horizon, isOff }: OneOption & { horizon: number }) {
  const { m } = useWords();
  return (
    <>
      <p>
        {m.questions.lossWait(LOSS_OF_BENEFIT_POINTS, waitingText(m, option.weeksToLoss, horizon), isOff)}
      </p>
      <ul>
        {option.outcomes
          .filter((row) => NOTICE_WEEKS.includes(row.weeksAfter))
          .map(({ weeksAfter, losesBenefit: { of100 } }) => (
            <li key={weeksAfter}>{m.questions.noticeRow(of100, PEOPLE - of100, PEOPLE, weeksAfter)}</li>
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
  const without = Math.min(of100, row.keepsSalt20.of100);
  return (
    <>
      <p>{m.questions.earlyText}</p>
      <Slider
        id="early"
        label={m.questions.earlySlider}
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
      <p>
        {m.questions.earlyResult(
          of100,
          PEOPLE - of100,
          PEOPLE,
          without,
          of100 - without,
          rough ? null : low,
          high,
          row.weeksAfter,
        )}
      </p>
    </>
  );
}
