import * as z from "zod/mini";
import { type Shape, says } from "../../input/says.ts";

/** Questions the answer can be cut down to. */
export const QUESTIONS = [
  "stop",
  "lower",
  "restart",
  "wait",
  "switch",
  "minoxidil",
  "safety",
  "cost",
  "pregnancy",
  "breaks",
  "brows",
] as const;
/** A question that a part of the article answers. */
export type Question = (typeof QUESTIONS)[number];

const FIGURES = ["flow", "icons-stop", "curve-stop", "icons-lower", "relapse-table", "forest"] as const;
export type FigureName = (typeof FIGURES)[number];

const text = says(z.string(), "with references to observations in {{...}} in place of numbers");

const asked = z.optional(says(z.array(z.string()), "intents of the search that this piece answers"));

/** A piece of a section before its numbers are filled in. */
const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["text", "model", "unknown", "subtitle"]), text, for: asked }),
  z.strictObject({
    kind: z.literal("list"),
    name: z.optional(z.string()),
    items: z.array(text),
    for: asked,
  }),
  says(
    z.strictObject({
      kind: z.literal("claim"),
      claim: z.string(),
      sources: says(z.array(z.string()), "those of the claim's sources that say this"),
      text,
      for: asked,
    }),
    "text with the numbers declared beside a claim; its sources are cited behind it",
  ),
  says(
    z.strictObject({ kind: z.literal("facts"), facts: z.array(z.string()), for: asked }),
    "practical facts by id, each with its people, its limits and its source",
  ),
  z.strictObject({ kind: z.literal("figure"), figure: z.enum(FIGURES) }),
  says(
    z.strictObject({ kind: z.literal("stories") }),
    "what people told, counted, or that nothing has been imported",
  ),
]);

const sectionSchema = z.strictObject({
  id: z.string(),
  questions: says(z.array(z.enum(QUESTIONS)), "questions whose short form holds this section"),
  title: z.string(),
  blocks: z.array(blockSchema),
});

const flowSchema = z.strictObject({
  caption: z.string(),
  boxes: z.array(
    z.strictObject({
      at: says(z.tuple([z.number(), z.number()]), "left edge, and row from the top"),
      lines: z.array(text),
    }),
  ),
  arrows: says(z.array(z.tuple([z.number(), z.number()])), "from box, to box, by place in the list"),
  note: text,
});

/** The words of the article in one language: data/article/LANGUAGE.json. */
export const articleSchema = z.strictObject({
  schema: z.literal("anagen/article@1"),
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  title: z.string(),
  flow: flowSchema,
  sections: z.array(sectionSchema),
});

export type BlockTemplate = Shape<typeof blockSchema>;
export type SectionTemplate = Shape<typeof sectionSchema>;
/** The people's way through the withdrawal trial as boxes and arrows. */
export type FlowTemplate = Shape<typeof flowSchema>;
export type Article = Shape<typeof articleSchema>;
