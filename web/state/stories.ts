import type { CommunitySummary } from "../../src/community/statistics/shape.ts";
import { readStories } from "./read-stories.ts";

/** The file beside the pages that holds the counts of stories; `anagen serve` makes it from the local store. */
const STORIES_FILE = "stories.json";

/** The counts that stand beside the pages: those of the local store, or that nothing was imported. */
export async function servedStories(): Promise<CommunitySummary> {
  const answer = await fetch(new URL(STORIES_FILE, document.baseURI));
  if (!answer.ok) throw new Error(`${STORIES_FILE}: ${answer.status}`);
  return readStories(await answer.json());
}

/** Counts opened from a file, for as long as the page is open. */
export const opened: { stories: CommunitySummary | null } = { stories: null };
