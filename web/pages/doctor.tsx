import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../src/disease/salt/thresholds.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { Identity } from "../parts/answer/identity.tsx";
import { Outdated, Status } from "../parts/answer/status.tsx";
import { WarningList } from "../parts/answer/warning-list.tsx";
import { BesideTrials } from "../parts/doctor/beside-trials.tsx";
import { ClaimFacts } from "../parts/doctor/claim-facts.tsx";
import { OptionsTable } from "../parts/doctor/options-table.tsx";
import { PersonSummary } from "../parts/doctor/person-summary.tsx";
import { PriceTable } from "../parts/doctor/price-table.tsx";
import { RestartRules } from "../parts/doctor/restart-rules.tsx";
import { SignTable } from "../parts/doctor/sign-table.tsx";
import { FactList, Sources, useFacts } from "../parts/facts.tsx";
import { Harms } from "../parts/harms.tsx";
import { SHOWN_CLAIMS, SHOWN_FACTS } from "../site-data/shown-facts.ts";
import type { Page } from "../state/addresses.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";

/** One page to talk over: the options with intervals, the trials beside the model, warnings, rules of restarting. */
export function DoctorPage({ session, goTo }: { session: Session; goTo: (page: Page) => void }) {
  const { m } = useWords();
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
  const isFinal = answer.stage === "full" && session.isCurrent;
  return (
    <>
      <h1>{d.heading}</h1>
      <p class="screen-only">{d.intro}</p>
      <div class={isFinal ? "screen-only" : undefined}>
        <Status session={session} />
        <p class="actions screen-only">
          <button type="button" class="main" disabled={!isFinal} onClick={() => print()}>
            {d.print}
          </button>
        </p>
      </div>
      <p class="print-only">
        {d.pageDate}, {session.start.date}. {m.footer.informs} {m.footer.funding}
      </p>
      <Outdated session={session}>
        <Sheet
          session={session}
          forecast={answer.forecast}
          asked={answer.asked}
          rough={answer.stage === "quick"}
        />
      </Outdated>
    </>
  );
}

function Sheet(props: { session: Session; forecast: Forecast; asked: Case; rough: boolean }) {
  const { m } = useWords();
  const facts = useFacts();
  const { session, forecast, asked, rough } = props;
  const d = m.doctor;
  return (
    <>
      <PersonSummary asked={asked} />
      <OptionsTable forecast={forecast} rough={rough} />
      <PriceTable
        id="prices"
        title={d.prices(forecast.horizonWeeks)}
        intro={d.pricesIntro(LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT)}
        options={forecast.options}
        rough={rough}
      />
      <RestartRules session={session} asked={asked} />
      <SignTable forecast={forecast} rough={rough} />
      <BesideTrials facts={facts} />
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
          <Identity forecast={forecast} />
        </section>
      </div>
    </>
  );
}
