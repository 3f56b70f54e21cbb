import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { CheckPanel } from "../parts/evidence/check.tsx";
import { ClaimsPanel } from "../parts/evidence/claims.tsx";
import { ComparePanel } from "../parts/evidence/compare.tsx";
import { type Library, libraryOf } from "../parts/evidence/library.ts";
import { SearchPanel } from "../parts/evidence/search.tsx";
import { SourcesPanel } from "../parts/evidence/sources.tsx";
import { siteFile } from "../site-data/load.ts";
import type { EvidenceData } from "../site-data/shapes.ts";
import { useWords } from "../words/context.ts";

const TABS = ["search", "claims", "check", "compare", "sources"] as const;
type Tab = (typeof TABS)[number];

/** The evidence: one search, claims with verdicts, a text checked, studies compared, sources. */
export function EvidencePage() {
  const { m } = useWords();
  const [data, setData] = useState<EvidenceData | null>(null);
  const [failed, setFailed] = useState(false);
  const [tab, setTab] = useState<Tab>("search");
  useEffect(() => {
    siteFile<EvidenceData>("evidence").then(setData, () => setFailed(true));
  }, []);
  const library = useMemo(() => data && libraryOf(data), [data]);
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
