import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../messages/languages.ts";
import type { Messages } from "../messages/shape.ts";

interface Words {
  /** Pages beside the first are shown once their words are there; the first page has no use for those. */
  readonly m: Messages;
  readonly language: Language;
}

export const WordsContext = createContext<Words | null>(null);

/** The words of the language that is shown. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("words are used outside of a page");
  return words;
}
