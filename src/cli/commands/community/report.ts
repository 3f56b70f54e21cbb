import type { Command } from "commander";
import { communityPage } from "../../../community/present/report-html.ts";
import { reportText } from "../../../community/present/report-text.ts";
import { trialLines } from "../../../community/present/trials.ts";
import { readStories } from "../../../files/posts/stories.ts";
import { printJson } from "../../common.ts";

interface Options {
  readonly json?: boolean;
  readonly html?: boolean;
  readonly store?: string;
}

/** `anagen community report` */
export function registerReport(community: Command): void {
  community
    .command("report")
    .description("Counts and the curve, with what they cannot tell.")
    .option("--html", "print a page that needs nothing else")
    .action(runReport);
}

async function runReport({ store, json, html }: Options): Promise<void> {
  const { summary } = await readStories(store);
  if (json) {
    printJson(summary);
    return;
  }
  const { loadEvidence } = await import("../../../package-data/evidence.ts");
  const trials = trialLines(loadEvidence());
  if (html) process.stdout.write(communityPage(summary, trials));
  else console.log(reportText(summary, trials));
}
