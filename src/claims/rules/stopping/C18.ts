import type { ClaimRules } from "../../check/rule.ts";

/** When the drug is stopped, JAK-STAT signalling switches back on and the attack on follicles resumes. */
export const C18: ClaimRules = {
  claim: "C18",
  ideas: [
    {
      all: [["wearsOff", "stopping"], ["immune", "pathway"], "flaresAgain"],
      not: ["arthritis", "unknown", "suddenly", "worseThanBefore"],
      key: "flaresAgain",
      affirmed: "supported with correction",
    },
  ],
  requires: [["stopping", "wearsOff"]],
  rules: [
    {
      all: ["stop", "resume"],
      any: [["pathway", "jak", "attack"]],
      not: ["users", "rebound", "joint", "abrupt", "systemic"],
      words: /\b(?:jak|signal\w*|pathway|attack\w*|assault\w*|immun\w+)\b/,
      key: "resume",
      instead: ["C14"],
      judge: ({ denied, has, sentence }) => {
        if (
          /\b(?:the moment|immediately|the instant|straight ?away|at once)\b/.test(sentence.plain) &&
          !has("pathway")
        )
          return null;
        return denied ? "contradicted" : "supported with correction";
      },
    },
  ],
};
