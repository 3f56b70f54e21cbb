import * as z from "zod/mini";
import { caseSchema } from "../../forecast/case/case.ts";
import { says } from "../../input/says.ts";

/** A line of `anagen events TABLE`: one person of the table as a case. */
export const eventCaseSchema = z.strictObject({
  id: says(z.string(), "the person's ID in the table"),
  case: caseSchema,
});
