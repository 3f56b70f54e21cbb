import { useState } from "preact/hooks";
import { labelOf } from "../../../src/community/present/labels.ts";
import type {
  Attribute,
  Cell,
  CommunitySummary,
  CountedShare,
  GroupView,
} from "../../../src/community/statistics/shape.ts";
import { FEWEST_FOR_PERCENT } from "../../../src/community/statistics/share.ts";
import type { Messages } from "../../messages/shape.ts";
import { useWords } from "../../words/context.ts";
import { PEOPLE } from "../../words/numbers.ts";
import { SheddingSteps } from "./shedding-steps.tsx";
import { Selection } from "./too-few.tsx";

const EVERYBODY = "";

/** The counts, looked at by one attribute at a time, each view with its own number of stories. */
export function Stories({ stories }: { stories: CommunitySummary }) {
  const { m } = useWords();
  const p = m.people;
  const [attribute, setAttribute] = useState<Attribute>("change");
  const [group, setGroup] = useState(EVERYBODY);
  const groups = stories.filters.find((each) => each.attribute === attribute)?.groups ?? [];
  const view = groups.find((each) => each.group === group);
  return (
    <>
      <Selection stories={stories} />
      <fieldset class="filters">
        <legend>{p.filter}</legend>
        <label for="stories-by">{p.by}</label>
        <select
          id="stories-by"
          value={attribute}
          onChange={(event) => {
            setAttribute(event.currentTarget.value as Attribute);
            setGroup(EVERYBODY);
          }}
        >
          {stories.filters.map((each) => (
            <option key={each.attribute} value={each.attribute}>
              {p.attributes[each.attribute]}
            </option>
          ))}
        </select>
        <div class="chips" role="group" aria-label={p.attributes[attribute]}>
          <button type="button" aria-pressed={view === undefined} onClick={() => setGroup(EVERYBODY)}>
            {p.chip(p.everybody, stories.reports ?? 0)}
          </button>
          {groups.map((each) => (
            <button
              key={each.group}
              type="button"
              aria-pressed={each === view}
              onClick={() => setGroup(each.group)}
            >
              {p.chip(said(m, each.group), each.reports)}
            </button>
          ))}
        </div>
        {groups.length === 0 && <p class="hint">{p.notApart}</p>}
      </fieldset>
      {view ? <View view={view} /> : <Everybody stories={stories} />}
      <details>
        <summary>{p.more}</summary>
        <CellTable title={p.changes} cells={stories.changes.cells} />
        <CellTable title={p.reasons} cells={stories.reasons} />
        <CellTable title={p.sideEffects} cells={stories.sideEffects} />
        {stories.restart && (
          <>
            {stories.sentences.restart && <p lang="en">{stories.sentences.restart}</p>}
            <CellTable title={p.restarted} cells={stories.restart.restarted.cells} />
            <CellTable title={p.recaptured} cells={stories.restart.recaptured.cells} />
          </>
        )}
      </details>
      {stories.suppressed.length > 0 && (
        <details>
          <summary>{p.hidden}</summary>
          <ul lang="en">
            {stories.suppressed.map(({ where, why }) => (
              <li key={where}>
                {where}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{p.funnel}</summary>
        <table lang="en">
          <tbody>
            {stories.funnel.map(({ key, label, count }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** A key of the summary in words. */
function said(m: Messages, key: string): string {
  return m.people.labels[key] ?? labelOf(key);
}

function Everybody({ stories }: { stories: CommunitySummary }) {
  const { m } = useWords();
  const { outcome, shedOfThoseWhoSaid, bounds, curve, reports } = stories;
  return (
    <>
      <Outcomes cells={outcome.cells} reports={reports ?? 0} />
      <Shares share={shedOfThoseWhoSaid} bounds={bounds} reports={reports ?? 0} />
      <p>{m.people.hearing(stories)}</p>
      <SheddingSteps curve={curve} />
    </>
  );
}

function View({ view }: { view: GroupView }) {
  const { shed, kept, notSaid, reports, share, bounds, curve } = view;
  const cells = Object.entries({ shed, kept, notSaid }).map(([key, count]) => ({ key, count }));
  return (
    <>
      <Outcomes cells={cells} reports={reports} />
      <Shares share={share} bounds={bounds} reports={reports} />
      <SheddingSteps curve={curve} />
    </>
  );
}

/** What the stories say happened, as bars with their numbers. */
function Outcomes({ cells, reports }: { cells: readonly Cell[]; reports: number }) {
  const { m } = useWords();
  const p = m.people;
  return (
    <>
      <p role="status" class="live-n" data-n={reports}>
        {p.counted(reports)}
      </p>
      <ul class="bars">
        {cells.map(({ key, count }) => (
          <li key={key}>
            <span>{said(m, key)}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="8" class="bar-ground" />
              <rect
                width={count === null ? 0 : (100 * count) / Math.max(1, reports)}
                height="8"
                class="bar"
              />
            </svg>
            <strong>{count ?? p.few}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

function Shares(props: {
  share: CountedShare | null;
  bounds: { best: number; worst: number } | null;
  reports: number;
}) {
  const { m } = useWords();
  const p = m.people;
  const { share, bounds, reports } = props;
  const of100 = (part: number) => Math.round(PEOPLE * part);
  return (
    <>
      {share && (
        <p>
          {share.of < FEWEST_FOR_PERCENT
            ? p.shed(share.count, share.of)
            : p.shedShare({
                count: share.count,
                of: share.of,
                share: of100(share.count / share.of),
                low: of100(share.interval.low),
                high: of100(share.interval.high),
              })}
        </p>
      )}
      {bounds && bounds.worst > bounds.best && reports >= FEWEST_FOR_PERCENT && (
        <p>{p.bounds(of100(bounds.best), of100(bounds.worst))}</p>
      )}
    </>
  );
}

function CellTable({ title, cells }: { title: string; cells: readonly Cell[] }) {
  const { m } = useWords();
  if (cells.length === 0) return null;
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {cells.map(({ key, count }) => (
          <tr key={key}>
            <th scope="row">{said(m, key)}</th>
            <td>{count ?? m.people.few}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
