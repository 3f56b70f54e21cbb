/** A data file of the site in a language; in English where the language has none. */
export function languageFile<T>(name: string, language: string): Promise<T> {
  return siteFile<T>(`${name}-${language}` in fileNames() ? `${name}-${language}` : `${name}-en`);
}

let names: Record<string, string> | null = null;
const loaded = new Map<string, Promise<unknown>>();

/** A data file of the site, fetched once. */
export function siteFile<T>(name: string): Promise<T> {
  const file = fileNames()[name];
  const known = loaded.get(name) as Promise<T> | undefined;
  if (known) return known;
  const loading = fetch(new URL(file, document.baseURI)).then((answer) => {
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.json() as Promise<T>;
  });
  loading.catch(() => loaded.delete(name));
  loaded.set(name, loading);
  return loading;
}

function fileNames(): Readonly<Record<string, string>> {
  names ??= JSON.parse(
    document.querySelector<HTMLMetaElement>("meta[name=anagen-data]")?.content ?? "{}",
  ) as Record<string, string>;
  return names;
}
