import { floorTo } from "./counts.ts";
import type { FunnelRow } from "./shape.ts";

/** Counts of one import or of all, from rows read to reports kept, by name. */
export type Funnel = Readonly<Record<string, number>>;

const LABELS: Readonly<Record<string, string>> = {
  rows: "rows read",
  badLines: "lines that could not be read",
  truncatedTail: "files whose last line was cut off",
  deleted: "deleted or removed by their writers or moderators",
  bot: "written by programs",
  notAPost: "rows that are no posts",
  notEnglish: "in a language that is not read (English and Spanish are)",
  noDrug: "do not name a JAK inhibitor",
  noEvent: "name one, but tell of no change of their own",
  otherIndication: "taken for another illness, or nothing about hair",
  modelAsked: "shown to the local model because the rules found nothing",
  modelFailed: "to which the model gave no usable answer",
  modelRejected: "whose proposed reading failed the checks",
  modelAccepted: "whose proposed reading passed them",
  duplicate: "the same text again",
  merged: "later posts of a person already counted",
  alreadyStored: "told alike by a story already stored",
  withdrawn: "stories taken out again because their post was deleted",
  kept: "stories kept",
};
/** Counts of rows; all others are of stories. */
const EXACT: ReadonlySet<string> = new Set([
  "rows",
  "badLines",
  "deleted",
  "bot",
  "notEnglish",
  "notAPost",
  "noDrug",
]);

/** The funnel in the order in which rows fall out. Counts of stories are rounded down, so that they fill in no hidden cell. */
export function funnelRows(funnel: Funnel, smallest: number): FunnelRow[] {
  const known = Object.keys(LABELS).filter((key) => key in funnel);
  const rest = Object.keys(funnel).filter((key) => !(key in LABELS));
  return [...known, ...rest.sort()].map((key) => ({
    key,
    label: LABELS[key] ?? key,
    count: EXACT.has(key) ? funnel[key] : floorTo(funnel[key], smallest),
  }));
}
