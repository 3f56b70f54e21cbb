/**
 * Works on items, up to `atOnce` of them at the same time, and hands the results over in the items' order. Items are
 * taken only as they are needed, so their number does not matter. The first failure ends it.
 */
export async function inTurn<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  take: (result: Result, item: Item) => void,
): Promise<void> {
  const running: { item: Item; result: Promise<Result> }[] = [];
  const takeFirst = async () => {
    const next = running.shift();
    if (next !== undefined) take(await next.result, next.item);
  };
  try {
    for await (const item of items) {
      const result = work(item);
      // Its failure is met when its turn comes.
      result.catch(() => {});
      running.push({ item, result });
      if (running.length >= atOnce) await takeFirst();
    }
    while (running.length > 0) await takeFirst();
  } finally {
    await Promise.allSettled(running.map(({ result }) => result));
  }
}
