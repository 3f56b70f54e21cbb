import type { Evidence } from "../schema.ts";
import { HARM_OUTCOMES, observationsShown } from "../shown.ts";
import type { Problems } from "./problem.ts";

/** Rules of what is shown: everything it names is there and in use, harms are said once each, and false statements rest on what is there. */
export function checkShown(evidence: Evidence, problems: Problems): void {
  const { observations, claims, shown } = evidence;
  const inUse = new Set(observations.filter(({ setAside }) => setAside === undefined).map(({ id }) => id));
  for (const [field, id] of observationsShown(shown))
    problems.test(inUse.has(id), id, `shown.json, ${field}`, id, "what is shown is an observation in use");
  const known = new Set(claims.map(({ id }) => id));
  for (const [field, ids] of Object.entries(shown.claims))
    for (const id of ids)
      problems.test(known.has(id), id, `shown.json, claims.${field}`, id, "what is shown is a claim");
  const sources = new Set(evidence.sources.map((source) => source.id));
  for (const statement of evidence.falseStatements) {
    for (const id of statement.rows)
      problems.test(
        inUse.has(id),
        statement.id,
        "rows",
        id,
        "a false statement's row is an observation in use",
      );
    for (const { source } of statement.sources)
      problems.test(
        sources.has(source),
        statement.id,
        "sources",
        source,
        "a false statement's source is a source",
      );
    if (statement.insteadOf !== undefined)
      problems.test(
        known.has(statement.insteadOf),
        statement.id,
        "insteadOf",
        statement.insteadOf,
        "it is told in place of a claim",
      );
  }
  checkHarms(evidence, problems);
}

/** Each outcome is said once, its numbers are of one drug, and its practical facts are there. */
function checkHarms({ observations, practical, shown }: Evidence, problems: Problems): void {
  const { harms } = shown;
  for (const outcome of HARM_OUTCOMES) {
    const times = harms.filter((each) => each.outcome === outcome).length;
    problems.test(times === 1, "shown.json", "harms", outcome, "every outcome is said once");
  }
  const rows = new Map(observations.map((row) => [row.id, row]));
  const facts = new Set(practical.facts.map(({ id }) => id));
  for (const { outcome, observations: ids, facts: told = [] } of harms) {
    const drugs = new Set(ids.map((id) => rows.get(id)?.drug));
    problems.test(drugs.size <= 1, "shown.json", "harms", outcome, "numbers of an outcome are of one drug");
    for (const id of told)
      problems.test(facts.has(id), id, "shown.json, harms", id, "what is shown is a practical fact");
  }
}
