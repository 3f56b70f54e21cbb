import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EvidenceFileError, parseEvidence } from "../evidence/parse-evidence.ts";
import type { Evidence } from "../evidence/schema.ts";

/** data/evidence of this package, whether it runs from src/ or from dist/. */
const OWN_FILES = new URL("../../data/evidence/", import.meta.url);

/** The package's own evidence, once it was read: its files do not change while it runs. */
let own: Evidence | null = null;

/**
 * Reads data/evidence and checks every file's shape; the rules between rows are checkEvidence's.
 *
 * @param directory where the files are; ends with a slash
 * @throws EvidenceFileError that names file, id and field
 */
export function loadEvidence(directory: URL = OWN_FILES): Evidence {
  if (directory !== OWN_FILES) return read(directory);
  own ??= read(OWN_FILES);
  return own;
}

function read(directory: URL): Evidence {
  return parseEvidence((file) => {
    try {
      return JSON.parse(readFileSync(fileURLToPath(new URL(file, directory)), "utf8"));
    } catch (error) {
      throw new EvidenceFileError(`${file}: ${(error as Error).message}`, { cause: error });
    }
  });
}
