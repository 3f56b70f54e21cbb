import type { Command } from "commander";
import { DEFAULT_STORE } from "../../files/posts/stories.ts";
import { UNUSED_SEED } from "../flags.ts";
import { registerExtract } from "./community/extract.ts";
import { registerForget } from "./community/forget.ts";
import { registerImportPosts } from "./community/import.ts";
import { registerReport } from "./community/report.ts";
import { registerReview } from "./community/review.ts";

/**
 * The language models are large: only the commands that read posts load them, when they run.
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
  for (const register of [
    registerImportPosts,
    registerExtract,
    registerReview,
    registerReport,
    registerForget,
  ])
    register(community);
  for (const command of community.commands) {
    command
      .option("--json", "print JSON and nothing else")
      .option(...UNUSED_SEED)
      .option("--store <file>", "the file of facts", DEFAULT_STORE);
    command.exitOverride();
  }
}
