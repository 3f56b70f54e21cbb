import { closeSync, openSync, readSync } from "node:fs";

const CHUNK = 1 << 16;
const LINE_BREAK = 10;

/**
 * The lines of a file one after the other, each with the place behind its line break, in bytes; what follows the last line
 * break is no line. However long the file is, one line at a time is held.
 */
export function* wholeLines(path: string): Generator<{ readonly text: string; readonly end: number }> {
  const handle = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(CHUNK);
    let begun: Buffer[] = [];
    let place = 0;
    for (;;) {
      const count = readSync(handle, chunk, 0, CHUNK, null);
      if (count === 0) return;
      let from = 0;
      for (;;) {
        const at = chunk.subarray(0, count).indexOf(LINE_BREAK, from);
        if (at < 0) break;
        const text = Buffer.concat([...begun, chunk.subarray(from, at)]).toString("utf8");
        begun = [];
        from = at + 1;
        yield { text, end: place + from };
      }
      // The chunk is overwritten by the next one.
      begun.push(Buffer.from(chunk.subarray(from, count)));
      place += count;
    }
  } finally {
    closeSync(handle);
  }
}
