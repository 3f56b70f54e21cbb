import * as z from "zod/mini";
import { type Shape, says } from "../input/says.ts";

const texts = z.array(z.string().check(z.minLength(1)));

/** data/search/LANGUAGE.json: how people ask in one language. */
export const searchWordsSchema = z.strictObject({
  schema: z.literal("anagen/search-words@1"),
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  fillers: says(texts, "words left out inside of phrases: articles and whose it is"),
  ignore: says(texts, "words that say nothing about what is looked for"),
  endings: says(
    z.array(z.tuple([z.string(), z.string()])),
    "ends of words and what stands for them; the first that fits and leaves four letters is taken",
  ),
  same: says(
    z.record(z.string(), texts),
    "words and phrases that mean the same, by a name that all languages share; DRUG is any drug of the class",
  ),
  asked: says(z.record(z.string(), texts), "wordings people use, by intent"),
});

/** data/search/intents.json: what people want to know, whatever the language. */
export const intentsSchema = z.strictObject({
  schema: z.literal("anagen/search-intents@1"),
  note: z.string(),
  intents: z.array(
    z.strictObject({
      id: z.string(),
      finds: says(texts, "kind:id of what answers, best first; empty where nothing held does"),
      otherDrug: z.optional(
        says(
          texts,
          "the same where another drug of the class is named: of the numbers those of that drug, or of the class",
        ),
      ),
      nearest: z.optional(says(texts, "kind:id of what comes nearest where nothing held answers")),
    }),
  ),
});

export type SearchWords = Shape<typeof searchWordsSchema>;
/** Something people want to know, and where it is answered. */
export type Intent = Shape<typeof intentsSchema>["intents"][number];
