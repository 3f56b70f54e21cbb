import type { ReadLanguage } from "../../text/index.ts";
import { ENGLISH } from "./en.ts";
import { SPANISH } from "./es.ts";
import type { IdeaLabel } from "./idea-labels.ts";
import { IDEAS_ENGLISH } from "./ideas-en.ts";
import { IDEAS_SPANISH } from "./ideas-es.ts";
import type { Label } from "./labels.ts";
import { Phrases } from "./phrases.ts";

/** The phrases of numbers' slots, in each language that is read. */
export const LEXICONS: Readonly<Record<ReadLanguage, Phrases<Label>>> = {
  en: new Phrases(ENGLISH),
  es: new Phrases(SPANISH),
};
/** The phrases of statements in words. */
export const IDEAS: Readonly<Record<ReadLanguage, Phrases<IdeaLabel>>> = {
  en: new Phrases(IDEAS_ENGLISH),
  es: new Phrases(IDEAS_SPANISH),
};
export type { IdeaLabel } from "./idea-labels.ts";
export type { Label } from "./labels.ts";
export type { Found } from "./phrases.ts";
