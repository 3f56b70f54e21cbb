import type { ClaimRules } from "../../check/rule.ts";

const OVER_TARGET =
  /(?:\bover|\bmore than|\babove|exceed\w*|beyond|greater than|in excess of|past|topped|>)\s*(?:an? )?(?:80|eighty)\b/;
const TARGET_RIGHT =
  /\b(?:80|eighty) ?(?:%|percent|per cent) or (?:more|better|higher)|(?:\bat least|≥|>=) ?(?:80|eighty)/;

/** The target was 'over 80%' scalp coverage. */
export const C06: ClaimRules = {
  claim: "C06",
  isMeasureOfNumbers: true,
  rules: [
    {
      all: [],
      any: [["hair", "target"]],
      words: new RegExp(`${OVER_TARGET.source}|${TARGET_RIGHT.source}`),
      not: ["relapse"],
      judge: ({ sentence: { plain }, has }) => {
        if (
          !/coverage|scalp|target|goal|endpoint|regrow|of (?:the|their) hair|hair cover/.test(plain) ||
          has("loss")
        )
          return null;
        return TARGET_RIGHT.test(plain) ? "supported" : "imprecise";
      },
    },
  ],
};
