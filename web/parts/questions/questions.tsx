import type { Case } from "../../../src/forecast/case/case.ts";
import type { Forecast } from "../../../src/forecast/summarise/result.ts";
import type { FactsData } from "../../site-data/shapes.ts";
import { isOffDrug } from "../../state/restart-rules.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { FactList } from "../facts.tsx";
import { Early } from "./early.tsx";
import { EarlySignList } from "./early-signs.tsx";
import { ForGood, WithoutDrug } from "./for-good.tsx";
import { Notice } from "./notice.tsx";
import { PolicyTable } from "./restart-table.tsx";

interface QuestionsProps {
  session: Session;
  forecast: Forecast;
  asked: Case;
  facts: FactsData | null;
  rough: boolean;
}

/** Questions people ask, answered from the options that were computed. */
export function Questions({ session, forecast, asked, facts, rough }: QuestionsProps) {
  const { m } = useWords();
  const q = m.questions;
  const isOff = isOffDrug(asked);
  const horizon = forecast.horizonWeeks;
  const restarting = asked.options.findIndex(
    ({ restart }, at) => restart && restart.mgPerDay > 0 && forecast.options[at]?.outcomes[0],
  );
  const stopping = asked.options.findIndex(
    (option) => option.doses.length === 1 && option.doses[0].mgPerDay === 0 && !option.restart,
  );
  const restart = forecast.options[restarting];
  const stop = forecast.options[stopping];
  const watched = stop ?? restart;
  return (
    <div class="questions">
      <details open>
        <summary>{q.forGood}</summary>
        {restart ? <ForGood option={restart} rough={rough} horizon={horizon} /> : <p>{q.noRestart}</p>}
        {stop && <WithoutDrug option={stop} rough={rough} isOff={isOff} />}
        <p>{q.forGoodTrial}</p>
        <FactList list="again" facts={facts} />
      </details>
      <details>
        <summary>{q.notice}</summary>
        {stop ? <Notice option={stop} horizon={horizon} isOff={isOff} /> : <p>{q.noStop}</p>}
        <p>{q.noticeTrial}</p>
        <FactList list="early" facts={facts} />
        <p>
          <a href="./?page=people">{q.told}</a>
        </p>
      </details>
      <details>
        <summary>{q.early}</summary>
        {restart ? <Early session={session} row={restart.atEnd} rough={rough} /> : <p>{q.noRestart}</p>}
        <PolicyTable session={session} asked={asked} />
      </details>
      <details>
        <summary>{q.watch}</summary>
        {watched ? <EarlySignList option={watched} rough={rough} /> : <p>{q.noStop}</p>}
      </details>
    </div>
  );
}
