import type { FactsData } from "../../site-data/shapes.ts";

/** What is right about some claims, as the evidence says it. */
export function ClaimFacts({ list, facts }: { list: "warnings" | "early"; facts: FactsData | null }) {
  return (
    <ul class="facts">
      {facts?.claims
        .filter((claim) => facts.shownClaims[list].includes(claim.id))
        .map((claim, at) => (
          <li key={claim.id} class={at === 0 ? "" : "screen-only"}>
            {claim.fact} <span class="id">{claim.id}</span>
          </li>
        ))}
    </ul>
  );
}
