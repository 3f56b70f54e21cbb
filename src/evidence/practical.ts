import * as z from "zod/mini";
import { type Shape, says } from "../input/says.ts";

const text = z.string().check(z.minLength(1));
const maybeText = z.nullable(text);

/** What practical facts are about. */
const TOPICS = [
  "pregnancy",
  "infection",
  "missed-dose",
  "gap",
  "surgery",
  "vaccine",
  "monitoring",
  "medicines",
  "warning",
  "side-effects",
  "who",
  "brows",
  "living",
  "help",
  "cost",
  "combination",
  "switching",
] as const;

const wordsSchema = z.strictObject({
  says: says(text, "the fact in our own words; its numbers are the source's"),
  group: z.optional(says(text, "the people it is about; without it, whoever takes the drug")),
  fairness: z.optional(says(text, "what limits it; it is never shown without")),
});

const factSchema = z.strictObject({
  id: z.string().check(z.regex(/^PRAC-\d{3}$/)),
  topic: z.enum(TOPICS),
  drugs: says(z.array(text), "drugs it is about, by their names; empty where it is about the disease"),
  source: text,
  located: says(text, "what was read of the source"),
  words: says(z.record(z.string().check(z.regex(/^[a-z]{2}$/)), wordsSchema), "by language, ISO 639-1"),
});

const practicalSourceSchema = z.strictObject({
  id: z.string().check(z.regex(/^P\d{2}$/)),
  authorsShort: maybeText,
  title: text,
  journal: says(maybeText, "journal, publisher or site"),
  year: z.nullable(z.int().check(z.gte(1950), z.lte(2100))),
  doi: maybeText,
  pmid: maybeText,
  url: maybeText,
});

/** data/evidence/practical.json: what labels, leaflets, guidance and price lists say; no trial results. */
export const practicalFileSchema = z.strictObject({
  schema: z.literal("anagen/practical@1"),
  note: text,
  read: says(z.string().check(z.regex(/^\d{4}-\d{2}$/)), "month in which the sources were read"),
  sources: z.array(practicalSourceSchema),
  facts: z.array(factSchema),
});

/** Practical facts with their sources. */
export type Practical = Shape<typeof practicalFileSchema>;
