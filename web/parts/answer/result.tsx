import { useEffect, useState } from "preact/hooks";
import type { Case } from "../../../src/forecast/case/case.ts";
import type { Forecast } from "../../../src/forecast/summarise/result.ts";
import type { Session } from "../../state/session.ts";
import { useWords } from "../../words/context.ts";
import { FIRST_SHOWN_WEEK, monthsOf, nearest, PEOPLE } from "../../words/numbers.ts";
import { BesidePart } from "../beside-part.tsx";
import { FactList, Sources, useFacts } from "../facts.tsx";
import { Slider } from "../fields.tsx";
import { MeasurePart } from "../measure/measure-part.tsx";
import { Questions } from "../questions/questions.tsx";
import { Course } from "./course.tsx";
import { Identity } from "./identity.tsx";
import { Limits } from "./limits.tsx";
import { Part } from "./part.tsx";
import { PersonSummary } from "./person-summary.tsx";
import { Views } from "./views.tsx";
import { WarningList } from "./warning-list.tsx";

/** What a result is shown from. The ranges of a rough answer rest on too few virtual patients to be shown. */
interface ResultProps {
  session: Session;
  forecast: Forecast;
  asked: Case;
  rough: boolean;
}

const loadHarms = () => import("../harms/harms.tsx").then(({ Harms }) => ({ Harms }));
const loadDecide = () => import("../decide/decide.tsx").then(({ Decide }) => ({ Decide }));

/** A forecast at the time that the slider shows, in several views of the same numbers. */
export function Result({ session, forecast, asked, rough }: ResultProps) {
  const { m } = useWords();
  const facts = useFacts();
  const { options } = forecast;
  const weeks = options[0].outcomes.map((row) => row.weeksAfter);
  const [wanted, setWanted] = useState(FIRST_SHOWN_WEEK);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (chosen >= options.length) setChosen(0);
  }, [chosen, options.length]);
  if (weeks.length === 0) return <WarningList forecast={forecast} withFirst />;
  const at = nearest(weeks, wanted);
  const spread = Math.min(chosen, options.length - 1);
  return (
    <>
      <div class="print-only">
        <PersonSummary asked={asked} />
      </div>
      <Limits forecast={forecast} />
      <p>{m.answer.people(PEOPLE)}</p>
      <Slider
        id="time"
        label={m.answer.time}
        value={at}
        min={0}
        max={weeks.length - 1}
        text={m.answer.after(weeks[at], monthsOf(weeks[at]))}
        onInput={(index) => setWanted(weeks[index])}
      />
      <Views options={options} asked={asked} at={at} rough={rough} drugs={session.start} chosen={spread} />
      <Course options={options} asked={asked} at={at} rough={rough} chosen={spread} onChoose={setChosen} />
      <h3>{m.questions.heading}</h3>
      <Questions session={session} forecast={forecast} asked={asked} facts={facts} rough={rough} />
      <MeasurePart session={session} forecast={forecast} asked={asked} />
      <BesidePart id="harms" title={m.answer.harms} load={loadHarms} soon={!rough}>
        {({ Harms, words }) =>
          facts && <Harms facts={facts} words={words.harms} asked={asked} options={options} />
        }
      </BesidePart>
      <BesidePart id="decide" title={m.answer.decide} load={loadDecide} soon={!rough}>
        {({ Decide, words }) => <Decide words={words.decide} date={session.start.date} />}
      </BesidePart>
      <Part title={m.answer.rests}>
        <p>{m.answer.restsIntro}</p>
        <FactList list="trials" facts={facts} />
        <h4>{m.answer.sources}</h4>
        <Sources facts={facts} />
      </Part>
      <h3>{m.answer.know}</h3>
      <WarningList forecast={forecast} />
      <Identity forecast={forecast} />
    </>
  );
}
