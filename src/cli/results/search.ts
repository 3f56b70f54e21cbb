import * as z from "zod/mini";
import { type Shape, says } from "../../input/says.ts";
import { KINDS } from "../../search/entry.ts";

/** What `anagen search --json` prints. */
export const searchResultSchema = z.strictObject({
  schema: z.literal("anagen/search@1"),
  dataVersion: z.string(),
  query: z.string(),
  results: says(
    z.array(
      z.strictObject({
        kind: z.enum(KINDS),
        id: z.string(),
        title: z.string(),
        passage: says(z.string(), "the part of the text that fits best"),
        sources: z.array(z.string()),
        score: says(z.number(), "higher is better; comparable within one search only"),
      }),
    ),
    "best first",
  ),
  notHeld: says(
    z.boolean(),
    "true: nothing held answers the question, and what was found only comes nearest",
  ),
});
/** What `anagen search --json` prints. */
export type SearchResult = Shape<typeof searchResultSchema>;
