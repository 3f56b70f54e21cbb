import type { decide } from "./en/decide.ts";
import type { first } from "./en/first.ts";
import type { later } from "./en/later.ts";

/**
 * What a folder of a language provides: `first.ts` with the words of the first page and of what all pages share,
 * `later.ts` with those of the other pages, `decide.ts` with what is opened beside an answer. English gives the shape; a type error says what another language lacks.
 */
export type FirstMessages = typeof first;
export type LaterMessages = typeof later;
export type DecideMessages = typeof decide;
export type Messages = FirstMessages & LaterMessages;
