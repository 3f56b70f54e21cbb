import type { beside } from "./en/beside.ts";
import type { first } from "./en/first.ts";
import type { later } from "./en/later.ts";

/**
 * What a folder of a language provides: `first.ts` with the words of the first page and of what all pages share,
 * `later.ts` with those of the other pages, `beside.ts` with what is loaded beside an answer. English gives the shape; a type error says what another language lacks.
 */
export type FirstMessages = typeof first;
export type LaterMessages = typeof later;
export type BesideMessages = typeof beside;
/** What is said of every plan beside its hair. */
export type HarmWords = BesideMessages["harms"];
export type Messages = FirstMessages & LaterMessages;
