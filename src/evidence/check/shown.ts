import type { Evidence } from "../schema.ts";
import { observationsShown } from "../shown.ts";
import type { Problems } from "./problem.ts";

/** Rules of what is shown: everything it names is there and in use, times go up, and harms stand side by side. */
export function checkShown({ observations, claims, shown }: Evidence, problems: Problems): void {
  const inUse = new Set(observations.filter(({ setAside }) => setAside === undefined).map(({ id }) => id));
  for (const [field, id] of observationsShown(shown))
    problems.test(inUse.has(id), id, `shown.json, ${field}`, id, "what is shown is an observation in use");
  const known = new Set(claims.map(({ id }) => id));
  for (const [field, ids] of Object.entries(shown.claims))
    for (const id of ids)
      problems.test(known.has(id), id, `shown.json, claims.${field}`, id, "what is shown is a claim");
  for (const [field, rows] of Object.entries(shown.statements)) {
    if (!Array.isArray(rows)) continue;
    for (const row of rows)
      if (typeof row === "object" && "from" in row)
        problems.test(
          row.from < row.to,
          "shown.json",
          `statements.${field}`,
          row.from,
          "a time ends after it begins",
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
