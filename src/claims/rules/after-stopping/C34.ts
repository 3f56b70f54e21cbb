import type { ClaimRules } from "../../check/rule.ts";

/** There are no severe side effects from stopping itself. */
export const C34: ClaimRules = {
  claim: "C34",
  isOfAnyIllness: true,
  rules: [
    {
      all: ["sideEffects"],
      any: [["stop"]],
      words: /\b(?:stopping|withdraw\w*|discontinu\w+|com(?:e|ing) off|quit\w*|cessation|the stop|stop)\b/,
      not: ["prescription", "cost", "users", "lipids"],
      key: "sideEffects",
      judge: ({ has, sentence }) => {
        if (has("unknown")) return "supported";
        const causedByStop =
          /\b(?:stopping|withdrawal|discontinu(?:ation|ing)|coming off|quitting|cessation)\b(?! because| due to)/.test(
            sentence.plain,
          ) || /side[- ]effects? (?:of|from|after|when|on) (?:stop|com|quit|with)/.test(sentence.plain);
        return causedByStop && !/\bbecause of (?:side|adverse)|due to (?:side|adverse)/.test(sentence.plain)
          ? "unsupported"
          : null;
      },
    },
  ],
};
