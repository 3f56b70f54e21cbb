import * as z from "zod/mini";
import { falseStatementsFileSchema } from "./false-statements.ts";
import { practicalFileSchema } from "./practical.ts";
import { riskOfBiasFileSchema } from "./risk-of-bias.ts";
import {
  claimsFileSchema,
  curationFileSchema,
  type Evidence,
  idsFileSchema,
  observationsFileSchema,
  sourcesFileSchema,
  splitFileSchema,
} from "./schema.ts";
import { shownFileSchema } from "./shown.ts";

/** A file of data/evidence that does not have its shape: which file, which record, which field. */
export class EvidenceFileError extends Error {
  override readonly name = "EvidenceFileError";
}

/**
 * The evidence from its files, each checked for its shape; the rules between rows are checkEvidence's.
 *
 * @param contentOf gives a file's JSON as a value, by its name in data/evidence, such as "observations.json"
 * @throws EvidenceFileError that names file, id and field
 */
export function parseEvidence(contentOf: (file: string) => unknown): Evidence {
  const read = <S extends z.ZodMiniType>(file: string, schema: S) => checked(file, contentOf(file), schema);
  return {
    observations: read("observations.json", observationsFileSchema).observations,
    sources: read("sources.json", sourcesFileSchema).sources,
    claims: read("claims.json", claimsFileSchema).claims,
    split: read("split.json", splitFileSchema),
    riskOfBias: read("risk-of-bias.json", riskOfBiasFileSchema).judgements,
    ids: read("ids.json", idsFileSchema),
    curation: read("curation.json", curationFileSchema),
    shown: read("shown.json", shownFileSchema),
    falseStatements: read("false-statements.json", falseStatementsFileSchema).statements,
    practical: read("practical.json", practicalFileSchema),
  };
}

function checked<S extends z.ZodMiniType>(file: string, content: unknown, schema: S): z.infer<S> {
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
