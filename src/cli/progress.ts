/** Work shorter than this shows no progress. */
const QUIET_MILLISECONDS = 1000;
const REDRAW_MILLISECONDS = 200;

/**
 * Progress on standard error: a line that redraws itself on a terminal, a line every tenth otherwise. Nothing
 * for short work.
 */
export function progressLine(what: string): { update: (share: number) => void; end: () => void } {
  const began = performance.now();
  const terminal = process.stderr.isTTY === true;
  let drawn = 0;
  let tenth = 0;
  let shown = false;
  return {
    update(share) {
      const now = performance.now();
      if (now - began < QUIET_MILLISECONDS) return;
      const percent = `${what}: ${Math.floor(100 * share)} %`;
      if (terminal && now - drawn > REDRAW_MILLISECONDS) {
        process.stderr.write(`\r${percent}`);
        drawn = now;
        shown = true;
      } else if (!terminal && Math.floor(10 * share) > tenth) {
        tenth = Math.floor(10 * share);
        process.stderr.write(`${percent}\n`);
      }
    },
    end() {
      if (shown) process.stderr.write(`\r${" ".repeat(what.length + 12)}\r`);
    },
  };
}
