import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { riskOfBiasFileSchema } from "../evidence/risk-of-bias.ts";
import {
  claimsFileSchema,
  curationFileSchema,
  type Evidence,
  idsFileSchema,
  observationsFileSchema,
  sourcesFileSchema,
  splitFileSchema,
} from "../evidence/schema.ts";

/** A file of data/evidence that does not have its shape: which file, which record, which field. */
export class EvidenceFileError extends Error {
  override readonly name = "EvidenceFileError";
}

/** data/evidence of this package, whether it runs from src/ or from dist/. */
const OWN_FILES = new URL("../../data/evidence/", import.meta.url);

/**
 * Reads data/evidence and checks every file's shape; the rules between rows are checkEvidence's.
 *
 * @param directory where the files are; ends with a slash
 * @throws EvidenceFileError that names file, id and field
 */
export function loadEvidence(directory: URL = OWN_FILES): Evidence {
  const read = <S extends z.ZodMiniType>(file: string, schema: S) => readFile(directory, file, schema);
  return {
    observations: read("observations.json", observationsFileSchema).observations,
    sources: read("sources.json", sourcesFileSchema).sources,
    claims: read("claims.json", claimsFileSchema).claims,
    split: read("split.json", splitFileSchema),
    riskOfBias: read("risk-of-bias.json", riskOfBiasFileSchema).judgements,
    ids: read("ids.json", idsFileSchema),
    curation: read("curation.json", curationFileSchema),
  };
}

function readFile<S extends z.ZodMiniType>(directory: URL, file: string, schema: S): z.infer<S> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(fileURLToPath(new URL(file, directory)), "utf8"));
  } catch (error) {
    throw new EvidenceFileError(`${file}: ${(error as Error).message}`, { cause: error });
  }
  const result = z.safeParse(schema, content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new EvidenceFileError(`${file}: ${place(content, issue.path)}: ${explain(issue)}`);
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return `it must be of type ${issue.expected}`;
  if (issue.code === "invalid_value") return `it must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")} is no field of this record`;
  if (issue.code === "invalid_format") return `it must match ${issue.pattern ?? issue.format}`;
  return issue.message;
}

/** "BARI-001, field unit" for a path that passes a record with an id; else the plain path. */
function place(content: unknown, path: readonly PropertyKey[]): string {
  let value = content;
  let id: string | undefined;
  let field = "";
  for (const part of path) {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part];
    field += typeof part === "number" ? `[${part}]` : `${field ? "." : ""}${String(part)}`;
    const found = (value as { id?: unknown } | null | undefined)?.id;
    if (typeof found === "string") [id, field] = [found, ""];
  }
  return id === undefined ? `field ${field || "(whole file)"}` : `${id}, field ${field || "(whole record)"}`;
}
