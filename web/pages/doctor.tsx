import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../src/disease/salt/thresholds.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { Identity } from "../parts/answer/identity.tsx";
import { Limits } from "../parts/answer/limits.tsx";
import { OptionCards } from "../parts/answer/option-cards.tsx";
import { PersonSummary } from "../parts/answer/person-summary.tsx";
import { Outdated, Status } from "../parts/answer/status.tsx";
import { WarningList } from "../parts/answer/warning-list.tsx";
import { BesideTrials } from "../parts/doctor/beside-trials.tsx";
import { ClaimFacts } from "../parts/doctor/claim-facts.tsx";
import { LabelFacts } from "../parts/doctor/label-facts.tsx";
import { OptionsTable } from "../parts/doctor/options-table.tsx";
import { PriceTable } from "../parts/doctor/price-table.tsx";
import { RestartRules } from "../parts/doctor/restart-rules.tsx";
import { SignTable } from "../parts/doctor/sign-table.tsx";
import { TakeAlong } from "../parts/doctor/take-along.tsx";
import { FactList, Sources, useFacts } from "../parts/facts.tsx";
import { Harms } from "../parts/harms/harms.tsx";
import { NobodyKnows } from "../parts/harms/nobody-knows.tsx";
import { idsOf } from "../parts/harms/runs.ts";
import type { FactsData } from "../site-data/shapes.ts";
import type { Page } from "../state/addresses.ts";
import type { Session } from "../state/session.ts";
import { useWords } from "../words/context.ts";
import { FIRST_SHOWN_WEEK, monthsOf, nearest } from "../words/numbers.ts";

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

/** Sources of the published numbers that stand on the printed sheet. */
function printedSources({ facts, harms, shown }: FactsData): readonly string[] {
  const ids = [...harms.outcomes.flatMap(idsOf), ...shown.label];
  return facts.filter(({ id }) => ids.includes(id)).map(({ source }) => source);
}

function Sheet(props: { session: Session; forecast: Forecast; asked: Case; rough: boolean }) {
  const { m } = useWords();
  const facts = useFacts();
  const { session, forecast, asked, rough } = props;
  const d = m.doctor;
  const weeks = forecast.options[0].outcomes.map((row) => row.weeksAfter);
  const at = nearest(weeks, FIRST_SHOWN_WEEK);
  return (
    <>
      <Limits forecast={forecast} />
      <PersonSummary asked={asked} />
      <section class="card print-only paper-cards" aria-label={m.answer.heading}>
        <h2>
          {m.answer.heading}: {m.answer.after(weeks[at], monthsOf(weeks[at]))}
        </h2>
        <OptionCards options={forecast.options} asked={asked} at={at} rough={rough} drugs={session.start} />
      </section>
      <OptionsTable forecast={forecast} asked={asked} rough={rough} />
      <SignTable forecast={forecast} rough={rough} />
      <div class="screen-only">
        <PriceTable
          id="prices"
          title={d.prices(forecast.horizonWeeks)}
          intro={d.pricesIntro(LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT)}
          options={forecast.options}
          rough={rough}
        />
        <RestartRules session={session} asked={asked} />
        <BesideTrials facts={facts} />
      </div>
      <section class="card marked" aria-labelledby="harms-heading">
        <h2 id="harms-heading">{m.answer.harms}</h2>
        {facts && <Harms facts={facts} words={m.harms} asked={asked} options={forecast.options} brief />}
      </section>
      <div class="print-columns marked">
        <section class="print-only" aria-label={m.answer.unknown}>
          {facts && <NobodyKnows facts={facts} title={<h2>{m.answer.unknown}</h2>} />}
        </section>
        <div class="sides">
          <section class="card" aria-labelledby="label-heading">
            <h2 id="label-heading">{d.label}</h2>
            <LabelFacts facts={facts} />
            <ClaimFacts list="warnings" facts={facts} />
          </section>
          <section class="card screen-only" aria-labelledby="early-heading">
            <h2 id="early-heading">{d.early}</h2>
            <p>{d.earlyIntro}</p>
            <FactList list="early" facts={facts} />
          </section>
        </div>
        <section class="card" aria-labelledby="warnings-heading">
          <h2 id="warnings-heading">{d.warnings}</h2>
          <WarningList forecast={forecast} />
        </section>
        <section class="card references" aria-labelledby="references-heading">
          <h2 id="references-heading">{d.references}</h2>
          <Sources facts={facts} ids={facts === null ? [] : printedSources(facts)} brief />
          <Identity forecast={forecast} />
        </section>
      </div>
      <TakeAlong />
    </>
  );
}
