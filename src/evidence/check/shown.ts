import type { Evidence } from "../schema.ts";
import { observationsShown } from "../shown.ts";
import type { Problems } from "./problem.ts";

/** Rules of what is shown: everything it names is there and in use, harms stand side by side, and false statements rest on what is there. */
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
  const { harmsOfStaying, harmsOfStopping } = shown.pages;
  problems.test(
    harmsOfStaying.length === harmsOfStopping.length,
    "shown.json",
    "pages.harmsOfStopping",
    harmsOfStopping.length,
    "as many harms of stopping as of staying",
  );
}
