import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import { ImportSession } from "../../community/episodes/session.ts";
import { isEnglish } from "../../community/language.ts";
import { MAY_NAME_DRUG } from "../../community/lexicon/drugs.ts";
import { TextAutomaton } from "../../community/readers/automaton.ts";
import { LineNumbers } from "../../community/readers/line-numbers.ts";
import type { ReportFacts } from "../../community/report.ts";
import type { Funnel } from "../../community/statistics/funnel.ts";
import { type Reading, readItems } from "./read-items.ts";
import { TextFields, threadOfLine } from "./text-fields.ts";

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
 * Reads files twice: first which drug each thread speaks of and which lines name one, then the posts. Nothing is
 * written. The secret and all keys made with it end with this call.
 *
 * @throws InputError when a file cannot be read to its end; then there is no result at all
 */
export async function importFiles(
  names: readonly string[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const key = createSecretKey(options.secret ?? randomBytes(32));
  const keyOf = (text: string) => createHmac("sha256", key).update(text).digest("base64url").slice(0, 22);
  const session = new ImportSession({ keyOf, isEnglish });
  const counts = { rows: 0, badLines: 0, truncatedTail: 0, deleted: 0, bot: 0, notAPost: 0, noDrug: 0 };
  const onProgress = (pass: number) => (share: number) =>
    options.onProgress?.((pass + share) / (2 * names.length));
  const ignore = () => {};

  const formats: string[] = [];
  const texts = new TextFields(new TextAutomaton(MAY_NAME_DRUG));
  const naming = names.map(() => new LineNumbers());
  for (const [at, name] of names.entries()) {
    const format = await readItems(name, {
      wanted(piece, from, to, number) {
        const isWanted = texts.test(piece, from, to);
        if (isWanted) naming[at].add(number);
        return isWanted;
      },
      onRow(row) {
        if ("item" in row) session.note(row.item);
      },
      onSkipped: ignore,
      onBadLine: ignore,
      onTruncated: ignore,
      onProgress: onProgress(at),
    });
    formats.push(format);
  }
  for (const [at, name] of names.entries()) {
    const wanted: Reading["wanted"] = (piece, from, to, number) => {
      if (naming[at].has(number)) return true;
      if (!session.hasThreads) return false;
      const thread = threadOfLine(piece, from, to);
      return thread !== null && session.knowsThread(thread);
    };
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
      onProgress: onProgress(names.length + at),
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
