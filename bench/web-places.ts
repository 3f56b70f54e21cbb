/** Where the pages' benchmark presses and types, as selectors; a test of the pages holds that each is there. */
export const PLACES = {
  /** "See the example", the second button of the start page. */
  example: "main .actions button:not(.main)",
  /** The early-warning threshold among the options, SALT points. */
  early: "#early",
  /** The score of each reading; the last is the newest one. */
  lastScore: "input[id^=reading][id$=score]",
} as const;
