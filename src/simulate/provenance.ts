import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";

export const provenanceSchema = z.strictObject({
  modelVersion: says(z.string(), "code and model draws together"),
  dataVersion: says(z.string(), "content of the evidence"),
  seed: whole,
  virtualPatients: whole,
  effectiveSampleSize: says(whole, "independent people behind the result (effective sample size)"),
  digest: says(z.string().check(z.regex(/^[0-9a-f]{64}$/)), "hash of all numbers of the result"),
});

/** What every result says about where it comes from. */
export type Provenance = Shape<typeof provenanceSchema>;
