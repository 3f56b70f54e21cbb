import type { FactsData } from "../site-data/shapes.ts";
import { SHOWN_CLAIMS, SHOWN_FACTS } from "../site-data/shown-facts.ts";
import { useWords } from "../words/context.ts";
import { ComparedFacts, runsOf } from "./facts.tsx";

/** Harms of staying and of stopping, in equal detail, from published numbers alone. */
export function Harms({ facts }: { facts: FactsData }) {
  const { m } = useWords();
  const sides = [
    { title: m.answer.staying, groups: SHOWN_FACTS.harmsOfStaying, unknown: SHOWN_CLAIMS.unknownOfStaying },
    {
      title: m.answer.stopping,
      groups: SHOWN_FACTS.harmsOfStopping,
      unknown: SHOWN_CLAIMS.unknownOfStopping,
    },
  ];
  return (
    <div class="sides">
      {sides.map(({ title, groups, unknown }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul class="facts">
            {runsOf(
              groups.map((ids: readonly string[]) =>
                ids.flatMap((id) => facts.facts.filter((fact) => fact.id === id)),
              ),
            ).map((run) => (
              <li key={run[0]?.[0]?.id}>
                <ComparedFacts run={run} />
              </li>
            ))}
          </ul>
          <h4>{m.answer.unknown}</h4>
          <ul class="facts">
            {facts.claims
              .filter((claim) => (unknown as readonly string[]).includes(claim.id))
              .map((claim) => (
                <li key={claim.id}>
                  {claim.notKnown} <span class="id">{claim.id}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
