import type { ClaimRules } from "../../check/rule.ts";

/** The JAK-STAT pathway is responsible for the immune attack on follicles, and baricitinib modulates it. */
export const C13: ClaimRules = {
  claim: "C13",
  isOfAnyIllness: true,
  ideas: [
    {
      all: ["pathway", "blocks", ["immune", "follicle"]],
      not: ["stopping", "wearsOff", "denies"],
      affirmed: "supported with correction",
    },
  ],
  rules: [
    {
      all: ["attack"],
      any: [["pathway", "jak"]],
      words:
        /\b(?:driv\w+|responsib\w+|caus\w+|behind|trigger\w*|mediat\w+|rela(?:y|ys|yed)|fuel\w*|central|role|regulat\w*|by way of|through|via|interrupt\w*|send\w*|turn\w* (?:it |them )?(?:down|off)|switch\w* (?:it )?off|dial\w*|tam(?:e|es|ed|ing)|power\w*|order\w*|instruct\w*|tells?|carr(?:y|ies) (?:the )?signals?|underl\w+|implicat\w+)\b/,
      not: ["stop", "resume", "rebound", "king", "prescription"],
      instead: ["C10"],
      judge: ({ sentence, has }) =>
        has("follicle") && !/untreated|left alone|unchecked|without treatment/.test(sentence.plain)
          ? "supported with correction"
          : null,
    },
  ],
};
