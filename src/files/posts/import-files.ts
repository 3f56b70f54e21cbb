import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import { ImportSession } from "../../community/episodes/session.ts";
import { isRead } from "../../community/language.ts";
import { MAY_NAME_DRUG } from "../../community/lexicon/drugs.ts";
import type { ReportFacts } from "../../community/report.ts";
import type { Funnel } from "../../community/statistics/funnel.ts";
import type { Warning } from "../../warnings/warning.ts";
import { LineNumbers } from "./line-numbers.ts";
import { LocalModel, type ModelSettings } from "./local-model.ts";
import { ProposalQueue } from "./proposal-queue.ts";
import { type Reading, readItems } from "./read-items.ts";
import { TextAutomaton } from "./text-automaton.ts";
import { idsOfLine, TextFields, threadOfLine } from "./text-fields.ts";

/** What an import found, before anything is stored. Lists by report have one entry for each report, in order. */
export interface ImportResult {
  readonly reports: readonly ReportFacts[];
  /** by report, hashes of the posts it came from, under the key of the withdrawals; empty without one */
  readonly origins: readonly (readonly string[])[];
  /** by report, the words of its posts, where they were asked for */
  readonly words: readonly (readonly string[])[];
  /** hashes of known posts that these files mark as deleted */
  readonly withdrawn: readonly string[];
  readonly funnel: Funnel;
  readonly formats: readonly string[];
  readonly warnings: readonly Warning[];
}

/** Settings of an import. All are plain data, so that a thread can be told them. */
export interface ImportOptions {
  /** the key under which names are hashed while it runs; random unless given */
  readonly secret?: Uint8Array;
  /** key of the hashes by which posts can be withdrawn, and the hashes known so far */
  readonly withdrawals?: { readonly key: Uint8Array; readonly known: readonly string[] };
  /** gives back the words of each report's posts, for a reviewer's eyes */
  readonly holdsWords?: boolean;
  readonly model?: ModelSettings;
}

/**
 * Reads files twice: first which drug each thread speaks of and which lines name one, then the posts. Nothing is
 * written. The secret and all keys made with it end with this call.
 *
 * @throws InputError when a file cannot be read to its end; then there is no result at all
 */
export async function importFiles(
  names: readonly string[],
  { secret, withdrawals, holdsWords = false, model }: ImportOptions = {},
  onProgress: (share: number) => void = () => {},
): Promise<ImportResult> {
  const keyOf = hasher(secret ?? randomBytes(32));
  const session = new ImportSession({ keyOf, isRead, holdsWords });
  const proposals = model && new ProposalQueue(session, new LocalModel(model));
  const digestOf = withdrawals && hasher(withdrawals.key);
  const known = new Set(withdrawals?.known);
  const withdrawn = new Set<string>();
  const counts = { rows: 0, badLines: 0, truncatedTail: 0, deleted: 0, bot: 0, notAPost: 0, noDrug: 0 };
  const progress = (pass: number) => (share: number) => onProgress((pass + share) / (2 * names.length));
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
      onProgress: progress(at),
    });
    formats.push(format);
  }
  const isKnown = (id: string) => digestOf !== undefined && known.has(digestOf(`forum ${id}`));
  for (const [at, name] of names.entries()) {
    const wanted: Reading["wanted"] = (piece, from, to, number) => {
      if (naming[at].has(number)) return true;
      if (session.hasThreads) {
        const thread = threadOfLine(piece, from, to);
        if (thread !== null && session.knowsThread(thread)) return true;
      }
      if (known.size === 0) return false;
      return idsOfLine(piece, from, to).some((id) => isKnown(`t1_${id}`) || isKnown(`t3_${id}`));
    };
    await readItems(name, {
      wanted,
      onRow(row) {
        counts.rows++;
        if ("item" in row) {
          const undecided = session.take(row.item);
          if (undecided) proposals?.add(undecided);
          return;
        }
        counts[row.aside]++;
        if (row.id !== undefined && isKnown(row.id)) withdrawn.add((digestOf as Hash)(`forum ${row.id}`));
      },
      onSkipped() {
        counts.rows++;
        counts.noDrug++;
      },
      onBadLine: () => void counts.badLines++,
      onTruncated: () => void counts.truncatedTail++,
      onPiece: proposals && (() => proposals.decide()),
      onProgress: progress(names.length + at),
    });
  }
  const { notEnglish, noDrug, noEvent, otherIndication } = session.counts;
  const { reports, posts, duplicate, merged } = session.finish();
  const funnel = {
    ...counts,
    noDrug: counts.noDrug + noDrug,
    notEnglish,
    noEvent,
    otherIndication,
    duplicate,
    merged,
    ...proposals?.counts(),
    kept: reports.length,
  };
  return {
    reports,
    origins: posts.map((of) => (digestOf ? of.map(({ id }) => digestOf(id)) : [])),
    words: holdsWords ? posts.map((of) => of.map(({ words }) => words ?? "")) : [],
    withdrawn: [...withdrawn],
    funnel,
    formats,
    warnings: proposals?.warnings() ?? [],
  };
}

type Hash = (text: string) => string;

function hasher(secret: Uint8Array): Hash {
  const key = createSecretKey(secret);
  return (text) => createHmac("sha256", key).update(text).digest("base64url").slice(0, 22);
}
