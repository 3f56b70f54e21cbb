import * as z from "zod/mini";
import { falseStatementsFileSchema } from "./false-statements.ts";
import { practicalFileSchema } from "./practical.ts";
import { riskOfBiasFileSchema } from "./risk-of-bias.ts";
import * as files from "./schema.ts";
import { shownFileSchema } from "./shown.ts";

/** JSON Schemas (draft 2020-12) of the evidence files, by the name each file carries in its "schema" field. */
export function evidenceJsonSchemas(): Record<string, object> {
  return {
    "anagen/observations@1": z.toJSONSchema(files.observationsFileSchema),
    "anagen/sources@1": z.toJSONSchema(files.sourcesFileSchema),
    "anagen/claims@1": z.toJSONSchema(files.claimsFileSchema),
    "anagen/risk-of-bias@1": z.toJSONSchema(riskOfBiasFileSchema),
    "anagen/split@1": z.toJSONSchema(files.splitFileSchema),
    "anagen/evidence-ids@1": z.toJSONSchema(files.idsFileSchema),
    "anagen/curation@1": z.toJSONSchema(files.curationFileSchema),
    "anagen/false-statements@1": z.toJSONSchema(falseStatementsFileSchema),
    "anagen/practical@1": z.toJSONSchema(practicalFileSchema),
    "anagen/shown@1": z.toJSONSchema(shownFileSchema),
  };
}
