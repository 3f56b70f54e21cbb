import type { Command } from "commander";
import type { Report, ReportFacts } from "../../../community/report.ts";
import { factSentence } from "../../../community/sentences.ts";
import { wrap } from "../../../explain/text-table.ts";
import { warningTexts } from "../../../explain/words/warnings.ts";
import { importInThread } from "../../../files/posts/import-thread.ts";
import { openExistingStore } from "../../../files/posts/store.ts";
import { DEFAULT_STORE } from "../../../files/posts/stories.ts";
import { canonicalJson } from "../../../input/canonical-json.ts";
import { InputError } from "../../../input/input-error.ts";
import { groupBy } from "../../../math/group-by.ts";
import { printJson, printWarnings, wholeFlag } from "../../common.ts";
import { progressLine } from "../../progress.ts";
import type { CommunityReviewResult } from "../../results/community.ts";
import { forgetReport } from "./forget.ts";

interface Options {
  readonly json?: boolean;
  readonly store?: string;
  readonly accept?: string;
  readonly reject?: string;
  readonly limit?: string;
  readonly from?: string[];
}

/** A report that waits for a person, with the words it came from where its files were given. */
interface Waiting {
  readonly report: Report;
  readonly posts: readonly string[] | null;
}

/** `anagen community review` */
export function registerReview(community: Command): void {
  community
    .command("review")
    .description("Stories the rules were unsure of; a person may accept or reject them.")
    .option(
      "--from <file...>",
      "show the posts beside the facts, from the files they came from; nothing is stored",
    )
    .option("--accept <id>", "let a report count")
    .option("--reject <id>", "forget a report")
    .option("--limit <number>", "show at most this many", "20")
    .action(runReview);
}

async function runReview(options: Options): Promise<void> {
  const limit = wholeFlag("--limit", options.limit, 1, 100_000) ?? 20;
  const file = options.store ?? DEFAULT_STORE;
  decide(file, options);
  const store = openExistingStore(file);
  const unsure = (store?.reports() ?? [])
    .filter(({ band }) => band !== "high")
    .sort((a, b) => a.confidence - b.confidence);
  store?.close();
  const shown = unsure.slice(0, limit);
  const posts = options.from === undefined ? null : await postsOf(shown, options.from);
  const waiting = shown.map((report): Waiting => ({ report, posts: posts?.get(report.reportId) ?? null }));
  if (options.json)
    printJson<CommunityReviewResult>({
      schema: "anagen/community-review@1",
      total: unsure.length,
      reports: waiting.map(({ report, posts: of }) => ({ ...report, ...(posts ? { posts: of } : {}) })),
    });
  else if (unsure.length === 0) console.log("no story waits for a person");
  else console.log(waiting.map((each) => inWords(each, posts !== null)).join("\n\n"));
}

function decide(file: string, { accept, reject }: Options): void {
  if (accept !== undefined) {
    const store = openExistingStore(file);
    const isDone = store?.setBand(accept, "high") ?? false;
    store?.close();
    if (!isDone) throw new InputError("--accept", accept, "there is no report with this number");
  }
  if (reject !== undefined && !forgetReport(file, reject))
    throw new InputError("--reject", reject, "there is no report with this number");
}

/** Reads the files again and finds the posts whose facts are those of a report; equal facts share out in order. */
async function postsOf(
  reports: readonly Report[],
  names: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const progress = progressLine("reading");
  const found = await importInThread({ names, options: { holdsWords: true } }, progress.update);
  progress.end();
  printWarnings(warningTexts(found.warnings));
  const byFacts = groupBy(found.reports.keys(), (at) => canonicalJson(found.reports[at]));
  const posts = new Map<string, readonly string[]>();
  for (const { reportId, ...facts } of reports) {
    const at = byFacts.get(canonicalJson(facts satisfies ReportFacts))?.shift();
    if (at !== undefined) posts.set(reportId, found.words[at]);
  }
  return posts;
}

function inWords({ report, posts }: Waiting, wereAsked: boolean): string {
  const head = `${report.reportId}  ${report.band}, ${report.confidence}\n  ${factSentence(report)}`;
  if (!wereAsked) return head;
  if (posts === null) return `${head}\n  Its post is not in these files.`;
  return [
    head,
    ...posts.map((words) => `  | ${wrap(words.replaceAll(/\s+/g, " ").trim(), 92, "  | ")}`),
  ].join("\n");
}
