import { useEffect, useState } from "preact/hooks";
import { siteFile } from "../site-data/load.ts";
import type { Fact, FactsData } from "../site-data/shapes.ts";
import { useWords } from "../words/context.ts";

/** The published facts shown beside the forecast; null until they are there. */
export function useFacts(): FactsData | null {
  const [facts, setFacts] = useState<FactsData | null>(null);
  useEffect(() => {
    siteFile<FactsData>("facts").then(setFacts, () => {});
  }, []);
  return facts;
}

/** One published number in words: study, arm, endpoint, value, people, time, id and place. */
export function FactText({ fact, brief }: { fact: Fact; brief?: boolean }) {
  const { m } = useWords();
  const parts = [
    fact.n === null ? null : m.answer.ofPeople(fact.n),
    fact.weeksSinceChange === null ? null : m.answer.weeksLater(fact.weeksSinceChange),
  ].filter(Boolean);
  return (
    <>
      <span lang="en">
        {brief ? fact.arm : `${fact.endpoint} - ${fact.study}${fact.arm === null ? "" : `, ${fact.arm}`}`}
      </span>
      : <strong>{fact.value}</strong>
      {parts.length > 0 && ` (${parts.join(", ")})`}
      {fact.secondHand && <SecondHand />} <FactLink fact={fact} />
    </>
  );
}

/** Stands for "read in a report of the source" on a sheet of paper that has no room for the words. */
export const SECOND_HAND_MARK = "†";

/** That a number was read in a report of its source; a mark in parts of the page that say what it means. */
export function SecondHand() {
  const { m } = useWords();
  return (
    <>
      <span class="second-hand"> ({m.answer.secondHand})</span>
      <span class="second-hand-mark"> {SECOND_HAND_MARK}</span>
    </>
  );
}

/** The id of an observation, which leads to its record. */
export function FactLink({ fact }: { fact: Pick<Fact, "id"> }) {
  return (
    <a class="id" href={`./?page=evidence&id=${fact.id}`}>
      {fact.id}
    </a>
  );
}

export function FactList({ ids, facts }: { ids: readonly string[]; facts: FactsData | null }) {
  const shown = ids.flatMap((id) => facts?.facts.filter((fact) => fact.id === id) ?? []);
  return (
    <ul class="facts">
      {shown.map((fact) => (
        <li key={fact.id}>
          <FactText fact={fact} />
        </li>
      ))}
    </ul>
  );
}

/** Sources in full, as published. */
export function Sources({ facts, ids }: { facts: FactsData | null; ids?: readonly string[] }) {
  const { m } = useWords();
  const shown = facts?.sources.filter((source) => !ids || ids.includes(source.id)) ?? [];
  return (
    <>
      <p class="hint">{m.answer.sourcesInEnglish}</p>
      <ol class="sources" lang="en">
        {shown.map((source) => (
          <li key={source.id}>
            <span class="id">{source.id}</span>{" "}
            {source.url === null ? (
              source.cite
            ) : (
              <a href={source.url} rel="noreferrer">
                {source.cite}
              </a>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
