import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EvidenceFileError, parseEvidence } from "../evidence/parse-evidence.ts";
import type { Evidence } from "../evidence/schema.ts";

/** data/evidence of this package, whether it runs from src/ or from dist/. */
const OWN_FILES = new URL("../../data/evidence/", import.meta.url);

/**
 * Reads data/evidence and checks every file's shape; the rules between rows are checkEvidence's.
 *
 * @param directory where the files are; ends with a slash
 * @throws EvidenceFileError that names file, id and field
 */
export function loadEvidence(directory: URL = OWN_FILES): Evidence {
  return parseEvidence((file) => {
    try {
      return JSON.parse(readFileSync(fileURLToPath(new URL(file, directory)), "utf8"));
    } catch (error) {
      throw new EvidenceFileError(`${file}: ${(error as Error).message}`, { cause: error });
    }
  });
}
