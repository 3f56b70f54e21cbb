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
] as const;
/** A question that a part of the article answers. */
export type Question = (typeof QUESTIONS)[number];

const FIGURES = ["flow", "icons-stop", "curve-stop", "icons-lower", "relapse-table", "forest"] as const;
export type FigureName = (typeof FIGURES)[number];

const text = says(z.string(), "with references to observations in {{...}} in place of numbers");

/** A piece of a section before its numbers are filled in. */
const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["text", "model", "unknown", "subtitle"]), text }),
  z.strictObject({ kind: z.literal("list"), name: z.optional(z.string()), items: z.array(text) }),
  says(
    z.strictObject({ kind: z.literal("claim"), claim: z.string(), text }),
    "text with the numbers declared beside a claim; its sources are cited behind it",
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
  language: z.literal("en"),
  title: z.string(),
  flow: flowSchema,
  sections: z.array(sectionSchema),
});

export type BlockTemplate = Shape<typeof blockSchema>;
export type SectionTemplate = Shape<typeof sectionSchema>;
/** The people's way through the withdrawal trial as boxes and arrows. */
export type FlowTemplate = Shape<typeof flowSchema>;
export type Article = Shape<typeof articleSchema>;
