import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { type Report, type ReportFacts, reportFacts } from "../../community/report.ts";
import type { Funnel } from "../../community/statistics/funnel.ts";
import { canonicalJson, digestOf } from "../../input/digest.ts";
import { InputError } from "../../input/input-error.ts";
import { parseInput } from "../../input/parse.ts";
import { faultWords } from "../faults.ts";
import { databaseFault, openDatabase } from "./database.ts";

const LAYOUT = 1;
/** Deleted rows are overwritten on the disk, and nothing lies in a log beside the file. */
const SETTINGS = "PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;";
const TABLES = `
CREATE TABLE IF NOT EXISTS reports (report_id TEXT PRIMARY KEY, facts TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS imports (digest TEXT PRIMARY KEY, extractor TEXT NOT NULL, funnel TEXT NOT NULL) STRICT;`;

/** What adding an import did. */
export interface Added {
  readonly added: number;
  readonly alreadyStored: number;
  /** the same facts and counts were imported before: nothing was changed */
  readonly known: boolean;
  /** by report the number under which it is stored; null for one of a known import that was forgotten since */
  readonly ids: readonly (string | null)[];
}

/** The file of reports: facts under random numbers, and each import's counts. No text, name, id, link or date. */
export class CommunityStore {
  private readonly database: DatabaseSync;
  private readonly newId: () => string;

  /** Opens the file, or makes it. `newId` gives a report its random number. @throws InputError when it is no such store */
  constructor(file: string, newId: () => string = randomUUID) {
    this.newId = newId;
    makeFolder(file);
    try {
      this.database = openDatabase(file);
      const version = (this.database.prepare("PRAGMA user_version").get() as { user_version: number })
        .user_version;
      if (version !== 0 && version !== LAYOUT)
        throw new InputError("--store", file, `it has layout ${version}, this version reads ${LAYOUT}`);
      this.database.exec(`${SETTINGS}${TABLES}PRAGMA user_version = ${LAYOUT};`);
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new InputError("--store", file, `it cannot be used as a store: ${databaseFault(error)}`);
    }
  }

  /** Every report, in an order that depends on the facts alone. @throws InputError when a row was tampered with */
  reports(): Report[] {
    const rows = this.database
      .prepare("SELECT report_id, facts FROM reports ORDER BY facts, report_id")
      .all() as { report_id: string; facts: string }[];
    return rows.map((row) => ({
      reportId: row.report_id,
      ...parseInput(reportFacts, JSON.parse(row.facts)).value,
    }));
  }

  /** Counts of all imports together. */
  funnel(): Funnel {
    const sum: Record<string, number> = {};
    for (const { funnel } of this.database.prepare("SELECT funnel FROM imports").all() as {
      funnel: string;
    }[])
      for (const [key, count] of Object.entries(JSON.parse(funnel) as Funnel))
        sum[key] = (sum[key] ?? 0) + count;
    return sum;
  }

  /** How many imports were added. */
  imports(): number {
    return (this.database.prepare("SELECT count(*) AS n FROM imports").get() as { n: number }).n;
  }

  /**
   * Adds an import, all or nothing. The same facts and counts again change nothing. A report whose every fact equals
   * one already stored is taken as the same story seen again, as often as it is stored: a newer dump that holds an
   * older one does not count anybody twice. `withdrawn` is how many older reports this import took out.
   */
  add(reports: readonly ReportFacts[], funnel: Funnel, withdrawn = 0): Added {
    const texts = reports.map((report) => canonicalJson(parseInput(reportFacts, report).value));
    const digest = digestOf([texts, funnel]);
    // What is stored is looked up and changed in one step, so that two imports at once count nobody twice.
    return this.inOneStep(() => {
      const stored = this.storedIds();
      const held = texts.map((text) => stored.get(text)?.shift() ?? null);
      if (this.database.prepare("SELECT 1 FROM imports WHERE digest = ?").get(digest))
        return { added: 0, alreadyStored: reports.length, known: true, ids: held };
      const ids = held.map((id) => id ?? this.newId());
      const alreadyStored = held.filter((id) => id !== null).length;
      const added = texts.length - alreadyStored;
      const insert = this.database.prepare("INSERT INTO reports VALUES (?, ?)");
      for (const [at, text] of texts.entries()) if (held[at] === null) insert.run(ids[at], text);
      const extractor = reports[0]?.extractorVersion ?? "none";
      this.database
        .prepare("INSERT INTO imports VALUES (?, ?, ?)")
        .run(
          digest,
          extractor,
          canonicalJson({ ...funnel, alreadyStored, ...(withdrawn > 0 ? { withdrawn } : {}), kept: added }),
        );
      return { added, alreadyStored, known: false, ids };
    });
  }

  /** Numbers of the stored reports by their facts, in the order in which they were stored. */
  private storedIds(): Map<string, string[]> {
    const ids = new Map<string, string[]>();
    for (const { report_id, facts } of this.database
      .prepare("SELECT report_id, facts FROM reports ORDER BY rowid")
      .all() as { report_id: string; facts: string }[]) {
      const of = ids.get(facts);
      if (of) of.push(report_id);
      else ids.set(facts, [report_id]);
    }
    return ids;
  }

  /** Changes the band of a report after a person looked at it. Returns whether there is such a report. */
  setBand(reportId: string, band: Report["band"]): boolean {
    return this.inOneStep(() => {
      const row = this.database.prepare("SELECT facts FROM reports WHERE report_id = ?").get(reportId) as
        | { facts: string }
        | undefined;
      if (!row) return false;
      const facts = canonicalJson({ ...(JSON.parse(row.facts) as ReportFacts), band });
      this.database.prepare("UPDATE reports SET facts = ? WHERE report_id = ?").run(facts, reportId);
      return true;
    });
  }

  /** Removes a report and every trace of it in the file. Returns whether there was one. */
  forget(reportId: string): boolean {
    const { changes } = this.database.prepare("DELETE FROM reports WHERE report_id = ?").run(reportId);
    if (changes === 0) return false;
    this.database.exec("VACUUM");
    return true;
  }

  /** Removes everything. */
  forgetAll(): void {
    this.inOneStep(() => this.database.exec("DELETE FROM reports; DELETE FROM imports;"));
    this.database.exec("VACUUM");
  }

  /** Closes the file. */
  close(): void {
    this.database.close();
  }

  private inOneStep<Result>(work: () => Result): Result {
    this.database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.database.exec("COMMIT");
      return result;
    } catch (error) {
      try {
        this.database.exec("ROLLBACK");
      } catch {
        // Where the disk is full SQLite has given the step up itself; what is told is why.
      }
      throw error;
    }
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    const why = faultWords((error as NodeJS.ErrnoException).code);
    throw new InputError("--store", file, `its folder cannot be made: ${why}`);
  }
}

/** The store when its file is there, else null: reading never makes one. */
export function openExistingStore(file: string): CommunityStore | null {
  return existsSync(file) ? new CommunityStore(file) : null;
}
