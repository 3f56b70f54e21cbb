/**
 * What a worker thread of Node starts with: the given source; built, if this is the built code; and in a clone on a Node
 * before 22.18 a line that first loads what lets sources be read.
 *
 * @param source where the source lies, ending in .ts
 */
export function threadFile(source: URL): URL {
  if (!import.meta.url.endsWith(".ts")) return new URL(source.href.replace(/\.ts$/, ".js"));
  if ((process.features as { typescript?: unknown }).typescript) return source;
  const reader = new URL("../../../scripts/typescript.js", import.meta.url);
  const [first, then] = [reader, source].map((file) => JSON.stringify(file.href));
  return new URL(`data:text/javascript,${encodeURIComponent(`import ${first}; await import(${then});`)}`);
}
