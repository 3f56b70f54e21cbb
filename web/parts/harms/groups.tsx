import { Fragment } from "preact";
import type { HarmWords } from "../../messages/shape.ts";
import type { Fact, FactsData, ShownHarm } from "../../site-data/shapes.ts";
import { useWords } from "../../words/context.ts";
import { FactLink } from "../facts.tsx";
import { idsOf } from "./runs.ts";

/** In whom the numbers of a run were seen, what makes them hard to compare, and other numbers published for the same. */
export function Groups(props: { run: readonly ShownHarm[]; facts: FactsData; words: HarmWords }) {
  const { m } = useWords();
  const { run, facts, words } = props;
  const ids = run.flatMap(idsOf);
  const rows = facts.facts.filter(({ id }) => ids.includes(id));
  if (rows.length === 0) return null;
  return (
    <div class="harm-groups">
      {[...by(rows, ({ group }) => group)].map(([group, seen]) => (
        <p key={group} class="hint">
          {m.answer.group(group ?? "")}{" "}
          {[...by(seen, ({ note }) => note)].map(([note, of]) =>
            note === null ? null : (
              <Fragment key={note}>
                {of.length < seen.length && `${of.map(({ id }) => id).join(", ")}: `}
                {note}{" "}
              </Fragment>
            ),
          )}
          {seen.flatMap(({ id, conflicts }) =>
            conflicts.map((other) => (
              <Fragment key={`${id} ${other.id}`}>
                {id}: {m.answer.alsoPublished(other.value)} <FactLink fact={other} />{" "}
              </Fragment>
            )),
          )}
          <span class="print-only">{words.from(studiesOf(seen).join(", "))}</span>
        </p>
      ))}
    </div>
  );
}

/** The studies of some numbers, each with its sources. */
const studiesOf = (rows: readonly Fact[]) => [
  ...new Set(rows.map(({ study, source }) => `${study} (${source})`)),
];

function by<Key>(rows: readonly Fact[], key: (row: Fact) => Key): Map<Key, Fact[]> {
  const groups = new Map<Key, Fact[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
