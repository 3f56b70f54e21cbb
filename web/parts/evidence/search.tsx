import { useMemo, useState } from "preact/hooks";
import { findObservations, observationById } from "../../../src/evidence/query.ts";
import { searchEntries } from "../../../src/search/entries.ts";
import { SearchIndex } from "../../../src/search/search.ts";
import { useWords } from "../../words/context.ts";
import { Record, SourceText } from "../record.tsx";
import { ClaimRecord } from "./claims.tsx";
import type { Library } from "./library.ts";

const PAGE_ROWS = 25;

/** One search over observations, sources, claims and the article. */
export function SearchPanel({ library }: { library: Library }) {
  const { m } = useWords();
  const asked = new URLSearchParams(location.search).get("id");
  const [query, setQuery] = useState(asked ?? "");
  const [limit, setLimit] = useState(PAGE_ROWS);
  const { data, rows, sources } = library;
  const index = useMemo(() => new SearchIndex(searchEntries(data, data.claims, data.sections)), [data]);
  const named = observationById(data.observations, query);
  // Words that all stand in a record come first by the plain rule; what else fits is ranked behind.
  const found = useMemo(() => {
    if (query.trim() === "" || named !== null) return [];
    return index.search(query, { limit: 500 });
  }, [index, query, named]);
  const plain = useMemo(
    () => (query.trim() === "" ? findObservations(data.observations, data.sources, {}) : []),
    [data, query],
  );
  const shownPlain = named ? [named] : plain.map(({ observation }) => observation);
  const count = named ? 1 : query.trim() === "" ? plain.length : found.length;
  return (
    <>
      <div class="field">
        <label for="query">{m.evidence.query}</label>
        <input
          id="query"
          type="search"
          class="wide"
          value={query}
          aria-describedby="query-hint"
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setLimit(PAGE_ROWS);
          }}
        />
        <p class="hint" id="query-hint">
          {m.evidence.queryHint}
        </p>
      </div>
      <p role="status">
        {count === 0 ? m.evidence.nothing : m.evidence.found(count)}{" "}
        {count > limit && m.evidence.shown(limit)}
      </p>
      <ul class="records">
        {shownPlain.slice(0, limit).map((row) => (
          <li key={row.id}>
            <Record row={row} rows={rows} sources={sources} open={named !== null} />
          </li>
        ))}
        {found.slice(0, limit).map((each) => {
          const row = each.kind === "observation" ? rows.get(each.id) : undefined;
          if (row)
            return (
              <li key={each.id}>
                <Record row={row} rows={rows} sources={sources} />
              </li>
            );
          const claim = each.kind === "claim" ? data.claims.find(({ id }) => id === each.id) : undefined;
          const source = each.kind === "source" ? sources.get(each.id) : undefined;
          return (
            <li key={`${each.kind} ${each.id}`} lang="en">
              {source && <SourceText source={source} />}
              {claim && <ClaimRecord claim={claim} library={library} />}
              {!source && !claim && (
                <>
                  <a href={`./?page=article#${each.id}`}>{each.title}</a>
                  <p>{each.passage}</p>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {count > limit && (
        <button type="button" onClick={() => setLimit(limit + PAGE_ROWS)}>
          {m.evidence.more}
        </button>
      )}
    </>
  );
}
