import type { ClaimRules } from "../../check/rule.ts";

/** Baricitinib gives visible results in a relatively shorter time than minoxidil. */
export const C04: ClaimRules = {
  claim: "C04",
  isOfMinoxidil: true,
  rules: [
    {
      all: ["minoxidil"],
      any: [["faster"]],
      about: "anything",
      words: /\b(?:baricitinib|olumiant|jak|it|its|that|this|the (?:drug|pill|tablet|medicine))\b/,
      key: "faster",
      judge: ({ sentence, denied }) => {
        if (denied) return "supported";
        const minoxidilLeads =
          /^[^,;]*\b(?:minoxidil|rogaine|regaine)\b[^,;]*\b(?:faster|quicker|sooner|earlier|more quickly|shorter)\b[^,;]*\bthan\b[^,;]*\b(?:baricitinib|olumiant)\b/;
        if (!minoxidilLeads.test(sentence.plain)) return "contradicted";
        return /\b(?:may|might|could|perhaps|possibly|seems?|appears?|probably)\b/.test(sentence.plain)
          ? null
          : "unsupported";
      },
    },
    {
      all: ["minoxidil", "baricitinib"],
      about: "anything",
      words: /\b(?:slower|lags?|longer to (?:work|act|show)|takes longer|later)\b/,
      judge: ({ sentence }) =>
        /\b(?:minoxidil|rogaine)\b[^,;]*\b(?:slower|lags?|longer|later)\b/.test(sentence.plain)
          ? "contradicted"
          : "unsupported",
    },
  ],
};
