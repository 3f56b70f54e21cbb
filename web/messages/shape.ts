import type { first } from "./en/first.ts";
import type { later } from "./en/later.ts";

/**
 * What a folder of a language provides: `first.ts` with the words of the first page and of what all pages share,
 * `later.ts` with those of the other pages. English gives the shape; a type error says what another language lacks.
 */
export type FirstMessages = typeof first;
export type LaterMessages = typeof later;
export type Messages = FirstMessages & LaterMessages;
