import type { ClaimRules } from "../../check/rule.ts";

/** While the pathway is active and untreated, the autoimmune process is likely to go on. */
export const C14: ClaimRules = {
  claim: "C14",
  rules: [
    {
      all: ["attack"],
      near: ["pathway"],
      words:
        /\b(?:untreated|left (?:alone|unchecked|active)|unchecked|without treatment|(?:stays?|remains?|is|still) (?:active|on|switched on)|no treatment)\b/,
      not: ["rebound"],
      instead: ["C13", "C18", "C10"],
      judge: ({ sentence, has }) => {
        if (has("stop") && !/without treatment|untreated|no treatment/.test(sentence.plain)) return null;
        return /\b(?:continu\w+|go(?:es)? on|persist\w*|carr(?:y|ies) on|keep\w*|likely|probab\w+|ongoing|rumbl\w+|last\w*)\b/.test(
          sentence.plain,
        )
          ? "imprecise"
          : null;
      },
    },
  ],
};
