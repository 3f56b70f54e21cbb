import { type CommunitySummary, communitySummarySchema } from "../../src/community/statistics/shape.ts";
import { InputError } from "../../src/input/input-error.ts";
import { parseInput, requireSchema } from "../../src/input/parse.ts";

/** The file beside the pages that holds the counts of stories; `anagen serve` makes it from the local store. */
const STORIES_FILE = "stories.json";

/** Reports of version 1 lack the measured hearing, without which their shares must not be shown. */
const EARLIER = "anagen/community-report@1";

/**
 * Reads what `anagen community report --json` prints.
 *
 * @throws InputError
 */
export function readStories(value: unknown): CommunitySummary {
  if (typeof value === "object" && value !== null && "schema" in value && value.schema === EARLIER)
    throw new InputError(
      "schema",
      EARLIER,
      "a report of an earlier version, without how often outcomes are heard; make it again from the same store with: anagen community report --json",
    );
  requireSchema(value, "anagen/community-report@2", "the file");
  return parseInput(communitySummarySchema, value).value;
}

/** The counts that stand beside the pages: those of the local store, or that nothing was imported. */
export async function servedStories(): Promise<CommunitySummary> {
  const answer = await fetch(new URL(STORIES_FILE, document.baseURI));
  if (!answer.ok) throw new Error(`${STORIES_FILE}: ${answer.status}`);
  return readStories(await answer.json());
}

/** Counts opened from a file, for as long as the page is open. */
export const opened: { stories: CommunitySummary | null } = { stories: null };
