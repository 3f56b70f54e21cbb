import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { checkText, type Finding } from "../../src/claims/check/check-text.ts";
import { LiveValues } from "../../src/claims/live/values.ts";
import { peopleOf } from "../../src/evidence/counts.ts";
import type { Evidence, Observation, Source } from "../../src/evidence/index.ts";
import { findObservations, observationById } from "../../src/evidence/query.ts";
import { VERDICTS } from "../../src/evidence/schema.ts";
import { poolable, poolShares } from "../../src/evidence/synthesis/poolable.ts";
import { clopperPearson } from "../../src/math/intervals.ts";
import { searchEntries } from "../../src/search/entries.ts";
import { SearchIndex } from "../../src/search/search.ts";
import { Forest, type ForestRow } from "../charts/forest.tsx";
import { printedValue, Record, SourceText } from "../parts/record.tsx";
import { siteFile } from "../site-data/load.ts";
import type { EvidenceData } from "../site-data/shapes.ts";
import { useWords } from "../words/context.ts";

const TABS = ["search", "claims", "check", "compare", "sources"] as const;
type Tab = (typeof TABS)[number];
const PAGE_ROWS = 25;
const LEVEL = 0.95;

interface Library {
  readonly data: EvidenceData;
  readonly rows: ReadonlyMap<string, Observation>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The evidence: one search, claims with verdicts, a text checked, studies compared, sources. */
export function EvidencePage() {
  const { m } = useWords();
  const [data, setData] = useState<EvidenceData | null>(null);
  const [failed, setFailed] = useState(false);
  const [tab, setTab] = useState<Tab>("search");
  useEffect(() => {
    siteFile<EvidenceData>("evidence").then(setData, () => setFailed(true));
  }, []);
  const library = useMemo((): Library | null => {
    if (data === null) return null;
    return {
      data,
      rows: new Map(data.observations.map((row) => [row.id, row])),
      sources: new Map(data.sources.map((source) => [source.id, source])),
    };
  }, [data]);
  const panels: Record<Tab, (library: Library) => ComponentChildren> = {
    search: (all) => <SearchPanel library={all} />,
    claims: (all) => <ClaimsPanel library={all} />,
    check: (all) => <CheckPanel library={all} />,
    compare: (all) => <ComparePanel library={all} />,
    sources: (all) => <SourcesPanel library={all} />,
  };
  return (
    <>
      <h1>{m.evidence.heading}</h1>
      <p>{m.evidence.intro}</p>
      <div class="tabs" role="group" aria-label={m.evidence.heading}>
        {TABS.map((each) => (
          <button key={each} type="button" aria-pressed={each === tab} onClick={() => setTab(each)}>
            {m.evidence.tabs[each]}
          </button>
        ))}
      </div>
      {failed && <p role="alert">{m.noData}</p>}
      <section class="card" aria-label={m.evidence.tabs[tab]}>
        {library === null ? <p role="status">{m.loading}</p> : panels[tab](library)}
      </section>
    </>
  );
}

function SearchPanel({ library }: { library: Library }) {
  const { m } = useWords();
  const asked = new URLSearchParams(location.search).get("id");
  const [query, setQuery] = useState(asked ?? "");
  const [limit, setLimit] = useState(PAGE_ROWS);
  const { data, rows, sources } = library;
  const index = useMemo(
    () => new SearchIndex(searchEntries(data as unknown as Evidence, data.claims, data.sections)),
    [data],
  );
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
          const source = each.kind === "source" ? sources.get(each.id) : undefined;
          return (
            <li key={`${each.kind} ${each.id}`} lang="en">
              {source ? (
                <SourceText source={source} />
              ) : (
                <>
                  <strong>{each.title}</strong> <span class="id">{each.id}</span>
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

function ClaimsPanel({ library }: { library: Library }) {
  const { m } = useWords();
  const [verdict, setVerdict] = useState("");
  const shown = library.data.claims.filter((claim) => verdict === "" || claim.verdict === verdict);
  return (
    <>
      <div class="field">
        <label for="verdict">{m.evidence.verdict}</label>
        <select id="verdict" value={verdict} onChange={(event) => setVerdict(event.currentTarget.value)}>
          <option value="">{m.evidence.anyVerdict}</option>
          {VERDICTS.map((each) => (
            <option key={each} value={each} lang="en">
              {each}
            </option>
          ))}
        </select>
      </div>
      <ul class="records" lang="en">
        {shown.map((claim) => (
          <li key={claim.id}>
            <details>
              <summary>
                {claim.statement} <span class="verdict">{claim.verdict}</span>{" "}
                <span class="id">{claim.id}</span>
              </summary>
              <dl>
                <dt>{m.evidence.correct}</dt>
                <dd>{claim.correctFact}</dd>
                <dt>{m.evidence.why}</dt>
                <dd>{claim.explanation}</dd>
                <dt>{m.evidence.unknown}</dt>
                <dd>{claim.notKnown}</dd>
                <dt>{m.answer.sources}</dt>
                <dd>
                  <Ids ids={claim.observations} />
                  <ul>
                    {claim.sources.map(({ source, located }) => {
                      const found = library.sources.get(source);
                      return (
                        <li key={`${source} ${located}`}>
                          {found ? <SourceText source={found} /> : source} ({located})
                        </li>
                      );
                    })}
                  </ul>
                </dd>
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function Ids({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => (
        <span key={id}>
          <a class="id" href={`./?page=evidence&id=${id}`}>
            {id}
          </a>{" "}
        </span>
      ))}
    </>
  );
}

function CheckPanel({ library }: { library: Library }) {
  const { m } = useWords();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<{ text: string; findings: readonly Finding[] } | null>(null);
  const values = useMemo(() => new LiveValues(library.data), [library]);
  return (
    <>
      <p>{m.evidence.checkIntro}</p>
      <label for="check-text">{m.evidence.checkText}</label>
      <textarea
        id="check-text"
        class="prose"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="actions">
        <button
          type="button"
          class="main"
          disabled={text.trim() === ""}
          onClick={() =>
            setChecked({ text, findings: checkText(text, library.data.claims, values).findings })
          }
        >
          {m.evidence.checkRun}
        </button>
      </p>
      <p role="status">
        {checked &&
          (checked.findings.length === 0
            ? m.evidence.checkNone
            : m.evidence.checkFound(checked.findings.length))}
      </p>
      {checked && (
        <ul class="records" lang="en">
          {checked.findings.map((finding) => (
            <li key={`${finding.claim} ${finding.start}`}>
              <p>
                <span class="verdict">{finding.verdict}</span> <span class="id">{finding.claim}</span>
              </p>
              <blockquote>
                <mark>{finding.passage}</mark>
              </blockquote>
              <dl>
                <dt>{m.evidence.correct}</dt>
                <dd>{finding.correctFact}</dd>
                <dt>{m.evidence.unknown}</dt>
                <dd>{finding.notKnown}</dd>
                <dt>{m.answer.sources}</dt>
                <dd>
                  <Ids ids={finding.observations} />
                  {finding.sources.map((id) => {
                    const source = library.sources.get(id);
                    return source ? (
                      <p key={id}>
                        <SourceText source={source} />
                      </p>
                    ) : null;
                  })}
                </dd>
              </dl>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** An endpoint at one time, as far as several results of it carry counts of people. */
interface Comparable {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly Observation[];
}

function comparables(library: Library): Comparable[] {
  const groups = new Map<string, Observation[]>();
  for (const row of library.data.observations) {
    if (row.setAside !== undefined || row.unit !== "percent" || row.nMeaning === "pooled") continue;
    if (peopleOf(row, library.data.split) === null || row.subgroup !== null) continue;
    const key = JSON.stringify([row.endpoint, row.week, row.weeksSinceChange]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .filter(([, rows]) => rows.length > 2)
    .map(([key, rows]) => ({
      key,
      label: [
        rows[0].endpoint,
        rows[0].weeksSinceChange !== null ? `${rows[0].weeksSinceChange} weeks after the change` : null,
        rows[0].weeksSinceChange === null && rows[0].week !== null ? `week ${rows[0].week}` : null,
      ]
        .filter(Boolean)
        .join(", "),
      rows,
    }))
    .sort(
      (a, b) =>
        Number(b.label.startsWith("SALT")) - Number(a.label.startsWith("SALT")) ||
        b.rows.length - a.rows.length ||
        (a.label < b.label ? -1 : 1),
    );
}

function ComparePanel({ library }: { library: Library }) {
  const { m } = useWords();
  const { split } = library.data;
  const groups = useMemo(() => comparables(library), [library]);
  const [key, setKey] = useState(groups[0]?.key ?? "");
  const group = groups.find((each) => each.key === key) ?? groups[0];
  const rows = useMemo(() => forestRows(group?.rows ?? [], split), [group, split]);
  const text = m.evidence.forestText(
    rows.filter((row) => !row.pooled).length,
    `${Math.min(...rows.map((row) => row.value)).toFixed(0)} %`,
    `${Math.max(...rows.map((row) => row.value)).toFixed(0)} %`,
  );
  return (
    <>
      <p>{m.evidence.compareIntro}</p>
      <div class="field">
        <label for="compare">{m.evidence.endpoint}</label>
        <select id="compare" value={key} onChange={(event) => setKey(event.currentTarget.value)} lang="en">
          {groups.map((each) => (
            <option key={each.key} value={each.key}>
              {each.label}
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

/** Rows by drug and dose; where several studies of one drug and dose may be pooled, their diamond below them. */
function forestRows(rows: readonly Observation[], split: Evidence["split"]): ForestRow[] {
  const byDose = new Map<string, Observation[]>();
  for (const row of rows) {
    const name = row.dosePerDayMg === 0 ? "placebo" : `${row.drug} ${row.dosePerDayMg ?? ""}`.trim();
    byDose.set(name, [...(byDose.get(name) ?? []), row]);
  }
  return [...byDose]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, own]) => {
      const lines = own.flatMap((row): ForestRow[] => {
        const people = peopleOf(row, split);
        if (people === null) return [];
        const exact = clopperPearson(people.events, people.n, LEVEL);
        return [
          {
            id: row.id,
            label: `${row.study}, ${row.arm ?? name}: ${printedValue(row)} (${row.id})`,
            value: (100 * people.events) / people.n,
            low: 100 * exact.low,
            high: 100 * exact.high,
            weight: people.n,
          },
        ];
      });
      const { kept } = poolable(own, split);
      const pooled = kept.length > 1 ? poolShares(kept, split) : null;
      if (!pooled?.shown) return lines;
      const share = (logOdds: number) => 100 / (1 + Math.exp(-logOdds));
      return [
        ...lines,
        {
          id: `pooled ${name}`,
          label: `${name}, ${kept.length} results together: ${share(pooled.estimate).toFixed(0)} % (${share(pooled.shown.low).toFixed(0)} - ${share(pooled.shown.high).toFixed(0)})`,
          value: share(pooled.estimate),
          low: share(pooled.shown.low),
          high: share(pooled.shown.high),
          weight: 1,
          pooled: true,
        },
      ];
    });
}

function SourcesPanel({ library }: { library: Library }) {
  const { m } = useWords();
  const counts = useMemo(() => {
    const all = new Map<string, number>();
    for (const { source } of library.data.observations) all.set(source, (all.get(source) ?? 0) + 1);
    return all;
  }, [library]);
  return (
    <ul class="records">
      {library.data.sources.map((source) => (
        <li key={source.id}>
          <SourceText source={source} />{" "}
          <span class="hint">{m.evidence.cited(counts.get(source.id) ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
}
