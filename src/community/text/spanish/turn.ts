/** What stands in a Spanish text and what the rules read instead; `groups` are the match and its groups. */
export type Turn = readonly [string, string | ((...groups: string[]) => string)];
