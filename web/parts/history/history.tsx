import { useState } from "preact/hooks";
import { Timeline } from "../../charts/timeline.tsx";
import { useWords } from "../../words/context.ts";
import { AboutPerson } from "./about-person.tsx";
import { Beginning } from "./beginning.tsx";
import { Doses } from "./doses.tsx";
import { PasteList } from "./paste-list.tsx";
import type { HistoryProps } from "./props.ts";
import { Readings } from "./readings.tsx";

/** How it went so far: whether the drug is taken, since when, readings and doses. */
export function HistoryForm({ session, insist }: HistoryProps) {
  const { m } = useWords();
  const [list, setList] = useState<string | null>(null);
  const h = m.history;
  const { draft } = session;
  return (
    <section aria-labelledby="history-heading" class="card">
      <h2 id="history-heading">{h.heading}</h2>
      <Beginning session={session} insist={insist} />
      {session.scope.isForecast && (
        <>
          <p>{h.saltIs}</p>
          <Readings session={session} insist={insist} onList={setList} />
          {list !== null && (
            <PasteList session={session} text={list} onText={setList} onClose={() => setList(null)} />
          )}
          {draft.use !== "never" && <Doses session={session} insist={insist} />}
          <Timeline draft={draft} />
          <AboutPerson session={session} />
        </>
      )}
    </section>
  );
}
