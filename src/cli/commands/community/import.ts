import type { Command } from "commander";
import { warningTexts } from "../../../explain/words/warnings.ts";
import type { ImportResult } from "../../../files/posts/import-files.ts";
import { importInThread } from "../../../files/posts/import-thread.ts";
import { CommunityStore } from "../../../files/posts/store.ts";
import { DEFAULT_STORE } from "../../../files/posts/stories.ts";
import { openExistingWithdrawals, Withdrawals, withdrawalsFile } from "../../../files/posts/withdrawals.ts";
import type { Warning } from "../../../warnings/warning.ts";
import { printJson, printWarnings } from "../../common.ts";
import { progressLine } from "../../progress.ts";
import type { CommunityImportResult } from "../../results/community.ts";
import { addModelFlags, type ModelFlags, modelSettings } from "./model-options.ts";

interface Options extends ModelFlags {
  readonly json?: boolean;
  readonly store?: string;
  readonly dryRun?: boolean;
  readonly withdrawable?: boolean;
}

/** `anagen community import FILE...` */
export function registerImportPosts(community: Command): void {
  const command = community
    .command("import")
    .description("Read posts (dumps, listings, CSV, saved pages) and keep facts only.")
    .argument("<file...>", "files; give a dump's posts and comments together")
    .option("--dry-run", "count what would be kept, without showing it, and keep nothing")
    .option(
      "--withdrawable",
      "keep keyed hashes of the posts' ids in a file of their own, so that a later dump can withdraw what was deleted",
    );
  addModelFlags(command).action(runImport);
}

async function runImport(names: string[], options: Options): Promise<void> {
  const model = modelSettings(options);
  const store = options.store ?? DEFAULT_STORE;
  const isKept = options.dryRun !== true;
  const withdrawals = isKept && options.withdrawable ? openNew(store) : openExistingWithdrawals(store);
  try {
    const known = withdrawals && { key: withdrawals.key, known: withdrawals.known() };
    const progress = progressLine("reading");
    const found = await importInThread(
      { names, options: { ...(model ? { model } : {}), ...(known ? { withdrawals: known } : {}) } },
      progress.update,
    );
    progress.end();
    printWarnings(warningTexts([...warningsOf(found), ...found.warnings]));
    const result = isKept
      ? keep(store, found, withdrawals, options.withdrawable === true)
      : { added: 0, alreadyStored: 0, known: false, withdrawn: found.withdrawn.length };
    print(found, result, options);
  } finally {
    withdrawals?.close();
  }
}

/** The withdrawals lie beside the store, whose folder is made first. */
function openNew(store: string): Withdrawals {
  new CommunityStore(store).close();
  return new Withdrawals(withdrawalsFile(store));
}

function warningsOf({ funnel: { badLines, truncatedTail } }: ImportResult): Warning[] {
  return [
    ...(badLines > 0 ? [{ code: "unreadableLines", lines: badLines } as const] : []),
    ...(truncatedTail > 0 ? [{ code: "truncatedFiles", files: truncatedTail } as const] : []),
  ];
}

interface Kept {
  readonly added: number;
  readonly alreadyStored: number;
  readonly known: boolean;
  readonly withdrawn: number;
}

/** Takes out what was deleted since, then adds what is new; a report of a withdrawn post does not come back. */
function keep(
  file: string,
  { reports, origins, withdrawn, funnel }: ImportResult,
  withdrawals: Withdrawals | null,
  isLinked: boolean,
): Kept {
  const store = new CommunityStore(file);
  try {
    const gone = withdrawals?.withdraw(withdrawn).filter((id) => store.forget(id)).length ?? 0;
    const standing = reports.map((_, at) => !origins[at].some((post) => withdrawals?.isWithdrawn(post)));
    const { added, alreadyStored, known, ids } = store.add(
      reports.filter((_, at) => standing[at]),
      funnel,
      gone,
    );
    if (isLinked) {
      const from = origins.filter((_, at) => standing[at]);
      for (const [at, id] of ids.entries()) if (id !== null) withdrawals?.link(from[at], id);
    }
    return { added, alreadyStored, known, withdrawn: gone };
  } finally {
    store.close();
  }
}

function print({ formats, funnel }: ImportResult, kept: Kept, { json, dryRun = false }: Options): void {
  if (json) {
    printJson<CommunityImportResult>({
      schema: "anagen/community-import@1",
      dryRun,
      formats,
      funnel,
      ...kept,
    });
    return;
  }
  const lines = Object.entries(funnel).map(([key, count]) => `${key.padEnd(16)} ${count}`);
  if (kept.withdrawn > 0)
    lines.push(
      dryRun
        ? `${kept.withdrawn} posts of stored reports were deleted since`
        : `${kept.withdrawn} reports withdrawn: their posts were deleted`,
    );
  lines.push(
    dryRun
      ? "nothing was kept (--dry-run)"
      : kept.known
        ? "this was imported before; nothing was added"
        : `${kept.added} reports added, ${kept.alreadyStored} told alike by ones already stored`,
  );
  console.log(lines.join("\n"));
}
