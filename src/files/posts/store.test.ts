import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReportFacts } from "../../community/report.ts";
import { noteInput } from "../inputs.ts";
import { openDatabase } from "./database.ts";
import { CommunityStore, openExistingStore } from "./store.ts";
import { NO_STORIES, readStories, storiesVersion } from "./stories.ts";
import { openExistingWithdrawals, Withdrawals, withdrawalsFile } from "./withdrawals.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "anagen-store-"));
  file = join(folder, "s.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Facts that differ in the weeks alone. */
const facts = (weeks: number, more: Partial<ReportFacts> = {}): ReportFacts => ({
  source: "forum",
  period: "2023-H1",
  reporter: "self",
  drug: "baricitinib",
  doseBefore: 4,
  doseAfter: 0,
  indication: null,
  event: "stop",
  switchedTo: null,
  reasons: [],
  monthsOnDrug: null,
  regrowthBefore: null,
  shed: true,
  firstShedWeeks: null,
  followUpWeeks: weeks,
  extent: null,
  restarted: null,
  recaptured: null,
  sideEffects: [],
  band: "high",
  confidence: 1,
  rules: [],
  extractorVersion: "1",
  ...more,
});
/** Opens the store with numbers that count up, and closes it. */
function within<Result>(work: (store: CommunityStore) => Result): Result {
  const store = new CommunityStore(file, () => `r${++made}`);
  try {
    return work(store);
  } finally {
    store.close();
  }
}
let made = 0;
beforeEach(() => {
  made = 0;
});
const weeksOf = (store: CommunityStore) => store.reports().map(({ followUpWeeks }) => followUpWeeks);

describe("the store of stories", () => {
  it("keeps each import's facts and counts, for the owner's eyes alone", () => {
    expect(within((store) => store.add([facts(4), facts(8)], { read: 10, skipped: 3 }))).toEqual({
      added: 2,
      alreadyStored: 0,
      known: false,
      ids: ["r1", "r2"],
    });
    within((store) => store.add([facts(12)], { read: 5 }));
    within((store) => {
      expect(weeksOf(store).sort()).toEqual([12, 4, 8]);
      expect(store.funnel()).toEqual({ read: 15, skipped: 3, alreadyStored: 0, kept: 3 });
      expect(store.imports()).toBe(2);
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("changes nothing for the same import again, and tells the numbers it has", () => {
    within((store) => store.add([facts(4), facts(8)], { read: 10 }));
    const again = within((store) => store.add([facts(4), facts(8)], { read: 10 }));
    expect(again).toEqual({ added: 0, alreadyStored: 2, known: true, ids: ["r1", "r2"] });
    within((store) => {
      expect([weeksOf(store).length, store.imports(), store.funnel().read]).toEqual([2, 1, 10]);
      // Of a known import a report that was forgotten since has no number.
      expect(store.forget("r1")).toBe(true);
      expect(store.add([facts(4), facts(8)], { read: 10 }).ids).toEqual([null, "r2"]);
    });
  });

  it("counts nobody twice when a newer dump holds an older one, and two with equal facts as two", () => {
    within((store) => store.add([facts(4), facts(4)], { read: 2 }));
    const newer = within((store) => store.add([facts(4), facts(4), facts(4), facts(8)], { read: 4 }, 1));
    expect(newer).toEqual({ added: 2, alreadyStored: 2, known: false, ids: ["r1", "r2", "r3", "r4"] });
    within((store) => {
      expect(weeksOf(store)).toHaveLength(4);
      expect(store.funnel()).toEqual({ read: 6, alreadyStored: 2, kept: 4, withdrawn: 1 });
    });
  });

  it("gives reports in an order that depends on their facts alone", () => {
    const order = (...weeks: number[]) => {
      const store = new CommunityStore(":memory:");
      store.add(
        weeks.map((each) => facts(each)),
        {},
      );
      const found = weeksOf(store);
      store.close();
      return found;
    };
    expect(order(4, 6, 8)).toEqual(order(8, 4, 6));
  });

  it("changes the band of one report, and of none that is not there", () => {
    within((store) => {
      store.add([facts(4), facts(8)], {});
      expect([store.setBand("r2", "low"), store.setBand("r9", "low")]).toEqual([true, false]);
      expect(
        store
          .reports()
          .map(({ reportId, band }) => `${reportId} ${band}`)
          .sort(),
      ).toEqual(["r1 high", "r2 low"]);
    });
  });

  it("forgets one report, or all, and leaves no trace of it in the file", () => {
    const drug = "deuruxolitinib";
    within((store) => {
      store.add([facts(4, { drug }), facts(8)], { read: 2 });
      expect([store.forget("r1"), store.forget("r1")]).toEqual([true, false]);
      expect(weeksOf(store)).toEqual([8]);
    });
    expect(readFileSync(file).includes(drug)).toBe(false);
    within((store) => {
      store.forgetAll();
      expect([weeksOf(store), store.imports(), store.funnel()]).toEqual([[], 0, {}]);
    });
    expect(readFileSync(file).includes("followUpWeeks")).toBe(false);
  });

  it("adds all of an import or nothing", () => {
    within((store) => {
      store.add([facts(4)], {});
      const twice = new CommunityStore(file, () => "r1");
      // The number is taken already, at the second report: the first goes too.
      expect(() => twice.add([facts(6), facts(8)], { read: 1 })).toThrow();
      expect([weeksOf(store), store.imports()]).toEqual([[4], 1]);
      // The step is over: another can begin.
      twice.close();
      expect(store.add([facts(6)], {}).added).toBe(1);
    });
  });

  it("refuses what is no such store, in one line", () => {
    writeFileSync(file, "no database at all, but long enough to be looked at as one: ".repeat(20));
    expect(() => new CommunityStore(file)).toThrow(/--store: .*it cannot be used as a store: /);
    const other = join(folder, "other.sqlite");
    const later = openDatabase(other);
    later.exec("PRAGMA user_version = 2;");
    later.close();
    expect(() => new CommunityStore(other)).toThrow(/^[^;]*; it has layout 2, this version reads 1$/);
    // Each is told once, not as the reason of another.
    expect(() => new CommunityStore(folder)).toThrow(/^--store: "[^"]*" is not allowed; it must be a file$/);
    expect(() => new CommunityStore(" ")).toThrow(/^[^;]*; the name of a file must be given$/);
    writeFileSync(join(folder, "plain"), "");
    expect(() => new CommunityStore(join(folder, "plain", "s.sqlite"))).toThrow(
      /its folder cannot be made: /,
    );
    rmSync(file);
    expect(() => within((store) => store.add([facts(261)], {}))).toThrow(/followUpWeeks/);
  });

  it("makes the folders it lies in, and is never made by reading", async () => {
    const deep = join(folder, "a/b/s.sqlite");
    expect(openExistingStore(deep)).toBeNull();
    expect(await readStories(deep)).toBe(NO_STORIES);
    expect(existsSync(deep)).toBe(false);
    new CommunityStore(deep).close();
    const found = openExistingStore(deep);
    expect(found?.imports()).toBe(0);
    found?.close();
  });
});

describe("the file of the store", () => {
  const sizeOf = () => statSync(file).size;

  it("keeps the version of what found the stories beside each import", () => {
    within((store) => {
      store.add([facts(4)], {});
      store.add([], { read: 1 });
    });
    const database = openDatabase(file);
    const rows = database.prepare("SELECT extractor FROM imports ORDER BY extractor").all();
    database.close();
    expect(rows).toEqual([{ extractor: "1" }, { extractor: "none" }]);
  });

  it("has no trace of a band that was changed", () => {
    within((store) => {
      store.add([facts(4)], {});
      expect(readFileSync(file).includes('"band":"high"')).toBe(true);
      store.setBand("r1", "low");
    });
    expect(readFileSync(file).includes('"band":"high"')).toBe(false);
  });

  it("gets smaller by what is forgotten", () => {
    within((store) => store.add([], {}));
    const empty = sizeOf();
    within((store) => {
      store.forgetAll();
      store.add(
        Array.from({ length: 100 }, (_, at) => facts(at)),
        {},
      );
    });
    const full = sizeOf();
    // Several reports lie on a page of the file: one is seen where it was alone on its page.
    within((store) => {
      for (let number = 1; number <= 20; number++) store.forget(`r${number}`);
    });
    expect(sizeOf()).toBeLessThan(full);
    within((store) => store.forgetAll());
    expect(sizeOf()).toBe(empty);
  });

  it("is none where the store lies in memory", () => {
    new CommunityStore(":memory:").close();
    expect(existsSync(":memory:")).toBe(false);
  });

  it("is refused where it is an input of this run, and where none can be", () => {
    writeFileSync(file, "");
    noteInput(file);
    expect(() => openDatabase(file)).toThrow(
      /^--store: .* is not allowed; it is an input of this run; stories need a file of their own$/,
    );
    const none = join(file, "s.sqlite");
    expect(() => openDatabase(none)).toThrow(/; it cannot be made: .*\(ENOTDIR\)$/);
  });

  it("is waited for, ten seconds, while another command writes", () => {
    const database = openDatabase(file);
    expect(database.prepare("PRAGMA busy_timeout").get()).toEqual({ timeout: 10_000 });
    database.close();
  });

  it("needs a Node with a database", () => {
    const module = vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    expect(() => openDatabase(file)).toThrow(
      `; stories are kept in a database, which this Node (${process.versions.node}) lacks; take Node 22.13 or newer`,
    );
    module.mockRestore();
    expect(existsSync(file)).toBe(false);
  });
});

describe("stories as they are shown", () => {
  it("are those of the store, with counts", async () => {
    within((store) => store.add([facts(4), facts(8)], { read: 10 }));
    const { reports, summary } = await readStories(file);
    expect(reports).toHaveLength(2);
    expect(summary).not.toEqual(NO_STORIES.summary);
    await expect(readStories("  ")).rejects.toThrow(/--store: .*the name of a file must be given/);
  });

  it("have a version that changes when they do", () => {
    expect(storiesVersion(file)).toBe("none");
    within((store) => store.add([facts(4)], {}));
    const first = storiesVersion(file);
    expect(first).toMatch(/^\d+ \d+ \d+$/);
    expect(storiesVersion(file)).toBe(first);
    within((store) => store.add([facts(8)], {}));
    expect(storiesVersion(file)).not.toBe(first);
  });
});

describe("withdrawals", () => {
  const opened = <Result>(work: (known: Withdrawals) => Result): Result => {
    const known = new Withdrawals(withdrawalsFile(file));
    try {
      return work(known);
    } finally {
      known.close();
    }
  };

  it("lie beside their store, and only where somebody asked for them", () => {
    expect(withdrawalsFile("a/b.sqlite")).toBe("a/b-withdrawals.sqlite");
    expect(withdrawalsFile("a/b")).toBe("a/b-withdrawals.sqlite");
    expect(withdrawalsFile("a.sqlite/b")).toBe("a.sqlite/b-withdrawals.sqlite");
    expect(openExistingWithdrawals(file)).toBeNull();
    opened(() => {});
    const found = openExistingWithdrawals(file);
    expect(found?.known()).toEqual([]);
    found?.close();
  });

  it("have a key of their own that stays", () => {
    const key = opened((known) => Buffer.from(known.key).toString("hex"));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(opened((known) => Buffer.from(known.key).toString("hex"))).toBe(key);
    opened((known) => known.forgetAll());
    expect(opened((known) => Buffer.from(known.key).toString("hex"))).not.toBe(key);
  });

  it("take out the reports of posts, each once, and their other posts with them", () => {
    opened((known) => {
      known.link(["a", "b"], "r1");
      known.link(["c"], "r2");
      // A post that is known keeps its report.
      known.link(["a"], "r3");
      expect(known.known().sort()).toEqual(["a", "b", "c"]);
      expect(known.isWithdrawn("a")).toBe(false);
      expect(known.withdraw(["a", "b", "x"])).toEqual(["r1"]);
      expect(["a", "b", "c", "x"].map((digest) => known.isWithdrawn(digest))).toEqual([
        true,
        true,
        false,
        false,
      ]);
      // What was withdrawn before has no report any more.
      expect(known.withdraw(["a"])).toEqual([]);
    });
    expect(opened((known) => known.isWithdrawn("b"))).toBe(true);
  });

  it("forget a report, and all", () => {
    opened((known) => {
      known.link(["a", "b"], "r1");
      known.link(["c"], "r2");
      known.forget("r1");
      expect(known.known()).toEqual(["c"]);
      known.forgetAll();
      expect(known.known()).toEqual([]);
    });
    expect(readFileSync(withdrawalsFile(file)).includes("r2")).toBe(false);
  });

  it("take less room in the file when they are forgotten", () => {
    const size = () => statSync(withdrawalsFile(file)).size;
    opened((known) => known.key);
    const empty = size();
    const digests = Array.from({ length: 1000 }, (_, at) => `post number ${at}`);
    opened((known) => known.link(digests, "r1"));
    opened((known) => known.link(["a"], "r2"));
    opened((known) => known.forget("r1"));
    expect(size()).toBe(empty);
    opened((known) => known.link(digests, "r1"));
    opened((known) => known.forgetAll());
    expect(size()).toBe(empty);
  });

  it("that cannot be read are refused in one line", () => {
    mkdirSync(withdrawalsFile(file));
    expect(() => new Withdrawals(withdrawalsFile(file))).toThrow(/^[^;]*; it must be a file$/);
    const damaged = join(folder, "damaged.sqlite");
    writeFileSync(damaged, "no database at all, but long enough to be looked at as one: ".repeat(20));
    expect(() => new Withdrawals(damaged)).toThrow(/its withdrawals cannot be read: /);
  });
});
