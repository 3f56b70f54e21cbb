import { Fragment } from "preact";
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

/** Study, arm, endpoint, value, people, time and id; `brief` in a list whose head names study and endpoint. */
function FactNumber({ fact, brief }: { fact: Fact; brief?: boolean }) {
  const { m } = useWords();
  const parts = [
    fact.n === null ? null : m.answer.ofPeople(fact.n),
    fact.weeksSinceChange === null ? null : m.answer.weeksLater(fact.weeksSinceChange),
  ].filter(Boolean);
  return (
    <>
      <span>
        {brief
          ? [fact.arm, fact.subgroup].filter(Boolean).join(", ")
          : `${fact.endpoint} - ${fact.study}${fact.arm === null ? "" : `, ${fact.arm}`}`}
      </span>
      : <strong>{fact.value}</strong>
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

const qualifiersOf = ({ group, note, conflicts }: Fact) => JSON.stringify([group, note, conflicts]);

/** Comparisons sorted into runs whose numbers were seen in the same groups, so that these are said once. */
export function runsOf(comparisons: readonly (readonly Fact[])[]): (readonly (readonly Fact[])[])[] {
  const runs: (readonly Fact[])[][] = [];
  const keyOf = (facts: readonly Fact[]) => facts.map(qualifiersOf).join();
  for (const facts of comparisons) {
    const last = runs.at(-1);
    if (last && keyOf(last[0]) === keyOf(facts)) last.push(facts);
    else runs.push([facts]);
  }
  return runs;
}

/** Published numbers of one endpoint beside each other, of several endpoints; the groups of all of them at the end. */
export function ComparedFacts({ run }: { run: readonly (readonly Fact[])[] }) {
  const distinct = new Map(run.flat().map((fact) => [qualifiersOf(fact), fact]));
  return (
    <>
      {run.map((facts) => (
        <Fragment key={facts[0]?.id}>
          <span class="what">
            {facts[0]?.endpoint} ({facts[0]?.study})
          </span>
          {facts.map((fact) => (
            <span class="line" key={fact.id}>
              <FactNumber fact={fact} brief />
            </span>
          ))}
        </Fragment>
      ))}
      {[...distinct].map(([key, fact]) => (
        <FactGroup key={key} fact={fact} />
      ))}
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
