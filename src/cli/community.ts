import type { Command } from "commander";
import { communityPage } from "../community/present/report-html.ts";
import { reportText } from "../community/present/report-text.ts";
import { factSentence } from "../community/sentences.ts";
import { InputError } from "../schema/input-error.ts";
import { printJson, printWarnings, wholeFlag } from "./common.ts";
import type { ImportResult } from "./community/import-files.ts";
import { CommunityStore, openExistingStore } from "./community/store.ts";
import { DEFAULT_STORE, readStories } from "./community/stories.ts";
import { progressLine } from "./progress.ts";

interface Options {
  readonly json?: boolean;
  readonly html?: boolean;
  readonly store?: string;
  readonly dryRun?: boolean;
  readonly accept?: string;
  readonly reject?: string;
  readonly all?: boolean;
  readonly limit?: string;
}

/**
 * The language model is large: only import and extract load it, when they run.
 *
 * `anagen community`: stories of people who changed a JAK inhibitor, counted without keeping a word of them. */
export function registerCommunity(program: Command): void {
  const community = program
    .command("community")
    .description(
      "Stories people tell of stopping, lowering or restarting a JAK inhibitor: counted, never kept.",
    )
    .addHelpText(
      "after",
      `\nExamples:\n  anagen community import posts.jsonl --dry-run\n  anagen community report --html > report.html\n`,
    );
  const add = (name: string, description: string) =>
    community
      .command(name)
      .description(description)
      .option("--json", "print JSON and nothing else")
      .option("--seed <number>", "taken as by every command; nothing here is random")
      .option("--store <file>", "the file of facts", DEFAULT_STORE);
  add("import", "Read posts (dumps, listings, CSV, saved pages) and keep facts only.")
    .argument("<file...>", "files; give a dump's posts and comments together")
    .option("--dry-run", "show what would be kept and keep nothing")
    .action(runImport);
  add("extract", "Print what the rules read from each post of a file { id, text } a line; nothing is stored.")
    .argument("<file>", "NDJSON")
    .action(runExtract);
  add("review", "Stories the rules were unsure of, as facts; a person may accept or reject them.")
    .option("--accept <id>", "let a report count")
    .option("--reject <id>", "forget a report")
    .option("--limit <number>", "show at most this many", "20")
    .action(runReview);
  add("report", "Counts and the curve, with what they cannot tell.")
    .option("--html", "print a page that needs nothing else")
    .action(runReport);
  add("forget", "Remove a report by its number, or everything.")
    .argument("[id]", "the report's number")
    .option("--all", "remove all reports and imports")
    .action(runForget);
  for (const command of community.commands) command.exitOverride();
}

async function runImport(files: string[], options: Options): Promise<void> {
  const { importInThread } = await import("./community/import-thread.ts");
  const progress = progressLine("reading");
  const found = await importInThread({ names: files }, progress.update);
  progress.end();
  const { badLines, truncatedTail } = found.funnel;
  printWarnings([
    ...(badLines > 0 ? [`${badLines} lines could not be read and were left out`] : []),
    ...(truncatedTail > 0 ? [`${truncatedTail} files end within a row; that row was left out`] : []),
  ]);
  const result = options.dryRun
    ? { added: 0, alreadyStored: 0, known: false }
    : addTo(options.store ?? DEFAULT_STORE, found);
  const { funnel, formats } = found;
  if (options.json)
    printJson({
      schema: "anagen/community-import@1",
      dryRun: options.dryRun === true,
      formats,
      funnel,
      ...result,
    });
  else {
    console.log(
      Object.entries(funnel)
        .map(([key, count]) => `${key.padEnd(16)} ${count}`)
        .join("\n"),
    );
    if (options.dryRun) console.log("nothing was kept (--dry-run)");
    else if (result.known) console.log("this was imported before; nothing changed");
    else
      console.log(`${result.added} reports added, ${result.alreadyStored} told alike by ones already stored`);
  }
}

function addTo(file: string, { reports, funnel }: ImportResult) {
  const store = new CommunityStore(file);
  try {
    return store.add(reports, funnel);
  } finally {
    store.close();
  }
}

async function runExtract(file: string, options: Options): Promise<void> {
  const { extractFile } = await import("./community/extract-file.ts");
  for await (const line of extractFile(file)) {
    if (options.json) process.stdout.write(`${JSON.stringify(line)}\n`);
    else
      console.log(
        `${line.id}: ${line.event ?? "no change"}${line.drug ? ` of ${line.drug}` : ""}${line.event ? `, confidence ${line.confidence}` : ""}`,
      );
  }
}

function runReview(options: Options): void {
  const limit = wholeFlag("--limit", options.limit, 1, 100_000) ?? 20;
  const id = options.accept ?? options.reject;
  withStore(options, (store) => {
    if (id !== undefined) {
      const done = options.accept !== undefined ? store?.setBand(id, "high") : store?.forget(id);
      if (!done)
        throw new InputError(
          options.accept !== undefined ? "--accept" : "--reject",
          id,
          "there is no report with this number",
        );
    }
    const unsure = (store?.reports() ?? [])
      .filter(({ band }) => band !== "high")
      .sort((a, b) => a.confidence - b.confidence);
    const shown = unsure.slice(0, limit);
    if (options.json)
      printJson({ schema: "anagen/community-review@1", total: unsure.length, reports: shown });
    else if (unsure.length === 0) console.log("no story waits for a person");
    else
      for (const report of shown)
        console.log(`${report.reportId}  ${report.band}, ${report.confidence}\n  ${factSentence(report)}`);
  });
}

async function runReport(options: Options): Promise<void> {
  const { summary } = await readStories(options.store);
  if (options.json) printJson(summary);
  else if (options.html) process.stdout.write(communityPage(summary));
  else console.log(reportText(summary));
}

function runForget(id: string | undefined, options: Options): void {
  if ((id === undefined) === (options.all !== true))
    throw new InputError("id", id, "give a report's number or --all");
  withStore(options, (store) => {
    if (options.all) store?.forgetAll();
    else if (!store?.forget(id ?? "")) throw new InputError("id", id, "there is no report with this number");
    const forgotten = options.all ? "all" : id;
    if (options.json) printJson({ schema: "anagen/community-forget@1", forgotten });
    else console.log(options.all ? "all stories are forgotten" : "the story is forgotten");
  });
}

function withStore<T>(options: Pick<Options, "store">, work: (store: CommunityStore | null) => T): T {
  const store = openExistingStore(options.store ?? DEFAULT_STORE);
  try {
    return work(store);
  } finally {
    store?.close();
  }
}
