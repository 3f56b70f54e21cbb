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
    if (carriedBytes > LONGEST_LINE)
      throw new InputError(
        "FILE",
        name,
        `a line has more than ${LONGEST_LINE} bytes; is this a dump with one post a line?`,
      );
  }
  if (carriedBytes > 0) {
    const line = Buffer.concat(carried);
    onLine(line, 0, line.length, number, true);
  }
}
