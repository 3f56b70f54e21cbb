import type { ClaimRules } from "../../check/rule.ts";

/** Those people had reached 80% coverage before stopping. */
export const C23: ClaimRules = {
  claim: "C23",
  rules: [
    {
      all: [],
      near: ["stop"],
      words:
        /\b(?:reach\w*|achiev\w+|attain\w*|got to|regrown|regained|hit|had (?:already )?(?:at least )?)\b.{0,60}\b(?:80|eighty) ?(?:%|percent|per cent)|\b(?:80|eighty) ?(?:%|percent|per cent)[^.]{0,50}\b(?:before|prior to|when they|by the time)\b/,
      judge: ({ sentence: { plain } }) =>
        /\b(?:before|had|already|prior|previously|having|by the time|when they stopped|these (?:people|patients)|those (?:people|patients))\b/.test(
          plain,
        ) && /coverage|scalp|regrow|hair/.test(plain)
          ? "supported with correction"
          : null,
      instead: ["C06"],
    },
  ],
};
