import { useMemo, useState } from "preact/hooks";
import { findObservations, observationById } from "../../../src/evidence/query.ts";
import type { Observation } from "../../../src/evidence/schema.ts";
import type { Searched } from "../../../src/search/search.ts";
import { useWords } from "../../words/context.ts";
import { Record, SourceText } from "../record.tsx";
import { ClaimRecord } from "./claims.tsx";
import type { Library } from "./library.ts";
import { useSearch } from "./use-search.ts";

const PAGE_ROWS = 10;
/** Results ranked behind this many are never reached. */
const MOST = 30;
const NOTHING: Searched = { results: [], notHeld: false };

/** One search over observations, sources, claims and the article. */
export function SearchPanel({ library }: { library: Library }) {
  const { m, language } = useWords();
  const asked = new URLSearchParams(location.search).get("id");
  const [query, setQuery] = useState(asked ?? "");
  const [limit, setLimit] = useState(PAGE_ROWS);
  const { data, rows, sources } = library;
  const index = useSearch(library, language);
  const named = namedIn(query, data.observations);
  const { results: found, notHeld } = useMemo(() => {
    if (index === null || query.trim() === "" || named.length > 0) return NOTHING;
    return index.ask(query, { limit: MOST });
  }, [index, query, named.length]);
  const plain = useMemo(
    () => (query.trim() === "" ? findObservations(data.observations, data.sources, {}) : []),
    [data, query],
  );
  const shownPlain = named.length > 0 ? named : plain.map(({ observation }) => observation);
  const count = named.length > 0 ? named.length : query.trim() === "" ? plain.length : found.length;
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
        {notHeld && `${m.evidence.notHeld} `}
        {count === 0 ? m.evidence.nothing : notHeld ? m.evidence.nearest : `${m.evidence.found(count)}.`}{" "}
        {count > limit && m.evidence.shown(limit)}
      </p>
      <ul class="records">
        {shownPlain.slice(0, limit).map((row) => (
          <li key={row.id}>
            <Record row={row} rows={rows} sources={sources} open={named.length > 0} />
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
            <li key={`${each.kind} ${each.id}`} lang={each.kind === "answer" ? undefined : "en"}>
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

/** Records that a query names by their ids, such as those a number was worked out from: "A,B". */
function namedIn(query: string, observations: readonly Observation[]): readonly Observation[] {
  const found = query.split(",").map((id) => observationById(observations, id));
  return found.every((row) => row !== null) ? found : [];
}
