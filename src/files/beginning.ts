/** The first piece of a text that comes in pieces ("" of an empty one), and the whole text. */
export async function beginning(chunks: AsyncIterable<string>): Promise<[string, AsyncGenerator<string>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const start = first.done ? "" : first.value;
  const all = async function* () {
    yield start;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  };
  return [start, all()];
}
