/* What is being written when the process ends, by itself or by a signal: it is removed. */

/** A file being written, that can be given up. */
interface Discardable {
  discard(): void;
}

const unfinished = new Set<Discardable>();
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** From now until `forget`, the end of the process removes this file. */
export function removeWhenEnded(output: Discardable): void {
  unfinished.add(output);
}

/** Opens a file with the signals already watched: one that arrived between the two would leave the file behind. */
export function watched<T>(open: () => T): T {
  watch();
  try {
    return open();
  } catch (error) {
    unwatchWhenDone();
    throw error;
  }
}

let isWatching = false;

function watch(): void {
  if (isWatching) return;
  isWatching = true;
  process.on("exit", discardAll);
  for (const signal of SIGNALS) process.on(signal, endBy);
}

function unwatch(): void {
  isWatching = false;
  process.off("exit", discardAll);
  for (const signal of SIGNALS) process.off(signal, endBy);
}

/** The file is whole or given up: nothing is left to remove. */
export function forget(output: Discardable): void {
  unfinished.delete(output);
  unwatchWhenDone();
}

/** Files that were done with so far. */
let done = 0;

/**
 * A signal that arrives while a file is written in one go is heard when the program next waits, so signals are watched
 * for one round of waiting longer, counted from the last file: else it would be lost.
 */
function unwatchWhenDone(): void {
  const own = ++done;
  setImmediate(() =>
    setImmediate(() => {
      if (own === done && unfinished.size === 0) unwatch();
    }),
  );
}

function discardAll(): void {
  for (const output of unfinished) output.discard();
}

/** Ends as the signal would have ended the process. */
function endBy(signal: NodeJS.Signals): void {
  discardAll();
  unwatch();
  process.kill(process.pid, signal);
}
