import type { ReadRow, SourceClass } from "./raw-item.ts";
import { secondsOf } from "./reddit-row.ts";

/** Fields of one CSV record, quotes resolved; `rest` starts with the next record. Null when the record is not complete. */
export function csvRecord(
  text: string,
  from: number,
  atEnd: boolean,
): { fields: string[]; next: number } | null {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    let field = "";
    if (text[at] === '"') {
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close < 0) return null;
        field += text.slice(at + 1, close);
        at = close + 1;
        if (text[at] !== '"') break;
        field += '"';
      }
      if (at >= text.length && !atEnd) return null;
    }
    const stop = /[,\r\n]/g;
    stop.lastIndex = at;
    const mark = stop.exec(text);
    if (!mark && !atEnd) return null;
    const end = mark ? mark.index : text.length;
    fields.push(field + text.slice(at, end));
    if (!mark) return { fields, next: text.length };
    if (mark[0] === ",") {
      at = end + 1;
      continue;
    }
    return { fields, next: mark[0] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1 };
  }
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "reviewid", "post_id"],
  title: ["title", "subject", "heading"],
  text: ["text", "body", "review", "comment", "comments", "content", "selftext", "post"],
  author: ["author", "user", "username", "name"],
  date: ["date", "created", "created_utc", "time", "posted"],
  thread: ["thread", "link_id", "thread_id"],
  rating: ["rating", "stars", "effectiveness", "satisfaction"],
};

/** Which column holds what, from a header line; null when no column holds a text. */
export function csvColumns(header: readonly string[]): ReadonlyMap<string, number> | null {
  const names = header.map((name) =>
    name
      .replace(/^\ufeff/, "")
      .trim()
      .toLowerCase(),
  );
  const found = new Map<string, number>();
  for (const [what, words] of Object.entries(COLUMNS)) {
    const at = names.findIndex((name) => words.includes(name));
    if (at >= 0) found.set(what, at);
  }
  return found.has("text") ? found : null;
}

/** A record of a CSV file as a post. A file with ratings is a review site's, another a forum's. */
export function readCsvRow(
  columns: ReadonlyMap<string, number>,
  fields: readonly string[],
  line: number,
): ReadRow {
  const field = (what: string) => fields[columns.get(what) ?? -1] ?? "";
  if (field("text").trim() === "" && field("title").trim() === "") return { aside: "notAPost" };
  if (/^\[(?:deleted|removed)\]$/.test(field("text").trim())) return { aside: "deleted", id: field("id") };
  const source: SourceClass = columns.has("rating") ? "review" : "forum";
  return {
    item: {
      source,
      id: field("id") || `line ${line}`,
      thread: field("thread") || null,
      author: field("author"),
      place: "",
      created: secondsOf(field("date")),
      title: field("title"),
      text: field("text"),
    },
  };
}
