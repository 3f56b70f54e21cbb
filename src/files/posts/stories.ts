import { existsSync, statSync } from "node:fs";
import type { Report } from "../../community/report.ts";
import type { CommunitySummary } from "../../community/statistics/shape.ts";
import { summarise } from "../../community/statistics/summary.ts";
import { InputError } from "../../input/input-error.ts";

/** Where stories are kept unless said otherwise: beside the work, never in the package. */
export const DEFAULT_STORE = ".anagen/community.sqlite";

/** What a store holds, as it may be shown. */
export interface Stories {
  readonly reports: readonly Report[];
  readonly summary: CommunitySummary;
}

/** No store: nothing has been imported. */
export const NO_STORIES: Stories = { reports: [], summary: summarise([], {}, 0) };

/**
 * The stories of a store; none when its file is not there, and then the database is not even loaded.
 *
 * @throws InputError when the file is no such store
 */
export async function readStories(file: string = DEFAULT_STORE): Promise<Stories> {
  if (file.trim() === "") throw new InputError("--store", file, "the name of a file must be given");
  if (!existsSync(file)) return NO_STORIES;
  const { CommunityStore } = await import("./store.ts");
  const store = new CommunityStore(file);
  try {
    const reports = store.reports();
    return { reports, summary: summarise(reports, store.funnel(), store.imports()) };
  } finally {
    store.close();
  }
}

/** Changes whenever the file of stories does: its number, size and time of change. */
export function storiesVersion(file: string = DEFAULT_STORE): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? "none" : `${found.ino} ${found.size} ${found.mtimeNs}`;
}
