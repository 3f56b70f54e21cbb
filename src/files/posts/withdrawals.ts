import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { InputError } from "../../input/input-error.ts";
import { databaseFault, openDatabase } from "./database.ts";

const TABLES = `PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS key (bytes BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS posts (digest TEXT PRIMARY KEY, report_id TEXT) STRICT;`;

/** The file of withdrawals that belongs to a store. */
export function withdrawalsFile(store: string): string {
  return `${store.replace(/\.sqlite$/, "")}-withdrawals.sqlite`;
}

/**
 * Which post each report came from, so that a later dump that marks the post deleted can take the report out. A post
 * is known only as a hash of its id under a key that lies in this file; without a report it was withdrawn and does
 * not come back. The file exists only where somebody asked for it.
 */
export class Withdrawals {
  private readonly database: DatabaseSync;

  /** Opens the file, or makes it. @throws InputError when it is no such file */
  constructor(file: string) {
    try {
      this.database = openDatabase(file);
      this.database.exec(TABLES);
      if (this.database.prepare("SELECT 1 FROM key").get() === undefined)
        this.database.prepare("INSERT INTO key VALUES (?)").run(randomBytes(32));
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new InputError("--store", file, `its withdrawals cannot be read: ${databaseFault(error)}`);
    }
  }

  get key(): Uint8Array {
    return (this.database.prepare("SELECT bytes FROM key").get() as { bytes: Uint8Array }).bytes;
  }

  /** Hashes of all posts that reports came from. */
  known(): string[] {
    const rows = this.database.prepare("SELECT digest FROM posts").all() as { digest: string }[];
    return rows.map(({ digest }) => digest);
  }

  /** Whether a post was withdrawn before. */
  isWithdrawn(digest: string): boolean {
    const row = this.database.prepare("SELECT report_id FROM posts WHERE digest = ?").get(digest) as
      | { report_id: string | null }
      | undefined;
    return row !== undefined && row.report_id === null;
  }

  /** Notes which posts a report came from; posts that are known keep their report. */
  link(digests: readonly string[], reportId: string): void {
    const insert = this.database.prepare("INSERT OR IGNORE INTO posts VALUES (?, ?)");
    for (const digest of digests) insert.run(digest, reportId);
  }

  /** Marks posts as withdrawn and gives the numbers of the reports that came from them. */
  withdraw(digests: readonly string[]): string[] {
    const found = new Set<string>();
    const reportOf = this.database.prepare("SELECT report_id FROM posts WHERE digest = ?");
    const mark = this.database.prepare("UPDATE posts SET report_id = NULL WHERE digest = ? OR report_id = ?");
    for (const digest of digests) {
      const row = reportOf.get(digest) as { report_id: string | null } | undefined;
      if (!row) continue;
      if (row.report_id !== null) found.add(row.report_id);
      mark.run(digest, row.report_id);
    }
    return [...found];
  }

  /** Removes what is known of a report. */
  forget(reportId: string): void {
    this.database.prepare("DELETE FROM posts WHERE report_id = ?").run(reportId);
    this.database.exec("VACUUM");
  }

  /** Removes everything, the key too. */
  forgetAll(): void {
    this.database.exec("DELETE FROM posts; DELETE FROM key; VACUUM;");
  }

  close(): void {
    this.database.close();
  }
}

/** The withdrawals of a store when their file is there, else null. */
export function openExistingWithdrawals(store: string): Withdrawals | null {
  const file = withdrawalsFile(store);
  return existsSync(file) ? new Withdrawals(file) : null;
}
