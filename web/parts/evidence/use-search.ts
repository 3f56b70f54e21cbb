import { useEffect, useMemo, useState } from "preact/hooks";
import { searchEntries } from "../../../src/search/entries.ts";
import { Guide } from "../../../src/search/guide.ts";
import { SearchIndex } from "../../../src/search/search.ts";
import { languageFile } from "../../site-data/load.ts";
import type { SearchData } from "../../site-data/shapes.ts";
import type { Library } from "./library.ts";

/** The search in the language of the page, which also understands English; null until its data are there. */
export function useSearch({ data }: Library, language: string): SearchIndex | null {
  const [files, setFiles] = useState<readonly SearchData[]>([]);
  useEffect(() => {
    const wanted = language === "en" ? ["en"] : ["en", language];
    Promise.all(wanted.map((each) => languageFile<SearchData>("search", each))).then(setFiles, () => {});
  }, [language]);
  return useMemo(() => {
    const [english] = files;
    if (english === undefined) return null;
    const own = files.at(-1) ?? english;
    const entries = searchEntries(data, data.claims, own.sections);
    return new SearchIndex(
      entries,
      new Guide(
        english.intents,
        files.map(({ words }) => words),
      ),
    );
  }, [files, data]);
}
