import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommunityStore } from "../../src/files/posts/store.ts";
import { openExistingWithdrawals } from "../../src/files/posts/withdrawals.ts";
import { peopleTable } from "../../test/support/queue/people.ts";

/** A command that writes, with what it finds before and leaves after. */
export interface Writer {
  /** Its words after `anagen`; `OUT/` stands for the folder. A program of this folder where they end in .ts. */
  readonly words: string;
  /** Files that it writes; before it is run each holds the word "old", but for those of a store. */
  readonly outputs: readonly string[];
  /** The store that it changes, taken from `stores` before. */
  readonly store?: "empty" | "filled";
  /** How often it is killed beside the others: less often where it computes long, and at 0 once by each signal. */
  readonly share: number;
  /** Goes on where it was ended: what it left is kept for the next run. */
  readonly resumes?: boolean;
}

const FEW = "--virtual-patients 100 --workers 1";
export const WRITERS: readonly Writer[] = [
  { words: "community import OUT/posts.ndjson --store OUT/s.sqlite", outputs: [], store: "empty", share: 10 },
  {
    words: "community import OUT/posts.ndjson --withdrawable --store OUT/s.sqlite",
    outputs: [],
    store: "empty",
    share: 8,
  },
  { words: "community forget --all --store OUT/s.sqlite", outputs: [], store: "filled", share: 8 },
  { words: "calibration.ts OUT", outputs: ["model.json"], share: 20, resumes: true },
  {
    words: "synthesis --table examples/studies.csv --measure risk-ratio --svg OUT/r.svg",
    outputs: ["r.svg"],
    share: 20,
  },
  { words: `trial OUT/trial.json ${FEW} --out OUT/r.json`, outputs: ["r.json"], share: 3 },
  {
    words: `trial OUT/trial.json ${FEW} --out OUT/r.csv --trajectories OUT/t.csv`,
    outputs: ["r.csv", "t.csv"],
    share: 3,
  },
  { words: `forecast --table OUT/people.csv ${FEW} --out OUT/r.parquet`, outputs: ["r.parquet"], share: 4 },
  {
    words: `forecast --table OUT/people.csv ${FEW} --out OUT/r.csv --resume`,
    outputs: ["r.csv"],
    share: 6,
    resumes: true,
  },
  {
    words: `forecast --table OUT/people.csv ${FEW} --shard 1/2 --out OUT/1.part`,
    outputs: ["1.part"],
    share: 5,
  },
  { words: "merge OUT/whole.part --out OUT/merged.csv", outputs: ["merged.csv"], share: 12 },
  {
    words: `compare OUT/cohort.csv ${FEW} --html OUT/c.html --svg OUT/c.svg`,
    outputs: ["c.html", "c.svg"],
    share: 1,
  },
  {
    words: "validate --virtual-patients 1000 --workers 1 --html OUT/v.html --svg OUT/v.svg",
    outputs: ["v.html", "v.svg"],
    share: 0,
  },
  {
    words: "sensitivity --virtual-patients 1000 --workers 1 --html OUT/s.html --svg OUT/s.svg",
    outputs: ["s.html", "s.svg"],
    share: 0,
  },
];

const TRIAL = {
  schema: "anagen/trial@1",
  enrol: {},
  arms: [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
  visits: [0, 24],
  endpoints: ["salt<=20"],
};
const DRUGS = ["Olumiant", "baricitinib", "Xeljanz", "tofacitinib", "Litfulo", "ritlecitinib"];
const REASONS = ["insurance", "acne", "surgery", "an infection", "the cost"];

/** Posts of many people, each with facts of its own. */
function posts(): string {
  const rows: object[] = [];
  for (let weeks = 2; weeks < 42; weeks++)
    for (const [at, drug] of DRUGS.entries()) {
      const body = `I stopped ${drug} because of ${REASONS[(weeks + at) % REASONS.length]} and ${weeks} weeks later I started shedding.`;
      rows.push({
        id: `p${weeks}x${at}`,
        author: `somebody${weeks}x${at}`,
        subreddit: "alopecia",
        link_id: `t3_${weeks}x${at}`,
        parent_id: `t3_${weeks}x${at}`,
        created_utc: 1_700_000_000 + 1000 * weeks + at,
        body,
      });
    }
  return `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
}

/** Inputs of all commands, in a folder. */
export function writeInputs(folder: string): void {
  writeFileSync(join(folder, "trial.json"), JSON.stringify(TRIAL));
  writeFileSync(join(folder, "people.csv"), peopleTable(4));
  writeFileSync(join(folder, "cohort.csv"), peopleTable(14));
  writeFileSync(join(folder, "posts.ndjson"), posts());
}

const STORE = "s.sqlite";
const WITHDRAWALS = "s-withdrawals.sqlite";

/** Puts what a writer finds before it into the folder: old files, and a store from `stores`. */
export function putBefore(writer: Writer, folder: string, stores: string): void {
  for (const name of writer.outputs) writeFileSync(join(folder, name), "old");
  if (writer.store !== undefined) cpSync(join(stores, `${writer.store}.sqlite`), join(folder, STORE));
  if (writer.store === "filled") cpSync(join(stores, "filled-withdrawals.sqlite"), join(folder, WITHDRAWALS));
}

/** What a writer left: each file's bytes, and of a store its facts, since numbers of reports are random. */
export function leftBy({ outputs, store }: Writer, folder: string): string[] {
  const left = outputs.map((name) => readFileSync(join(folder, name), "latin1"));
  if (store === undefined) return left;
  const opened = new CommunityStore(join(folder, STORE));
  try {
    const facts = opened.reports().map(({ reportId: _, ...each }) => each);
    left.push(JSON.stringify([facts, opened.imports(), opened.funnel()]));
  } finally {
    opened.close();
  }
  return left;
}

/** How many posts are linked to reports; null without such a file. */
export function linksIn(folder: string): number | null {
  if (!existsSync(join(folder, WITHDRAWALS))) return null;
  const opened = openExistingWithdrawals(join(folder, STORE));
  const count = opened?.known().length ?? null;
  opened?.close();
  return count;
}
