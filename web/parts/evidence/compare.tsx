import { useMemo, useState } from "preact/hooks";
import { type Comparable, comparables, compare } from "../../../src/evidence/synthesis/compare.ts";
import { Forest, type ForestRow } from "../../charts/forest.tsx";
import type { Messages } from "../../messages/shape.ts";
import { useWords } from "../../words/context.ts";
import { printedValue, Record } from "../record.tsx";
import type { Library } from "./library.ts";

/** One endpoint in several studies and arms. */
export function ComparePanel({ library }: { library: Library }) {
  const { m } = useWords();
  const { data } = library;
  const groups = useMemo(() => inOrder(comparables(data)), [data]);
  const [key, setKey] = useState(groups[0]?.key ?? "");
  const group = groups.find((each) => each.key === key) ?? groups[0];
  const rows = useMemo(() => (group ? forestRows(m, group, data.split) : []), [m, group, data]);
  const single = rows.filter((row) => !row.pooled);
  const [least, most] = [Math.min, Math.max].map(
    (end) => `${end(...single.map((row) => row.value)).toFixed(0)} %`,
  );
  const text = m.evidence.forestText(single.length, least, most);
  return (
    <>
      <p>{m.evidence.compareIntro}</p>
      <div class="field">
        <label for="compare">{m.evidence.endpoint}</label>
        <select id="compare" value={key} onChange={(event) => setKey(event.currentTarget.value)}>
          {groups.map((each) => (
            <option key={each.key} value={each.key}>
              {labelOf(m, each)}
            </option>
          ))}
        </select>
      </div>
      <figure>
        <Forest rows={rows} text={text} axis={m.research.percent} />
        <figcaption>{text}</figcaption>
      </figure>
      <ul class="records">
        {group?.rows.map((row) => (
          <li key={row.id}>
            <Record row={row} rows={library.rows} sources={library.sources} />
          </li>
        ))}
      </ul>
    </>
  );
}

function labelOf(m: Messages, { endpoint, week, weeksSinceChange }: Comparable): string {
  const time =
    weeksSinceChange !== null
      ? m.answer.weeksLater(weeksSinceChange)
      : week !== null
        ? `${m.evidence.week} ${week}`
        : null;
  return [endpoint, time].filter((part) => part !== null).join(", ");
}

/** The trials' main measure first, then what most results have. */
function inOrder(groups: readonly Comparable[]): Comparable[] {
  const isSalt = ({ endpoint }: Comparable) => Number(endpoint.startsWith("SALT"));
  return [...groups].sort(
    (a, b) => isSalt(b) - isSalt(a) || b.rows.length - a.rows.length || (a.endpoint < b.endpoint ? -1 : 1),
  );
}

function forestRows(m: Messages, { rows }: Comparable, split: Library["data"]["split"]): ForestRow[] {
  return compare(rows, split).flatMap((group): ForestRow[] => {
    const name =
      group.drug === null
        ? m.evidence.placebo
        : [group.drug, group.mgPerDay === null ? null : `${group.mgPerDay} mg`].filter(Boolean).join(" ");
    const lines = group.rows.map(({ observation: row, n, value, low, high }) => ({
      id: row.id,
      label: `${row.study}, ${row.arm ?? name}: ${printedValue(row)} (${row.id})`,
      value,
      low,
      high,
      weight: n,
    }));
    const { pooled } = group;
    if (pooled === null) return lines;
    const { value, low, high, studies } = pooled;
    const [mean, from, to] = [value, low, high].map(Math.round);
    const label = m.evidence.together({ name, results: studies, mean, from, to });
    return [...lines, { id: `pooled ${name}`, label, value, low, high, weight: 1, pooled: true }];
  });
}
