import { rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** The lock is asked for so often, milliseconds. */
const PAUSE = 200;
/** The holder of a lock renews it so often, milliseconds; one that was not renewed for long is held by nobody. */
const RENEWAL = 1000;
const ABANDONED = 10_000;

/**
 * Does something while no other process does it. The lock is renewed while it is held, so that one left behind, by a
 * process that was killed at whatever moment, is seen by its age.
 *
 * @param lock a file in a folder that exists
 * @param onWait called once where another process holds the lock
 */
export async function alone(lock: string, onWait: () => void, act: () => Promise<void>): Promise<void> {
  let isWaiting = false;
  while (!take(lock)) {
    if (isAbandoned(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!isWaiting) onWait();
    isWaiting = true;
    await pause(PAUSE);
  }
  const renewal = setInterval(() => renew(lock), RENEWAL);
  try {
    await act();
  } finally {
    clearInterval(renewal);
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function renew(lock: string): void {
  try {
    const now = new Date();
    utimesSync(lock, now, now);
  } catch {
    // Somebody removed it; the work goes on.
  }
}

function isAbandoned(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > ABANDONED;
}
