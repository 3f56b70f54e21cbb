import { DEFAULT_DRUG_NAME } from "../../../src/drug/default-drug.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { useWords } from "../../words/context.ts";

/** What was told of the person: readings, doses, and what else is known. */
export function PersonSummary({ asked }: { asked: Case }) {
  const { m } = useWords();
  const { told } = m.history;
  const { person = {} } = asked;
  const about = [
    person.ageYears === undefined ? null : `${m.history.age}: ${person.ageYears}`,
    person.sex === undefined ? null : m.history.sexes[person.sex],
    person.episodeYears === undefined ? null : `${m.history.episode}: ${person.episodeYears}`,
    person.kidneyFiltration === undefined ? null : `${m.history.kidney}: ${person.kidneyFiltration}`,
    person.oat3Inhibitor ? m.history.oat : null,
    person.adherencePercent === undefined ? null : `${m.history.adherence}: ${person.adherencePercent}`,
  ].filter(Boolean);
  // The drug that a dose is of where it names none is named beside another.
  const named = (asked.doses ?? []).some(({ drug }) => drug !== undefined);
  return (
    <section class="card" aria-labelledby="person-heading">
      <h2 id="person-heading">{told.heading}</h2>
      <p>
        {told.readings}:{" "}
        {asked.salt.map(({ score, week }) => m.history.readingAt(String(score), String(week))).join(", ")}.{" "}
        {told.doses}:{" "}
        {(asked.doses ?? [])
          .map(({ drug, mgPerDay, fromWeek }) =>
            m.history.doseSpan(
              named && mgPerDay > 0 ? `${drug ?? DEFAULT_DRUG_NAME} ${mgPerDay}` : String(mgPerDay),
              String(fromWeek),
            ),
          )
          .join(", ") || told.notGiven}
        . {told.about}: {about.join(", ") || told.notGiven}.
      </p>
    </section>
  );
}
