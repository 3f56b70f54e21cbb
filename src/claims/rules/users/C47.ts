import type { ClaimRules } from "../../check/rule.ts";

/** Liu et al. 2023, J Dermatol Treat 34(2):1-9, PMID 36402134, is a systematic review of long-term JAK inhibitor results in AA. */
export const C47: ClaimRules = {
  claim: "C47",
  isOfAnyIllness: true,
  readsReports: true,
  rules: [
    {
      all: [],
      words:
        /\b36402134\b|\bliu\b[^.]*\b(?:2023|systematic review)\b[^.]*|\bj(?:ournal of)? dermatol(?:ogical)? treat\w*\b.*\b34\b/,
      about: "anything",
      judge: ({ sentence: { plain } }) =>
        /36402134|dermatol(?:ogical)? treat/.test(plain) ||
        (/\bliu\b/.test(plain) &&
          /jak|alopecia/.test(plain) &&
          /systematic review/.test(plain) &&
          !/jama/.test(plain))
          ? "unsupported"
          : null,
    },
  ],
};
