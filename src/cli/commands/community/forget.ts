import { rmSync } from "node:fs";
import type { Command } from "commander";
import { openExistingStore } from "../../../files/posts/store.ts";
import { DEFAULT_STORE } from "../../../files/posts/stories.ts";
import { openExistingWithdrawals, withdrawalsFile } from "../../../files/posts/withdrawals.ts";
import { InputError } from "../../../input/input-error.ts";
import { printJson } from "../../common.ts";
import type { CommunityForgetResult } from "../../results/community.ts";

interface Options {
  readonly json?: boolean;
  readonly store?: string;
  readonly all?: boolean;
}

/** `anagen community forget ID | --all` */
export function registerForget(community: Command): void {
  community
    .command("forget")
    .description("Remove a report by its number, or everything.")
    .argument("[id]", "the report's number")
    .option("--all", "remove all reports and imports")
    .action(runForget);
}

function runForget(id: string | undefined, options: Options): void {
  if ((id === undefined) === (options.all !== true))
    throw new InputError("id", id, "give a report's number or --all");
  const file = options.store ?? DEFAULT_STORE;
  if (options.all) forgetEverything(file);
  else if (!forgetReport(file, id ?? ""))
    throw new InputError("id", id, "there is no report with this number");
  const forgotten = options.all ? "all" : (id ?? "");
  if (options.json) printJson<CommunityForgetResult>({ schema: "anagen/community-forget@1", forgotten });
  else console.log(options.all ? "all stories are forgotten" : "the story is forgotten");
}

function forgetEverything(file: string): void {
  const store = openExistingStore(file);
  store?.forgetAll();
  store?.close();
  const withdrawals = openExistingWithdrawals(file);
  withdrawals?.forgetAll();
  withdrawals?.close();
  rmSync(withdrawalsFile(file), { force: true });
}

/** Removes a report and what is known of its posts. Returns whether there was one. */
export function forgetReport(file: string, id: string): boolean {
  const store = openExistingStore(file);
  const isFound = store?.forget(id) ?? false;
  store?.close();
  const withdrawals = isFound ? openExistingWithdrawals(file) : null;
  withdrawals?.forget(id);
  withdrawals?.close();
  return isFound;
}
