/** Deepest nesting that is followed; the longest threads of replies that tools save stay far below it. */
const DEEPEST = 1_000;

/**
 * Rows inside any JSON a forum's tools save: listings, threads with their replies, lists, `{ data: [...] }`. What lies
 * deeper than any thread is left out.
 */
export function* rowsOf(value: unknown, depth = 0): Generator<unknown> {
  if (depth > DEEPEST) return;
  const inner = (part: unknown) => rowsOf(part, depth + 1);
  if (Array.isArray(value)) {
    for (const part of value) yield* inner(part);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const { kind, data, children } = value as { kind?: unknown; data?: unknown; children?: unknown };
  if (kind === "Listing") yield* inner((data as { children?: unknown } | null)?.children);
  else if (kind === "more") return;
  else if ((kind === "t1" || kind === "t3") && typeof data === "object" && data !== null) {
    yield data;
    yield* inner((data as { replies?: unknown }).replies);
  } else if (Array.isArray(data)) yield* inner(data);
  else if (data && typeof data === "object" && kind === undefined && !hasWords(value)) yield* inner(data);
  else if (Array.isArray(children) && !hasWords(value)) yield* inner(children);
  else yield value;
}

function hasWords(value: object): boolean {
  return "body" in value || "selftext" in value || "title" in value;
}
