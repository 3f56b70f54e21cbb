import { InputError } from "../../input/input-error.ts";

const NEWLINE = 10;
/** Longest line of a dump, bytes; a file with a longer one is refused. */
const LONGEST_LINE = 64_000_000;

/** One line: the bytes at [from, to) of a piece, its number in the file from 0, and whether the file ends within it. */
type OnLine = (piece: Buffer, from: number, to: number, number: number, isCut: boolean) => void;

/**
 * Cuts a file with one row a line into its lines without decoding them; the piece is the same for many lines.
 *
 * @throws InputError when a line never seems to end
 */
export async function dumpLines(name: string, chunks: AsyncIterable<Buffer>, onLine: OnLine): Promise<void> {
  let carried: Buffer[] = [];
  let carriedBytes = 0;
  let number = 0;
  for await (const chunk of chunks) {
    let from = 0;
    let end = chunk.indexOf(NEWLINE);
    if (end >= 0 && carriedBytes > 0) {
      const line = Buffer.concat([...carried, chunk.subarray(0, end)]);
      onLine(line, 0, line.length, number++, false);
      carried = [];
      carriedBytes = 0;
      from = end + 1;
      end = chunk.indexOf(NEWLINE, from);
    }
    for (; end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      onLine(chunk, from, end, number++, false);
      from = end + 1;
    }
    if (from < chunk.length) {
      carried.push(Buffer.from(chunk.subarray(from)));
      carriedBytes += chunk.length - from;
    }
    if (carriedBytes > LONGEST_LINE) throw endlessLine(name);
  }
  if (carriedBytes > 0) {
    const line = Buffer.concat(carried);
    onLine(line, 0, line.length, number, true);
  }
}

/**
 * Cuts decoded text into its lines, numbered from 1; time and memory grow with the text alone, however long a line is.
 *
 * @throws InputError when a line never seems to end
 */
export async function* textLines(
  name: string,
  pieces: AsyncIterable<string>,
): AsyncGenerator<{ readonly text: string; readonly number: number }> {
  let carried: string[] = [];
  let carriedLength = 0;
  let number = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
      yield { text: carried.join("") + piece.slice(from, end), number: ++number };
      carried = [];
      carriedLength = 0;
      from = end + 1;
    }
    if (from === piece.length) continue;
    carried.push(piece.slice(from));
    carriedLength += piece.length - from;
    if (carriedLength > LONGEST_LINE) throw endlessLine(name);
  }
  if (carriedLength > 0) yield { text: carried.join(""), number: ++number };
}

function endlessLine(name: string): InputError {
  return new InputError(
    "FILE",
    name,
    `a line has more than ${LONGEST_LINE} bytes; is this a file with one post a line?`,
  );
}
