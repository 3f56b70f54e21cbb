import { Fragment } from "preact";
import type { FactsData } from "../../site-data/shapes.ts";
import { useWords } from "../../words/context.ts";
import { FactLink, FactList, SecondHand } from "../facts.tsx";

/** What the label says; on paper in one paragraph, with the people it is about said once. */
export function LabelFacts({ facts }: { facts: FactsData | null }) {
  const { m } = useWords();
  const rows = facts?.facts.filter(({ id }) => facts.shown.label.includes(id)) ?? [];
  const notes = [...new Set(rows.flatMap(({ note }) => note ?? []))];
  return (
    <>
      <div class="screen-only">
        <FactList list="label" facts={facts} />
      </div>
      <p class="print-only">
        {rows.map((fact) => (
          <Fragment key={fact.id}>
            {fact.endpoint}: <strong>{fact.value}</strong>
            {fact.secondHand && <SecondHand />} <FactLink fact={fact} />.{" "}
          </Fragment>
        ))}
        {[...new Set(rows.map(({ group }) => group))].map((group) => m.answer.group(group)).join(" ")}{" "}
        {notes.map((note) => {
          const of = rows.filter((fact) => fact.note === note).map(({ id }) => id);
          return `${of.join(", ")}: ${note} `;
        })}
      </p>
    </>
  );
}
