/** One post or comment as a source gives it. Held in memory while it is read, never kept. */
export interface RawItem {
  readonly source: SourceClass;
  /** of a forum's post or comment with its kind in front, such as "t3_abc" */
  readonly id: string;
  /** the thread's own id, without the "t3_" in front; null outside of forums */
  readonly thread: string | null;
  readonly author: string;
  /** where it was written, such as a forum, in lower case; only used to tell whether it is about hair */
  readonly place: string;
  /** seconds since 1970, null when not given */
  readonly created: number | null;
  readonly title: string;
  readonly text: string;
}

/** What kind of place a story comes from. */
export type SourceClass = "forum" | "review" | "blog" | "appeal" | "news";

/** Why a row was set aside before its words were read. */
type SetAside = "deleted" | "bot" | "notAPost";

/** Result of reading one row; what was deleted is known by its id alone. */
export type ReadRow = { readonly item: RawItem } | { readonly aside: SetAside; readonly id?: string };
