import { useEffect, useState } from "preact/hooks";
import type { CommunitySummary } from "../../src/community/statistics/shape.ts";
import { FactList, useFacts } from "../parts/facts.tsx";
import { Stories } from "../parts/people/stories.tsx";
import { TooFew } from "../parts/people/too-few.tsx";
import { readStories } from "../state/read-stories.ts";
import { opened, servedStories } from "../state/stories.ts";
import { useWords } from "../words/context.ts";

/** Stories people tell, counted, beside what the trials found; never mixed. */
export function PeoplePage() {
  const { m } = useWords();
  const p = m.people;
  const facts = useFacts();
  const [stories, setStories] = useState<CommunitySummary | null>(opened.stories);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (opened.stories === null) servedStories().then(setStories, () => setFailed(m.noData));
  }, [m]);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      opened.stories = readStories(JSON.parse(await file.text()));
      setStories(opened.stories);
      setFailed(null);
    } catch (error) {
      setFailed(m.memory.importFailed((error as Error).message));
    }
  };
  return (
    <>
      <h1>{p.heading}</h1>
      <p>{p.intro}</p>
      <div class="lanes">
        <section class="card" aria-labelledby="lane-trials">
          <h2 id="lane-trials">{p.trials}</h2>
          <p>{p.trialsAre}</p>
          <FactList list="trials" facts={facts} />
          <p class="hint">{m.answer.sourcesInEnglish}</p>
        </section>
        <section class="card people" aria-labelledby="lane-people">
          <h2 id="lane-people">{p.people}</h2>
          {stories && (
            <>
              <p class="lead" role="status" data-state={stories.state}>
                {p.answer(stories)}
              </p>
              {stories.state === "shown" ? <Stories stories={stories} /> : <TooFew stories={stories} />}
            </>
          )}
          <div class="field">
            <label for="stories-file">{p.open}</label>
            <input
              id="stories-file"
              type="file"
              accept="application/json,.json"
              aria-describedby="stories-hint"
              onChange={(event) => void open(event.currentTarget.files?.[0])}
            />
            <p class="hint" id="stories-hint">
              {p.openHint} <code>anagen community report --json</code>
            </p>
            {failed !== null && (
              <p class="problem" role="alert">
                {failed}
              </p>
            )}
          </div>
        </section>
      </div>
    </>
  );
}
