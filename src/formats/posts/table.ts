import type { ReadRow, SourceClass } from "../../community/raw-item.ts";
import { separatorOf } from "../csv.ts";
import { secondsOf } from "./reddit-row.ts";

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "reviewid", "post_id"],
  title: ["title", "subject", "heading"],
  text: ["text", "body", "review", "comment", "comments", "content", "selftext", "post"],
  author: ["author", "user", "username", "name"],
  date: ["date", "created", "created_utc", "time", "posted"],
  thread: ["thread", "link_id", "thread_id"],
  rating: ["rating", "stars", "effectiveness", "satisfaction"],
};

/** Which column holds what. */
export interface PostColumns {
  readonly at: ReadonlyMap<string, number>;
  readonly count: number;
}

/** The columns of a table of posts, from its header; null when no column holds a text. */
export function postColumns(header: readonly string[]): PostColumns | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const at = new Map<string, number>();
  for (const [what, words] of Object.entries(COLUMNS)) {
    const found = names.findIndex((name) => words.includes(name));
    if (found >= 0) at.set(what, found);
  }
  return at.has("text") ? { at, count: names.length } : null;
}

/** Whether a file's first line is the header of a table of posts. */
export function isPostHeader(firstLine: string): boolean {
  const separator = separatorOf(firstLine);
  const names = firstLine.split(separator).map((name) => name.trim().replaceAll(/^"|"$/g, ""));
  return names.length > 1 && postColumns(names) !== null;
}

/**
 * A record of a table as a post; null when it has more fields than the header, so that nobody can say where its text
 * ends. A table with ratings is a review site's, another a forum's.
 */
export function readPostRow(
  { at, count }: PostColumns,
  fields: readonly string[],
  number: number,
): ReadRow | null {
  if (fields.slice(count).some((extra) => extra.trim() !== "")) return null;
  const field = (what: string) => fields[at.get(what) ?? -1] ?? "";
  if (field("text").trim() === "" && field("title").trim() === "") return { aside: "notAPost" };
  if (/^\[(?:deleted|removed)\]$/.test(field("text").trim())) return { aside: "deleted", id: field("id") };
  const source: SourceClass = at.has("rating") ? "review" : "forum";
  return {
    item: {
      source,
      id: field("id") || `line ${number}`,
      thread: field("thread") || null,
      author: field("author"),
      place: "",
      created: secondsOf(field("date")),
      title: field("title"),
      text: field("text"),
    },
  };
}
