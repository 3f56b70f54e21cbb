/** Words of a language that is English between brackets: what is missing from a page's words shows at sight. */
export function marked<Words>(words: Words): Words {
  return mark(words) as Words;
}

function mark(value: unknown): unknown {
  if (typeof value === "string") return `[${value}]`;
  if (typeof value === "function") return (...gaps: readonly unknown[]) => mark(value(...gaps));
  if (Array.isArray(value)) return value.map(mark);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mark(each)]));
  return value;
}
