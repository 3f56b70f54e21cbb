/** Something that stands in a sentence, tokens from `first` up to `next`. */
export interface Mention<T> {
  readonly first: number;
  readonly next: number;
  readonly items: readonly T[];
}

interface Span {
  readonly first: number;
  readonly next: number;
}

/** Words that divide the arms of a comparison. */
const DIVIDERS: ReadonlySet<string> = new Set(
  ", ; and but against versus vs compared whereas while with than y pero frente mientras comparado e".split(
    " ",
  ),
);
const UNITING: ReadonlySet<string> = new Set(["or", "/", "o", "u"]);
const LISTING: ReadonlySet<string> = new Set(["and", ",", "y", "e", "&"]);

/**
 * Which of several mentions (doses, times, endpoints ...) each number of a sentence belongs to, from their order alone:
 * "22% on 2 mg and 35% on 4 mg", "on 2 mg 22%, on 4 mg 35%", "17% and 22% for 2 mg and 32% and 35% for 4 mg", "22% and
 * 35% on 2 mg and 4 mg". More than one candidate means that the order does not tell.
 */
export function align<T>(
  values: readonly Span[],
  mentions: readonly Mention<T>[],
  words: readonly string[],
): (readonly T[])[] {
  const merged = unite(mentions, words, UNITING);
  return (
    byOrder(values, merged) ??
    byOrder(values, unite(merged, words, LISTING)) ??
    bySegment(values, merged, words)
  );
}

/** Mentions that stand side by side, joined by one of the words, as one with all their items. */
function unite<T>(
  mentions: readonly Mention<T>[],
  words: readonly string[],
  joins: ReadonlySet<string>,
): Mention<T>[] {
  const made: Mention<T>[] = [];
  for (const mention of mentions) {
    const last = made[made.length - 1];
    const between = last ? words.slice(last.next, mention.first) : [];
    if (last && between.length > 0 && between.length <= 2 && between.every((word) => joins.has(word)))
      made[made.length - 1] = {
        first: last.first,
        next: mention.next,
        items: [...last.items, ...mention.items],
      };
    else made.push(mention);
  }
  return made;
}

function byOrder<T>(values: readonly Span[], mentions: readonly Mention<T>[]): (readonly T[])[] | null {
  if (mentions.length === 0) return values.map(() => []);
  const key = (mention: Mention<T>) => JSON.stringify(mention.items);
  if (new Set(mentions.map(key)).size === 1) return values.map(() => mentions[0].items);
  const places = [
    ...values.map(({ first }, at) => ({ first, sign: "V", at })),
    ...mentions.map(({ first }, at) => ({ first, sign: "M", at })),
  ].sort((a, b) => a.first - b.first);
  const order = places.map(({ sign }) => sign).join("");
  const [n, k] = [values.length, mentions.length];
  if (n === k && (order === "V".repeat(n) + "M".repeat(k) || order === "M".repeat(k) + "V".repeat(n)))
    return values.map((_, at) => mentions[at].items);
  if (n % k === 0) {
    const each = n / k;
    const group = Math.floor;
    if (order === `${"V".repeat(each)}M`.repeat(k) || order === `M${"V".repeat(each)}`.repeat(k))
      return values.map((_, at) => mentions[group(at / each)].items);
  }
  // Groups of different size: each number belongs to the mention behind it, or before it, if all do.
  if (/^(?:V+M)+$/.test(order))
    return values.map((value) => mentions.find(({ first }) => first > value.first)?.items ?? []);
  if (/^(?:MV+)+$/.test(order))
    return values.map((value) => mentions.findLast(({ first }) => first < value.first)?.items ?? []);
  return null;
}

/** By the parts of the sentence: a part with one mention gives it to its numbers, other numbers stay in doubt. */
function bySegment<T>(
  values: readonly Span[],
  mentions: readonly Mention<T>[],
  words: readonly string[],
): (readonly T[])[] {
  const segmentOf = (at: number) => {
    let segment = 0;
    for (let place = 0; place < at; place++) if (DIVIDERS.has(words[place])) segment++;
    return segment;
  };
  const all = [...new Set(mentions.flatMap(({ items }) => items))];
  return values.map((value) => {
    const own = mentions.filter((mention) => segmentOf(mention.first) === segmentOf(value.first));
    return own.length === 1 ? own[0].items : all;
  });
}
