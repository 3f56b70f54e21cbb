import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { LANGUAGES } from "../messages/languages.ts";
import type { BesideMessages } from "../messages/shape.ts";
import { useWords } from "../words/context.ts";

/** What is loaded beside an answer: its code, and its words in the language of the page. */
type Beside<Code> = Code & { readonly words: BesideMessages };

/**
 * Code and words of a part beside the answer, so that the answer itself comes sooner. `null` until they are there,
 * "missing" where they cannot be had. They are loaded once they are wanted.
 *
 * @param load the same function at every call
 */
export function useBeside<Code extends object>(
  load: () => Promise<Code>,
  isWanted: boolean,
): Beside<Code> | null | "missing" {
  const { language } = useWords();
  const [loaded, setLoaded] = useState<Beside<Code> | null | "missing">(null);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    Promise.all([load(), LANGUAGES.beside(language)]).then(
      ([code, words]) => {
        if (!isOver) setLoaded({ ...code, words });
      },
      () => setLoaded((before) => before ?? "missing"),
    );
    return () => {
      isOver = true;
    };
  }, [load, isWanted, language]);
  return loaded;
}

interface BesidePartProps<Code extends object> {
  id: string;
  title: string;
  load: () => Promise<Code>;
  /** Loads it although nobody has opened it: paper has it open. */
  soon: boolean;
  children: (loaded: Beside<Code>) => ComponentChildren;
}

/** A part of the answer that is closed at first and loaded after the answer itself. */
export function BesidePart<Code extends object>({ id, title, load, soon, children }: BesidePartProps<Code>) {
  const { m } = useWords();
  const [isOpen, setOpen] = useState(false);
  const loaded = useBeside(load, isOpen || soon);
  return (
    <details class="part" id={id} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {loaded === null && <p role="status">{m.loading}</p>}
      {loaded === "missing" && <p role="alert">{m.noData}</p>}
      {loaded !== null && loaded !== "missing" && children(loaded)}
    </details>
  );
}
