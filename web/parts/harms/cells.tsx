import { Fragment } from "preact";
import type { HarmWords } from "../../messages/shape.ts";
import type { FactsData, HarmCell, ShownHarm } from "../../site-data/shapes.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE } from "../../words/numbers.ts";
import { FactLink, SecondHand } from "../facts.tsx";

interface CellsProps {
  harm: ShownHarm;
  doses: readonly number[];
  /** The drug, where its doses are not to be read as those of another. */
  named: string | null;
  facts: FactsData;
  words: HarmWords;
  brief: boolean;
}

/** How many have it at each dose and without the drug. Nothing is left out: what was not counted is "not known". */
export function Cells({ harm: { cells }, doses, named, facts, words, brief }: CellsProps) {
  const areTogether = cells.length > 0 && cells.every(({ mgPerDay }) => mgPerDay === null);
  const columns = [...(areTogether ? [null] : doses), 0];
  const heads = (mg: number | null) =>
    mg === null
      ? brief
        ? words.takes.aYear
        : words.takes.all
      : mg === 0
        ? words.takes.none
        : words.takes.dose(String(mg), named);
  return (
    <dl>
      {columns.map((mg) => {
        const own = cells.filter(({ mgPerDay }) => mgPerDay === mg);
        return (
          <div key={mg} class={mg === null ? "wide" : undefined}>
            <dt>{heads(mg)}</dt>
            {own.length === 0 && <dd>{words.notKnown}</dd>}
            {own.map((cell) => (
              <dd key={cell.ids.join()}>
                <Cell cell={cell} facts={facts} words={words} brief={brief} />
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

interface PeopleProps {
  events: number | null;
  people: number;
  words: HarmWords;
  brief: boolean;
}

/** How many were counted, in few words on paper. */
function People({ events, people, words, brief }: PeopleProps) {
  const { m } = useWords();
  const full = events === null ? m.answer.ofPeople(people) : words.events(events, people);
  if (!brief) return <>{full}</>;
  return (
    <>
      <span class="screen-only">{full}</span>
      <span class="print-only">{words.briefPeople(events, people)}</span>
    </>
  );
}

function Cell(props: { cell: HarmCell; facts: FactsData; words: HarmWords; brief: boolean }) {
  const { cell, facts, words, brief } = props;
  const { label, of100, printed, isRate, events, people, weeks, ids } = cell;
  const rows = facts.facts.filter(({ id }) => ids.includes(id));
  const gaps = {
    count: Math.round(of100),
    total: PEOPLE,
    few: of100 > 0 && Math.round(of100) === 0,
    aYear: isRate,
  };
  const details = [
    isRate ? (brief ? printed : rows[0]?.value) : null,
    people === null ? null : <People events={events} people={people} words={words} brief={brief} />,
    weeks === null ? null : words.later(weeks),
    of100 === 0 && !brief ? words.noneSeen : null,
  ].filter((each) => each != null && each !== "");
  return (
    <>
      {label !== null && `${label}: `}
      <strong class={brief ? "screen-only" : undefined}>{words.count(gaps)}</strong>
      {brief && <strong class="print-only">{words.brief(gaps)}</strong>}
      {details.length > 0 && " ("}
      {details.map((detail, at) => (
        // Their number and order are fixed.
        <Fragment key={at}>
          {at > 0 && "; "}
          {detail}
        </Fragment>
      ))}
      {details.length > 0 && ")"}
      {rows.some(({ secondHand }) => secondHand) && <SecondHand />}
      <span class="ids">
        {ids.map((id) => (
          <span key={id}>
            {" "}
            <FactLink fact={{ id }} />
          </span>
        ))}
      </span>
    </>
  );
}
