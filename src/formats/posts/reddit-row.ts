import type { ReadRow } from "../../community/raw-item.ts";
import { decodeEntities, isBot, isDeleted } from "../../community/text/clean.ts";

type Row = Readonly<Record<string, unknown>>;

/**
 * A post or comment of a dump or of the site's API. Dates may be numbers or strings (2008 to 2015 hold both).
 * Rows deleted later (`_meta.was_deleted_later`) are set aside although their words are still there.
 */
export function readRedditRow(value: unknown): ReadRow {
  if (typeof value !== "object" || value === null) return { aside: "notAPost" };
  const row = value as Row;
  const isPost = typeof row.title === "string";
  const text = textOf(isPost ? row.selftext : row.body);
  if (!isPost && typeof row.body !== "string") return { aside: "notAPost" };
  const author = textOf(row.author);
  const id = `${isPost ? "t3" : "t1"}_${plainId(row.id)}`;
  if (wasDeleted(row) || author === "[deleted]" || isDeleted(text) || isDeleted(textOf(row.title)))
    return { aside: "deleted", id };
  if (isBot(author, text)) return { aside: "bot" };
  return {
    item: {
      source: "forum",
      id,
      thread: isPost ? plainId(row.id) : plainId(row.link_id) || null,
      author,
      place: textOf(row.subreddit).toLowerCase(),
      created: secondsOf(row.created_utc),
      title: isPost ? decodeEntities(textOf(row.title)) : "",
      text,
    },
  };
}

/** The id without the "t1_" or "t3_" that says its kind. */
function plainId(value: unknown): string {
  return textOf(value).replace(/^t\d_/, "");
}

/** Seconds since 1970 from a number or a string of digits; null for anything else. */
export function secondsOf(value: unknown): number | null {
  const seconds = typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
  if (Number.isFinite(seconds) && seconds > 0) return seconds > 1e11 ? Math.floor(seconds / 1000) : seconds;
  const parsed = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(parsed) ? null : Math.floor(parsed / 1000);
}

function wasDeleted(row: Row): boolean {
  const meta = row._meta as Row | null | undefined;
  const removed = meta?.removal_type ?? row.removed_by_category;
  return (
    meta?.was_deleted_later === true ||
    meta?.was_initially_deleted === true ||
    (typeof removed === "string" && removed !== "")
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
