import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { LANGUAGES } from "../../messages/languages.ts";
import type { DecideMessages } from "../../messages/shape.ts";
import { useWords } from "../../words/context.ts";

interface Loaded {
  readonly Show: FunctionComponent<{ words: DecideMessages; date: string }>;
  readonly words: DecideMessages;
}

/** The rest of the decision; it is loaded when it is opened, so that the answer comes sooner. */
export function DecidePart({ date }: { date: string }) {
  const { m, language } = useWords();
  const [open, setOpen] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (!open) return;
    Promise.all([import("./decide.tsx"), LANGUAGES.decide(language)]).then(
      ([{ Decide }, words]) => setLoaded({ Show: Decide, words }),
      () => {},
    );
  }, [open, language]);
  return (
    <details class="part" id="decide" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{m.answer.decide}</h3>
      </summary>
      {loaded === null ? <p role="status">{m.loading}</p> : <loaded.Show words={loaded.words} date={date} />}
    </details>
  );
}
