import type { Case } from "../../../src/forecast/case/case.ts";
import type { Forecast } from "../../../src/forecast/summarise/result.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { useBeside } from "../beside-part.tsx";

const load = () => import("./measured.tsx").then(({ Measured }) => ({ Measured }));

interface MeasurePartProps {
  session: Session;
  forecast: Forecast;
  asked: Case;
}

/** Which further reading would tell most, worked out when it is asked for. What is shown belongs to the case of the answer. */
export function MeasurePart({ session, forecast, asked }: MeasurePartProps) {
  const { m } = useWords();
  const measured =
    session.measured.kind !== "none" && session.measured.asked === asked ? session.measured : null;
  const loaded = useBeside(load, measured !== null);
  const isRunning = measured?.kind === "computing";
  const canAsk = session.isCurrent && session.answer.kind === "shown" && session.answer.stage === "full";
  return (
    <section class="measure" aria-labelledby="measure-heading">
      <h3 id="measure-heading">{m.questions.measure.heading}</h3>
      <p class="hint screen-only">{m.questions.measure.intro}</p>
      <p class="actions">
        <button
          type="button"
          aria-disabled={!isRunning && !canAsk}
          onClick={isRunning ? session.stopMeasuring : canAsk ? session.measure : undefined}
        >
          {isRunning ? m.questions.measure.stop : m.questions.measure.ask}
        </button>
        {isRunning && <progress aria-label={m.answer.progress} max={1} value={measured.share} />}
      </p>
      <p role="status" class="screen-only">
        {isRunning
          ? m.questions.measure.computing
          : measured?.kind === "shown"
            ? m.questions.measure.done
            : canAsk
              ? ""
              : m.questions.measure.later}
      </p>
      {measured?.kind === "failed" && <p role="alert">{m.answer.ourFault}</p>}
      {loaded === "missing" && <p role="alert">{m.noData}</p>}
      {measured?.kind === "shown" && loaded !== null && loaded !== "missing" && (
        <loaded.Measured
          measure={measured.measure}
          words={loaded.words.measure}
          known={new Set(forecast.warnings.map(({ code }) => code))}
        />
      )}
    </section>
  );
}
