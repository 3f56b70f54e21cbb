import { useMemo } from "preact/hooks";
import { useWords } from "../../words/context.ts";
import { SourceText } from "../record.tsx";
import type { Library } from "./library.ts";

/** All sources, with how often each is cited. */
export function SourcesPanel({ library }: { library: Library }) {
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
