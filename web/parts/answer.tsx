import { type ComponentChildren, Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../src/disease/salt/thresholds.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import type { Forecast, OptionForecast, OutcomeRow } from "../../src/forecast/summarise/result.ts";
import { SeriesKey } from "../charts/axes.tsx";
import { CourseChart } from "../charts/course-chart.tsx";
import { IconArray, IconLegend } from "../charts/icon-array.tsx";
import { KeepChart } from "../charts/keep-chart.tsx";
import { SHOWN_FACTS } from "../site-data/shown-facts.ts";
import { hasHairNow } from "../state/restart-rules.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";
import { monthsOf, PEOPLE, unbroken } from "../words/numbers.ts";
import { FactLink, FactList, Sources, useFacts } from "./facts.tsx";
import { Slider } from "./fields.tsx";
import { Harms } from "./harms.tsx";
import { Questions } from "./questions.tsx";

const FIRST_SHOWN_WEEK = 52;

/** The answer: the same facts as a sentence, a hundred people, curves, a table, and what they rest on. */
export function AnswerSection({ session }: { session: Session }) {
  const { m } = useWords();
  const { answer } = session;
  const section = useRef<HTMLElement>(null);
  useEffect(() => openedForPrint(section), []);
  return (
    <section aria-labelledby="answer-heading" class="card answer" ref={section}>
      <h2 id="answer-heading" tabIndex={-1}>
        {m.answer.heading}
      </h2>
      <Status session={session} />
      {answer.kind === "failed" && <Failure session={session} />}
      {answer.kind === "shown" && (
        <Result
          session={session}
          forecast={answer.forecast}
          asked={answer.asked}
          rough={answer.stage === "quick"}
        />
      )}
    </section>
  );
}

/** Paper cannot be opened: parts that are closed are open while the page is printed. @returns how to end that */
function openedForPrint(section: { readonly current: HTMLElement | null }): () => void {
  let opened: HTMLDetailsElement[] = [];
  const open = () => {
    opened = [...(section.current?.querySelectorAll<HTMLDetailsElement>("details:not([open])") ?? [])];
    for (const each of opened) each.open = true;
  };
  const close = () => {
    for (const each of opened) each.open = false;
    opened = [];
  };
  addEventListener("beforeprint", open);
  addEventListener("afterprint", close);
  return () => {
    removeEventListener("beforeprint", open);
    removeEventListener("afterprint", close);
  };
}

function Failure({ session }: { session: Session }) {
  const { m } = useWords();
  if (session.answer.kind !== "failed") return null;
  const { fault } = session.answer;
  const isInput = fault.name === "InputError" || fault.name === "NobodyQualifies";
  return (
    <p role="alert" class="problem">
      {isInput ? m.answer.badInput(fault.message) : m.answer.ourFault}
    </p>
  );
}

/** Where the computation stands, what is rough about the numbers, and a way to stop it. */
export function Status({ session }: { session: Session }) {
  const { m } = useWords();
  const { answer, progress, checked } = session;
  let text: string;
  if (checked.value === null) text = answer.kind === "shown" ? m.answer.stale : m.answer.waiting;
  else if (answer.kind === "shown" && answer.stage === "full") text = m.answer.full;
  else if (answer.kind === "shown") text = progress === null ? m.answer.roughKept : m.answer.rough;
  else if (answer.kind === "failed") text = "";
  else text = m.answer.computing;
  const running = progress !== null && checked.value !== null && answer.kind !== "failed";
  return (
    <div class="status">
      <p role="status" data-stage={answer.kind === "shown" ? answer.stage : answer.kind}>
        {text}
      </p>
      {running && (
        <>
          <progress aria-label={m.answer.progress} max={1} value={progress} />
          <button type="button" class="quiet" onClick={session.cancel}>
            {m.answer.cancel}
          </button>
        </>
      )}
      {!running && answer.kind === "shown" && answer.stage === "quick" && checked.value !== null && (
        <button type="button" class="quiet" onClick={session.resume}>
          {m.answer.resume}
        </button>
      )}
    </div>
  );
}

/** What a result is shown from. The ranges of a rough answer rest on too few virtual patients to be shown. */
interface ResultProps {
  session: Session;
  forecast: Forecast;
  asked: Case;
  rough: boolean;
}

function Result({ session, forecast, asked, rough }: ResultProps) {
  const { m } = useWords();
  const facts = useFacts();
  const { options, provenance } = forecast;
  const weeks = options[0].outcomes.map((row) => row.weeksAfter);
  const [wanted, setWanted] = useState(FIRST_SHOWN_WEEK);
  const [chosen, setChosen] = useState(0);
  const at = weeks.reduce(
    (best, week, index) => (Math.abs(week - wanted) < Math.abs(weeks[best] - wanted) ? index : best),
    0,
  );
  useEffect(() => {
    if (chosen >= options.length) setChosen(0);
  }, [chosen, options.length]);
  const spread = Math.min(chosen, options.length - 1);
  if (weeks.length === 0) return <WarningList forecast={forecast} />;
  const week = weeks[at];
  const rows = options.map((option) => option.outcomes[at]);
  return (
    <>
      <p>{m.answer.people(PEOPLE)}</p>
      <Slider
        id="time"
        label={m.answer.time}
        value={at}
        min={0}
        max={weeks.length - 1}
        text={m.answer.after(week, monthsOf(week))}
        onInput={(index) => setWanted(weeks[index])}
      />
      <ul class="option-cards">
        {options.map((option, index) => (
          <OptionCard
            key={option.name}
            option={option}
            row={rows[index]}
            series={index}
            rough={rough}
            still={hasHairNow(asked)}
          />
        ))}
      </ul>
      <IconLegend withBack={options.some((option) => option.outcomes[at].regainsAfterRestart !== null)} />
      <p class="hint">
        {m.answer.hairMeans(RESPONSE_SALT)} {m.answer.rangeMeans}
      </p>

      <Part title={m.answer.words}>
        <ul class="sentences">
          {options.map((option, index) => (
            <li key={option.name}>
              <Sentences option={option} row={rows[index]} rough={rough} />
            </li>
          ))}
        </ul>
      </Part>

      <h3>{m.answer.curve}</h3>
      <fieldset class="choice">
        <legend>{m.answer.curveFor}</legend>
        {options.map((option, index) => (
          <label key={option.name}>
            <input type="radio" name="spread" checked={index === spread} onChange={() => setChosen(index)} />
            <SeriesKey series={index} /> {option.name}
          </label>
        ))}
      </fieldset>
      <figure>
        <CourseChart options={options} chosen={spread} weeksAfter={week} readings={asked.salt} />
        <figcaption>
          {m.answer.curveText(
            options[spread].name,
            Math.round(options[spread].salt.p50[0]),
            Math.round(options[spread].salt.p50[week]),
            Math.round(options[spread].salt.p05[week]),
            Math.round(options[spread].salt.p95[week]),
            week,
          )}{" "}
          {m.answer.bands} <Expected row={rows[spread]} rough={rough} />
        </figcaption>
      </figure>
      <h3>{m.questions.heading}</h3>
      <Questions session={session} forecast={forecast} asked={asked} facts={facts} rough={rough} />

      <Part title={m.answer.keepCurve}>
        <figure>
          <KeepChart options={options} chosen={spread} weeksAfter={week} rough={rough} />
          <figcaption>
            {m.answer.keepCurveText(
              options[spread].name,
              options[spread].outcomes
                .map(({ keepsSalt20: keep, weeksAfter }) =>
                  m.answer.keepPoint(keep.of100, rough ? null : keep.low, keep.high, weeksAfter),
                )
                .join(", "),
            )}{" "}
            {m.answer.keepBars}
          </figcaption>
        </figure>
      </Part>
      <Part title={m.answer.table}>
        <KeepTable options={options} rough={rough} />
      </Part>
      <Part title={m.answer.harms}>
        <p class="hint">
          {m.answer.harmsIntro} {m.answer.sourcesInEnglish}
        </p>
        {facts && <Harms facts={facts} />}
      </Part>
      <Part title={m.answer.rests}>
        <p>{m.answer.restsIntro}</p>
        <FactList ids={SHOWN_FACTS.trials} facts={facts} />
        <h4>{m.answer.sources}</h4>
        <Sources facts={facts} />
      </Part>

      <h3>{m.answer.know}</h3>
      <WarningList forecast={forecast} />
      <p class="hint">
        {m.answer.effective(provenance.effectiveSampleSize, provenance.virtualPatients)}{" "}
        <span data-digest={provenance.digest}>
          {m.answer.identity(
            provenance.modelVersion,
            provenance.dataVersion,
            provenance.seed,
            provenance.digest.slice(0, 12),
          )}
        </span>
      </p>
    </>
  );
}

/** A part of the answer that opens when it is wanted, so that the page stays short. */
function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="part">
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}

interface CardProps {
  option: OptionForecast;
  row: OutcomeRow;
  series: number;
  rough: boolean;
  /** Whether the hair is there now. */
  still: boolean;
}

function OptionCard({ option, row, series, rough, still }: CardProps) {
  const { m } = useWords();
  const { of100, low, high } = row.keepsSalt20;
  const { hasSalt20: has, regainsAfterRestart: regains } = row;
  const back = regains === null ? 0 : Math.max(0, has.of100 - of100);
  return (
    <li>
      <h3>
        <SeriesKey series={series} />
        <span>{option.name}</span>
      </h3>
      <p class="frames">
        <strong>{m.answer.keeps(of100, PEOPLE, still, regains !== null)}</strong>
        <strong>
          {regains === null
            ? m.answer.loses(PEOPLE - of100, PEOPLE)
            : m.answer.others(PEOPLE - of100, PEOPLE, back, PEOPLE - of100 - back)}
        </strong>
      </p>
      <IconArray keep={of100} back={back} low={rough ? 0 : low} high={rough ? 0 : high} />
      <p class="hint">
        {rough ? m.answer.roughDoubt : m.answer.doubt(low, high)}
        {!rough && regains !== null && ` ${m.answer.doubtAll(has.of100, has.low, has.high)}`}
      </p>
    </li>
  );
}

/** One option in sentences, both frames always together. */
export function Sentences({ option, row, rough }: Omit<CardProps, "series" | "still">) {
  const { m } = useWords();
  const { keepsSalt20: keep, losesBenefit: loses, regainsAfterRestart: regains, weeksAfter } = row;
  const back = Math.max(0, row.hasSalt20.of100 - keep.of100);
  const parts = [
    m.answer.sentence(
      option.name,
      weeksAfter,
      keep.of100,
      PEOPLE - keep.of100,
      regains === null ? null : back,
      rough ? null : keep.low,
      keep.high,
      PEOPLE,
      RESPONSE_SALT,
    ),
    m.answer.lossSentence(loses.of100, PEOPLE - loses.of100, PEOPLE, LOSS_OF_BENEFIT_POINTS),
  ];
  if (regains !== null) {
    parts.push(m.answer.restartSentence(regains.restartedOf100, PEOPLE - regains.restartedOf100, PEOPLE));
    if (regains.of100 !== null && regains.low !== null && regains.high !== null)
      parts.push(
        m.answer.regainSentence(
          regains.of100,
          PEOPLE - regains.of100,
          PEOPLE,
          rough ? null : regains.low,
          regains.high,
          RESPONSE_SALT,
        ),
      );
  }
  return <>{parts.join(" ")}</>;
}

function KeepTable({ options, rough }: { options: readonly OptionForecast[]; rough: boolean }) {
  const { m } = useWords();
  return (
    <div class="scroll" role="group" aria-label={m.answer.table} tabIndex={0}>
      <table class="keep-table">
        <caption>{m.answer.tableCaption(PEOPLE)}</caption>
        <thead>
          <tr>
            <th scope="col">{m.answer.option}</th>
            {options[0].outcomes.map((row) => (
              <th key={row.weeksAfter} scope="col">
                {m.answer.week(row.weeksAfter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.flatMap(({ name, outcomes, restart }) => {
            const row = (title: string, chance: "keepsSalt20" | "hasSalt20") => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {outcomes.map(({ weeksAfter, [chance]: { of100, low, high } }) => (
                  <td key={weeksAfter}>
                    {unbroken(m.answer.cell(of100, PEOPLE - of100, rough ? null : low, high))}
                  </td>
                ))}
              </tr>
            );
            return restart === null
              ? [row(name, "keepsSalt20")]
              : [row(m.answer.notAgain(name), "keepsSalt20"), row(m.answer.againOrNot(name), "hasSalt20")];
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The mean course, and how far the model itself may be off. */
function Expected({ row, rough }: { row: OutcomeRow; rough: boolean }) {
  const { m } = useWords();
  const { value, low, high } = row.expectedSalt;
  const [mean, from, to] = [value, low, high].map(Math.round);
  return <>{m.answer.expected(mean, rough ? null : from, to, row.weeksAfter)}</>;
}

/** The warning that says in short what the list of unused entries says with reasons. */
const NOT_USED = /^not used, because/;

/** What must be known of a forecast, and why some of what was told plays no part in it. */
export function WarningList({ forecast }: { forecast: Forecast }) {
  const { m } = useWords();
  return (
    <ul>
      {forecast.warnings
        .filter((warning) => forecast.notUsed.length === 0 || !NOT_USED.test(warning))
        .map((warning) => (
          <li key={warning}>{m.warning(warning)}</li>
        ))}
      {forecast.notUsed.map(({ field, reason, observations }) => (
        <li key={field} class="screen-only">
          {m.answer.notUsed(m.answer.fields[field] ?? field, m.reason(reason))}{" "}
          {observations.map((id) => (
            <Fragment key={id}>
              <FactLink fact={{ id }} />{" "}
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
