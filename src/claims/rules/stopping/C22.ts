import type { ClaimRules } from "../../check/rule.ts";

const SOME_OR_ALL =
  /\b(?:part(?:s)? or (?:all|the whole)|some or (?:all|even all)|all or (?:part|some|most)|part(?:ly|ially)? or (?:full|complete|total|entire|whol)\w*|wholly or partly|(?:fully|completely) or partly|some,? or all|either (?:some|part) or all|at least (?:some|part) of)\b/;

/** What was counted was losing 'part or all' of the regrowth. */
export const C22: ClaimRules = {
  claim: "C22",
  rules: [{ all: ["loss"], words: SOME_OR_ALL, near: ["stop"], not: ["users"], affirmed: "imprecise" }],
};
