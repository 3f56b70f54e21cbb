import { useEffect, useState } from "preact/hooks";
import { languageFile } from "../site-data/load.ts";
import type { Fact, FactsData } from "../site-data/shapes.ts";
import { useWords } from "../words/context.ts";

/** The published facts shown beside the forecast; null until they are there. */
export function useFacts(): FactsData | null {
  const { language } = useWords();
  const [facts, setFacts] = useState<FactsData | null>(null);
  useEffect(() => {
    languageFile<FactsData>("facts", language).then(setFacts, () => {});
  }, [language]);
  return facts;
}

/** One published number in words, with everything it must not be shown without. */
function FactText({ fact }: { fact: Fact }) {
  return (
    <>
      <FactNumber fact={fact} /> <FactGroup fact={fact} />
    </>
  );
}

/** Study, arm, endpoint, value, people, time and id. */
function FactNumber({ fact }: { fact: Fact }) {
  const { m } = useWords();
  const parts = [
    fact.n === null ? null : m.answer.ofPeople(fact.n),
    fact.weeksSinceChange === null ? null : m.answer.weeksLater(fact.weeksSinceChange),
  ].filter(Boolean);
  return (
    <>
      <span>{`${fact.endpoint} - ${fact.study}${fact.arm === null ? "" : `, ${fact.arm}`}`}</span>:{" "}
      <strong>{fact.value}</strong>
      {parts.length > 0 && ` (${parts.join(", ")})`}
      {fact.secondHand && <SecondHand />} <FactLink fact={fact} />
    </>
  );
}

/** The group it was seen in, what makes a comparison unfair, and other numbers published for the same. */
function FactGroup({ fact: { group, note, conflicts } }: { fact: Fact }) {
  const { m } = useWords();
  return (
    <span class="group">
      {" "}
      {m.answer.group(group)} {note !== null && <span>{note} </span>}
      {conflicts.map(({ id, value }) => (
        <span key={id}>
          {m.answer.alsoPublished(value)} <FactLink fact={{ id }} />{" "}
        </span>
      ))}
    </span>
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

/** Published numbers of a list, as data/evidence/shown.json chooses them. */
export function FactList({ list, facts }: { list: keyof FactsData["shown"]; facts: FactsData | null }) {
  const shown = facts?.shown[list].flatMap((id) => facts.facts.filter((fact) => fact.id === id)) ?? [];
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

interface SourcesProps {
  facts: FactsData | null;
  ids?: readonly string[];
  /** Without titles on paper. */
  brief?: boolean;
}

/** Sources in full, as published. */
export function Sources({ facts, ids, brief = false }: SourcesProps) {
  const { m } = useWords();
  const shown = facts?.sources.filter((source) => !ids || ids.includes(source.id)) ?? [];
  return (
    <>
      <p class="hint">{m.answer.sourcesInEnglish}</p>
      <ol class="sources" lang="en">
        {shown.map((source) => (
          <li key={source.id}>
            <span class="id">{source.id}</span>{" "}
            <span class={brief ? "screen-only" : undefined}>
              {source.url === null ? (
                source.cite
              ) : (
                <a href={source.url} rel="noreferrer">
                  {source.cite}
                </a>
              )}
            </span>
            {brief && <span class="print-only">{source.brief}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
