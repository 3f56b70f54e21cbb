import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Case } from "../../src/forecast/case.ts";
import type { Chance, Forecast } from "../../src/forecast/result.ts";
import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../src/salt/thresholds.ts";
import type { Page } from "../addresses.ts";
import type { ModelData } from "../engine/model-data.ts";
import { Pool } from "../engine/pool.ts";
import { makeForecastWorker } from "../engine/workers.ts";
import { SHOWN_CLAIMS, SHOWN_FACTS } from "../facts.ts";
import { Status, WarningList } from "../parts/answer.tsx";
import { FactLink, FactList, Sources, useFacts } from "../parts/facts.tsx";
import { Harms } from "../parts/harms.tsx";
import type { FactsData } from "../site-data.ts";
import { siteFile } from "../state/files.ts";
import type { Session } from "../state/session.ts";
import { PEOPLE, useWords } from "../text.ts";

const SHOWN_WEEKS = [12, 24, 52, 104];
/** Rules of restarting that are set side by side: points worse, weeks between looks. */
const POLICIES = [
  { points: 10, every: 4 },
  { points: 20, every: 4 },
  { points: 20, every: 12 },
  { points: 30, every: 4 },
  { points: 30, every: 12 },
] as const;

/** One page to talk over: the options with intervals, the trials beside the model, warnings, rules of restarting. */
export function DoctorPage({ session, goTo }: { session: Session; goTo: (page: Page) => void }) {
  const { m } = useWords();
  const facts = useFacts();
  const { answer } = session;
  const d = m.doctor;
  if (answer.kind !== "shown")
    return (
      <>
        <h1>{d.heading}</h1>
        {session.hasBegun ? <Status session={session} /> : <p>{d.none}</p>}
        <p class="actions">
          <button type="button" class="main" onClick={() => goTo("person")}>
            {d.toPerson}
          </button>
          <button type="button" onClick={session.showExample}>
            {m.fit.example}
          </button>
        </p>
      </>
    );
  const { forecast, asked, stage } = answer;
  const rough = stage === "quick";
  const { provenance } = forecast;
  return (
    <>
      <h1>{d.heading}</h1>
      <p class="screen-only">{d.intro}</p>
      <div class="screen-only">
        <Status session={session} />
        <p class="actions">
          <button type="button" class="main" disabled={rough} onClick={() => print()}>
            {d.print}
          </button>
        </p>
      </div>
      <p class="print-only">
        {d.pageDate}, {session.start.date}. {m.footer.informs} {m.footer.funding}
      </p>
      <PersonSummary asked={asked} />
      <OptionsTable forecast={forecast} rough={rough} />
      <Policies asked={asked} />
      <Beside facts={facts} />
      <div class="print-columns">
        <section class="card" aria-labelledby="harms-heading">
          <h2 id="harms-heading">{m.answer.harms}</h2>
          <div class="small-print">{facts && <Harms facts={facts} />}</div>
        </section>
        <div class="sides">
          <section class="card" aria-labelledby="label-heading">
            <h2 id="label-heading">{d.label}</h2>
            <FactList ids={SHOWN_FACTS.label} facts={facts} />
            <ClaimFacts ids={SHOWN_CLAIMS.warnings} facts={facts} />
          </section>
          <section class="card" aria-labelledby="early-heading">
            <h2 id="early-heading">{d.early}</h2>
            <p>{d.earlyIntro}</p>
            <FactList ids={SHOWN_FACTS.early} facts={facts} />
          </section>
        </div>
        <section class="card" aria-labelledby="warnings-heading">
          <h2 id="warnings-heading">{d.warnings}</h2>
          <WarningList forecast={forecast} />
        </section>
        <section class="card references" aria-labelledby="references-heading">
          <h2 id="references-heading">{d.references}</h2>
          <Sources facts={facts} />
          <p class="hint">
            {m.answer.effective(provenance.effectiveSampleSize, provenance.virtualPatients)}{" "}
            {m.answer.identity(
              provenance.modelVersion,
              provenance.dataVersion,
              provenance.seed,
              provenance.digest.slice(0, 12),
            )}
          </p>
        </section>
      </div>
    </>
  );
}

function PersonSummary({ asked }: { asked: Case }) {
  const { m } = useWords();
  const d = m.doctor;
  const { person = {} } = asked;
  const about = [
    person.ageYears === undefined ? null : `${m.history.age}: ${person.ageYears}`,
    person.sex === undefined ? null : m.history.sexes[person.sex],
    person.episodeYears === undefined ? null : `${m.history.episode}: ${person.episodeYears}`,
    person.kidneyFiltration === undefined ? null : `${m.history.kidney}: ${person.kidneyFiltration}`,
    person.oat3Inhibitor ? m.history.oat : null,
  ].filter(Boolean);
  return (
    <section class="card" aria-labelledby="person-heading">
      <h2 id="person-heading">{d.person}</h2>
      <p>
        {d.readings}:{" "}
        {asked.salt.map(({ score, week }) => m.history.readingAt(String(score), String(week))).join(", ")}.{" "}
        {d.doses}:{" "}
        {(asked.doses ?? [])
          .map(({ mgPerDay, fromWeek }) => m.history.doseSpan(String(mgPerDay), String(fromWeek)))
          .join(", ") || d.notGiven}
        . {d.about}: {about.join(", ") || d.notGiven}.
      </p>
    </section>
  );
}

/** Both frames in one cell. */
function useCell(rough: boolean) {
  const { m } = useWords();
  return ({ of100, low, high }: Chance) => m.answer.cell(of100, PEOPLE - of100, rough ? null : low, high);
}

function OptionsTable({ forecast, rough }: { forecast: Forecast; rough: boolean }) {
  const { m } = useWords();
  const d = m.doctor;
  const cell = useCell(rough);
  const weeks = forecast.options[0].outcomes
    .map((row) => row.weeksAfter)
    .filter((week) => SHOWN_WEEKS.includes(week));
  return (
    <section class="card" aria-labelledby="options-table-heading">
      <h2 id="options-table-heading">{d.options}</h2>
      <div class="scroll" role="group" aria-label={d.options} tabIndex={0}>
        <table>
          <caption>{d.tableCaption(PEOPLE)}</caption>
          <thead>
            <tr>
              <th scope="col">{m.answer.option}</th>
              <th scope="col">{d.columns.what}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  {m.answer.week(week)}
                </th>
              ))}
            </tr>
          </thead>
          {forecast.options.map((option) => {
            const rows = option.outcomes.filter((row) => weeks.includes(row.weeksAfter));
            const restarts = rows.some((row) => row.regainsAfterRestart !== null);
            const measures = [
              { name: d.measures.keeps(RESPONSE_SALT), text: rows.map((row) => cell(row.keepsSalt20)) },
              {
                name: d.measures.loses(LOSS_OF_BENEFIT_POINTS),
                text: rows.map((row) => cell(row.losesBenefit)),
              },
              ...(restarts
                ? [
                    { name: d.measures.has(RESPONSE_SALT), text: rows.map((row) => cell(row.hasSalt20)) },
                    {
                      name: d.measures.regains(RESPONSE_SALT),
                      text: rows.map(({ regainsAfterRestart: regains }) =>
                        regains?.of100 == null ? d.none100 : cell(regains as Chance),
                      ),
                    },
                  ]
                : []),
            ];
            return (
              <tbody key={option.name}>
                {measures.map((measure, at) => (
                  <tr key={measure.name}>
                    {at === 0 && (
                      <th scope="rowgroup" rowSpan={measures.length}>
                        {option.name}
                      </th>
                    )}
                    <th scope="row" class="measure">
                      {measure.name}
                    </th>
                    {measure.text.map((text, index) => (
                      <td key={weeks[index]}>{text}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
    </section>
  );
}

/** The same person under different rules of restarting, computed when it is asked for. */
function Policies({ asked }: { asked: Case }) {
  const { m } = useWords();
  const d = m.doctor;
  const pool = useRef<Pool<Forecast> | null>(null);
  const [result, setResult] = useState<{ forecast: Forecast; text: string } | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const cell = useCell(false);
  const text = JSON.stringify(asked);
  useEffect(() => () => pool.current?.close(), []);
  const input = useMemo((): Case => {
    const decision = asked.options[0].doses[0].fromWeek;
    const last = [...(asked.doses ?? [])].reverse().find((dose) => dose.mgPerDay > 0);
    return {
      ...asked,
      options: POLICIES.map(({ points, every }) => ({
        name: d.policy(points, every),
        doses: [{ fromWeek: decision, mgPerDay: 0 }],
        restart: { whenSaltWorsensBy: points, mgPerDay: last?.mgPerDay ?? 0, checkEveryWeeks: every },
      })),
    };
  }, [asked, d]);
  const run = async () => {
    setFailed(false);
    setProgress(0);
    try {
      pool.current ??= new Pool<Forecast>(makeForecastWorker, await siteFile<ModelData>("model"));
    } catch {
      setFailed(true);
      setProgress(null);
      return;
    }
    pool.current.run(
      input,
      {},
      {
        onProgress: setProgress,
        onResult: (forecast) => {
          setResult({ forecast, text });
          setProgress(null);
        },
        onFailure: () => {
          setFailed(true);
          setProgress(null);
        },
      },
    );
  };
  const shown = result?.text === text ? result.forecast : null;
  const weeks = shown?.options[0].outcomes
    .map((row) => row.weeksAfter)
    .filter((week) => SHOWN_WEEKS.includes(week));
  return (
    <section class={`card${shown ? "" : " screen-only"}`} aria-labelledby="policies-heading">
      <h2 id="policies-heading">{d.policies}</h2>
      <p>{d.policiesIntro}</p>
      {shown === null && (
        <div class="status">
          {progress === null ? (
            <button type="button" onClick={() => void run()}>
              {d.policyRun}
            </button>
          ) : (
            <>
              <progress aria-label={m.answer.progress} max={1} value={progress} />
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  pool.current?.cancel();
                  setProgress(null);
                }}
              >
                {m.answer.cancel}
              </button>
            </>
          )}
          {failed && <p role="alert">{m.answer.ourFault}</p>}
        </div>
      )}
      {shown && weeks && (
        <div class="scroll" role="group" aria-label={d.policies} tabIndex={0}>
          <table>
            <caption>
              {d.measures.has(RESPONSE_SALT)}. {d.tableCaption(PEOPLE)}
            </caption>
            <thead>
              <tr>
                <th scope="col">{m.answer.option}</th>
                {weeks.map((week) => (
                  <th key={week} scope="col">
                    {m.answer.week(week)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.options.map((option) => (
                <tr key={option.name}>
                  <th scope="row">{option.name}</th>
                  {option.outcomes
                    .filter((row) => weeks.includes(row.weeksAfter))
                    .map((row) => (
                      <td key={row.weeksAfter}>{cell(row.hasSalt20)}</td>
                    ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Observations of stopping, lowering, staying and restarting, each with what the model says of such a group. */
function Beside({ facts }: { facts: FactsData | null }) {
  const { m } = useWords();
  const d = m.doctor;
  const ids = SHOWN_FACTS.trials as readonly string[];
  const rows = (facts?.validation ?? []).filter((row) =>
    row.observation.split("+").some((id) => ids.includes(id)),
  );
  return (
    <section class="card" aria-labelledby="beside-heading">
      <h2 id="beside-heading">{d.beside}</h2>
      <p>{d.besideIntro}</p>
      <div class="scroll" role="group" aria-label={d.beside} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{d.columns.observation}</th>
              <th scope="col">{d.columns.what}</th>
              <th scope="col">{d.columns.n}</th>
              <th scope="col">{d.columns.observed}</th>
              <th scope="col">{d.columns.predicted}</th>
              <th scope="col">{d.columns.use}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const fact = facts?.facts.find((each) => row.observation.split("+").includes(each.id));
              return (
                <tr key={row.observation}>
                  <th scope="row">{fact ? <FactLink fact={fact} /> : row.observation}</th>
                  <td class="words" lang="en">
                    {fact ? `${fact.endpoint}, ${fact.arm} (${fact.study}; ${fact.source})` : row.endpoint}
                  </td>
                  <td>{row.studySize ?? "-"}</td>
                  <td>{fact?.value ?? row.observed} </td>
                  <td>
                    {Math.round(row.predicted)} % ({Math.round(row.low)} - {Math.round(row.high)})
                  </td>
                  <td>{d.uses[row.use]}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ClaimFacts({ ids, facts }: { ids: readonly string[]; facts: FactsData | null }) {
  return (
    <ul class="facts" lang="en">
      {facts?.claims
        .filter((claim) => ids.includes(claim.id))
        .map((claim, at) => (
          <li key={claim.id} class={at === 0 ? "" : "screen-only"}>
            {claim.fact} <span class="id">{claim.id}</span>
          </li>
        ))}
    </ul>
  );
}
