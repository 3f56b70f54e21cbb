import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { alone } from "./alone.ts";

/** What the clock says, milliseconds; a whole second, so that every disk keeps it as it is. */
const NOW = Date.UTC(2026, 0, 2, 12);

describe("what one process does at a time", () => {
  let folder: string;
  let lock: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "anagen-alone-"));
    lock = join(folder, "the.lock");
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });
  const holdSince = (time: number) => {
    writeFileSync(lock, "another");
    utimesSync(lock, time / 1000, time / 1000);
  };

  it("is done at once where nobody else does it, with the lock held until it is done", async () => {
    const onWait = vi.fn();
    let held = "";
    await alone(lock, onWait, async () => {
      held = readFileSync(lock, "utf8");
    });
    expect(held).toBe(String(process.pid));
    expect(existsSync(lock)).toBe(false);
    expect(onWait).not.toHaveBeenCalled();
  });

  it("waits for another, says so once, and comes after it", async () => {
    const order: string[] = [];
    let finish = () => {};
    const first = alone(lock, vi.fn(), async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push("first");
    });
    let asked = 0;
    const onWait = vi.fn(() => {
      // The lock is asked for again while the first is still at it.
      const again = Date.now;
      vi.spyOn(Date, "now").mockImplementation(() => {
        asked++;
        if (asked === 3) finish();
        return again();
      });
    });
    await Promise.all([first, alone(lock, onWait, async () => void order.push("second"))]);
    vi.restoreAllMocks();
    expect(order).toEqual(["first", "second"]);
    expect(onWait).toHaveBeenCalledTimes(1);
    expect(asked).toBeGreaterThanOrEqual(3);
  });

  it("takes over a lock that was not renewed for more than ten seconds, and none younger", async () => {
    holdSince(NOW - 10_001);
    const onWait = vi.fn();
    await alone(lock, onWait, async () => {});
    expect(onWait).not.toHaveBeenCalled();

    holdSince(NOW - 10_000);
    await alone(
      lock,
      () => vi.setSystemTime(NOW + 1),
      async () => onWait(),
    );
    expect(onWait).toHaveBeenCalledTimes(1);
    expect(Date.now()).toBe(NOW + 1);
  });

  it("renews its lock every second, and no longer than it lasts", async () => {
    const ages: number[] = [];
    const note = () => ages.push(statSync(lock).mtimeMs - NOW);
    await alone(lock, vi.fn(), async () => {
      utimesSync(lock, (NOW - 60_000) / 1000, (NOW - 60_000) / 1000);
      vi.advanceTimersByTime(999);
      note();
      vi.advanceTimersByTime(1);
      note();
      vi.advanceTimersByTime(1000);
      note();
      // Whoever removed the lock does not end the work.
      rmSync(lock);
      vi.advanceTimersByTime(1000);
    });
    expect(ages).toEqual([-60_000, 1000, 2000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no lock behind when it fails", async () => {
    const failing = alone(lock, vi.fn(), async () => {
      throw new Error("full");
    });
    await expect(failing).rejects.toThrow("full");
    expect([existsSync(lock), vi.getTimerCount()]).toEqual([false, 0]);
  });

  it("is refused where no lock can be made", async () => {
    const act = vi.fn();
    await expect(alone(join(folder, "none", "the.lock"), vi.fn(), act)).rejects.toMatchObject({
      code: "ENOENT",
    });
    expect(act).not.toHaveBeenCalled();
  });
});
