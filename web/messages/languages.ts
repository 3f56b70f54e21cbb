/// <reference types="vite/types/importMeta.d.ts" />
import type { BesideMessages, FirstMessages, LaterMessages, Messages } from "./shape.ts";

/** Code of a language, which is the name of its folder here. */
export type Language = string;

type Loaders<Value> = Readonly<Record<string, () => Promise<Value>>>;

/** Files of the languages by path, `.../CODE/FILE.ts`. */
interface LanguageFiles {
  /** The language's name in itself, at hand for the menu. */
  readonly name: Readonly<Record<string, string>>;
  readonly first: Loaders<FirstMessages>;
  readonly later: Loaders<LaterMessages>;
  readonly beside: Loaders<BesideMessages>;
}

/** The languages that folders hold, each loaded when it is chosen. */
export class Languages {
  /** Names by code, in the order of the codes. */
  readonly names: ReadonlyMap<Language, string>;
  readonly #first: ReadonlyMap<Language, () => Promise<FirstMessages>>;
  readonly #later: ReadonlyMap<Language, () => Promise<LaterMessages>>;
  readonly #beside: ReadonlyMap<Language, () => Promise<BesideMessages>>;

  constructor(files: LanguageFiles) {
    this.names = byCode(files.name);
    this.#first = byCode(files.first);
    this.#later = byCode(files.later);
    this.#beside = byCode(files.beside);
  }

  /** The first of the wanted languages that is there; English where none is. A wanted one may name a region. */
  choose(wanted: readonly (string | null)[]): Language {
    return wanted.map((each) => each?.split("-")[0] ?? "").find((code) => this.names.has(code)) ?? "en";
  }

  /** The words of the first page and of what all pages share. */
  first(language: Language): Promise<FirstMessages> {
    return of(this.#first, language);
  }

  /** The words of the other pages. */
  later(language: Language): Promise<LaterMessages> {
    return of(this.#later, language);
  }

  /** The words of what is loaded beside the numbers of an answer. */
  beside(language: Language): Promise<BesideMessages> {
    return of(this.#beside, language);
  }

  async all(language: Language): Promise<Messages> {
    const [first, later] = await Promise.all([this.first(language), this.later(language)]);
    return { ...first, ...later };
  }
}

function byCode<Value>(files: Readonly<Record<string, Value>>): ReadonlyMap<Language, Value> {
  return new Map(Object.entries(files).map(([path, value]) => [path.split("/").at(-2) ?? "", value]));
}

function of<Value>(files: ReadonlyMap<Language, () => Promise<Value>>, language: Language): Promise<Value> {
  const load = files.get(language);
  return load ? load() : Promise.reject(new Error(`no words in the language ${language}`));
}

/** The languages of the pages: every folder here. Nothing else lists them. */
export const LANGUAGES = new Languages({
  name: import.meta.glob<string>("./*/name.ts", { eager: true, import: "name" }),
  first: import.meta.glob<FirstMessages>("./*/first.ts", { import: "first" }),
  later: import.meta.glob<LaterMessages>("./*/later.ts", { import: "later" }),
  beside: import.meta.glob<BesideMessages>("./*/beside.ts", { import: "beside" }),
});
