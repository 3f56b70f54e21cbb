import { createHmac, randomBytes } from "node:crypto";
import { ImportSession } from "../../community/episodes/session.ts";
import { isEnglish } from "../../community/language.ts";
import { mayNameDrug } from "../../community/lexicon/drugs.ts";
import { threadOfLine } from "../../community/readers/prefilter.ts";
import type { ReadRow } from "../../community/readers/raw-item.ts";
import type { ReportFacts } from "../../community/report.ts";
import type { Funnel } from "../../community/statistics/funnel.ts";
import { memoryCollector } from "./collect.ts";
import { readItems } from "./read-items.ts";

/** Fewest pieces of a quarter of a megabyte between two collections of unused memory. */
const CHUNKS_BETWEEN_COLLECTIONS = 24;
/** Bytes of memory below which none is handed back. */
const ENOUGH_MEMORY = 245_000_000;

/** What an import found, before anything is stored. */
export interface ImportResult {
  readonly reports: readonly ReportFacts[];
  readonly funnel: Funnel;
  readonly formats: readonly string[];
}

/** Settings of an import. `secret`: the key under which names are hashed while it runs; random unless given. */
export interface ImportOptions {
  readonly secret?: Uint8Array;
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads files twice: first which drug each thread speaks of, then the posts. Nothing is written. The secret and all
 * keys made with it end with this call.
 *
 * @throws InputError when a file cannot be read to its end; then there is no result at all
 */
export async function importFiles(
  names: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const secret = options.secret ?? randomBytes(32);
  const keyOf = (text: string) => createHmac("sha256", secret).update(text).digest("base64url").slice(0, 22);
  const session = new ImportSession({ keyOf, isEnglish });
  const counts = { rows: 0, badLines: 0, truncatedTail: 0, deleted: 0, bot: 0, notAPost: 0, noDrug: 0 };
  const formats: string[] = [];
  const passes = 2 * names.length;
  const collect = memoryCollector();
  let chunks = 0;
  const progress = (pass: number) => (share: number) => {
    options.onProgress?.((pass + share) / passes);
    if (++chunks < CHUNKS_BETWEEN_COLLECTIONS || process.memoryUsage.rss() < ENOUGH_MEMORY) return;
    collect();
    chunks = 0;
  };
  const ignore = () => {};

  for (const [at, name] of names.entries()) {
    const onRow = (row: ReadRow) => {
      if ("item" in row) session.note(row.item);
    };
    formats.push(
      await readItems(name, {
        wanted: mayNameDrug,
        onRow,
        onSkipped: ignore,
        onBadLine: ignore,
        onTruncated: ignore,
        onProgress: progress(at),
      }),
    );
  }
  const wanted = (line: string) => {
    if (mayNameDrug(line)) return true;
    if (!session.hasThreads) return false;
    const thread = threadOfLine(line);
    return thread !== null && session.knowsThread(thread);
  };
  for (const [at, name] of names.entries()) {
    await readItems(name, {
      wanted,
      onRow(row) {
        counts.rows++;
        if ("item" in row) session.take(row.item);
        else counts[row.aside]++;
      },
      onSkipped() {
        counts.rows++;
        counts.noDrug++;
      },
      onBadLine: () => void counts.badLines++,
      onTruncated: () => void counts.truncatedTail++,
      onProgress: progress(names.length + at),
    });
  }
  const { notEnglish, noDrug, noEvent, otherIndication } = session.counts;
  const { reports, duplicate, merged } = session.finish();
  const funnel = {
    ...counts,
    noDrug: counts.noDrug + noDrug,
    notEnglish,
    noEvent,
    otherIndication,
    duplicate,
    merged,
    kept: reports.length,
  };
  return { reports, funnel, formats };
}
