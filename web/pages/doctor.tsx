import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../src/disease/salt/thresholds.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import { Status, WarningList } from "../parts/answer.tsx";
import { OptionsTable } from "../parts/doctor/options-table.tsx";
import { PriceTable } from "../parts/doctor/price-table.tsx";
import { SignTable } from "../parts/doctor/sign-table.tsx";
import { FactLink, FactList, SECOND_HAND_MARK, SecondHand, Sources, useFacts } from "../parts/facts.tsx";
import { Harms } from "../parts/harms.tsx";
import { policyName } from "../parts/restart-table.tsx";
import type { FactsData } from "../site-data/shapes.ts";
import { SHOWN_CLAIMS, SHOWN_FACTS } from "../site-data/shown-facts.ts";
import type { Page } from "../state/addresses.ts";
import { isOffDrug, POLICIES, policyCheck, policyDose } from "../state/restart-rules.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";

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
      <PriceTable
        id="prices"
        title={d.prices(forecast.horizonWeeks)}
        intro={d.pricesIntro(LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT)}
        options={forecast.options}
        rough={rough}
      />
      <Policies session={session} asked={asked} />
      <SignTable forecast={forecast} rough={rough} />
      <Beside facts={facts} />
      <div class="print-columns marked">
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
          <section class="card screen-only" aria-labelledby="early-heading">
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
    person.adherencePercent === undefined ? null : `${m.history.adherence}: ${person.adherencePercent}`,
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

/** The same person under rules of restarting, with what each costs in drug and in hair. */
function Policies({ session, asked }: { session: Session; asked: Case }) {
  const { m } = useWords();
  const d = m.doctor;
  const { policies } = session;
  if (policyDose(asked) === null) return null;
  if (policies === null)
    return (
      <section class="card screen-only" aria-labelledby="policies-heading">
        <h2 id="policies-heading">{d.policies}</h2>
        <p class="hint">{m.rules.policiesLater}</p>
      </section>
    );
  const isOff = isOffDrug(asked);
  const named = policies.options.map((option, at) => ({
    ...option,
    name:
      typeof POLICIES[at] === "number"
        ? d.policy(POLICIES[at], isOff)
        : POLICIES[at] === "never"
          ? d.policyNever(isOff)
          : policyName(m, POLICIES[at], asked),
  }));
  return (
    <PriceTable
      id="policies"
      title={d.policies}
      intro={d.policiesIntro(policyCheck(asked), isOff)}
      options={named}
      rough={false}
      beside
    />
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
    <section class="card marked" aria-labelledby="beside-heading">
      <h2 id="beside-heading">{d.beside}</h2>
      <p>
        {d.besideIntro}
        <span class="second-hand-mark">
          {" "}
          {SECOND_HAND_MARK} {m.answer.secondHand}.
        </span>
      </p>
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
                  <td class="words">
                    <span lang="en">
                      {fact ? `${fact.endpoint}, ${fact.arm} (${fact.study}; ${fact.source})` : row.endpoint}
                    </span>
                    {fact?.secondHand && <SecondHand />}
                  </td>
                  <td>{row.published?.people ?? "-"}</td>
                  <td>{row.published?.value ?? row.observed} </td>
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
