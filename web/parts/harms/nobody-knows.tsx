import type { ComponentChildren } from "preact";
import type { FactsData } from "../../site-data/shapes.ts";

/** What nobody has found out, on the drug or without it. */
export function NobodyKnows({ facts, title }: { facts: FactsData; title: ComponentChildren }) {
  return (
    <>
      {title}
      <ul class="facts">
        {facts.claims
          .filter(({ id }) => facts.shownClaims.unknown.includes(id))
          .map(({ id, notKnown }) => (
            <li key={id}>
              {notKnown} <span class="id">{id}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
