/** Rows inside any JSON a forum's tools save: listings, threads with their replies, lists, `{ data: [...] }`. */
export function* rowsOf(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const part of value) yield* rowsOf(part);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const { kind, data, children } = value as { kind?: unknown; data?: unknown; children?: unknown };
  if (kind === "Listing") yield* rowsOf((data as { children?: unknown } | null)?.children);
  else if (kind === "more") return;
  else if ((kind === "t1" || kind === "t3") && typeof data === "object" && data !== null) {
    yield data;
    yield* rowsOf((data as { replies?: unknown }).replies);
  } else if (Array.isArray(data)) yield* rowsOf(data);
  else if (data && typeof data === "object" && kind === undefined && !hasWords(value)) yield* rowsOf(data);
  else if (Array.isArray(children) && !hasWords(value)) yield* rowsOf(children);
  else yield value;
}

function hasWords(value: object): boolean {
  return "body" in value || "selftext" in value || "title" in value;
}
