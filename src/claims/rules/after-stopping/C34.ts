import type { ClaimRules } from "../../check/rule.ts";

const STOPPING = "(?:stopping|withdraw(?:al|ing)|discontinu(?:ation|ing)|coming off|quitting|cessation)";
const HARM =
  "(?:side[- ]effects?|adverse (?:effects?|events?|reactions?)|harms?|complications?|safety issues?|danger\\w*|unsafe)";
/** The stop is said to bring them or not: "stopping has no side effects", "side effects after the stop". */
const OF_THE_STOP = new RegExp(
  `\\b${STOPPING}\\b(?! because| due to)[^.;]*\\b${HARM}|\\b${HARM} (?:of|from|after|when|on|upon|following) (?:the )?(?:stop|com|quit|with|discont|cess)`,
);
/** Side effects of the drug that lead to a stop, or end with it. */
const OF_THE_DRUG = new RegExp(
  `\\b(?:if|when|because of|due to|for|should) (?:\\w+ )?(?:side|adverse)|\\b${HARM}(?: \\w+){0,3} (?:go away|disappear\\w*|vanish\\w*|subsid\\w*|resolv\\w*|settl\\w*|wear off|improv\\w*|end)\\b`,
);
/** What is a side effect and what is none, all but one of them, and what was looked at: nothing of all that may come. */
const OF_SOMETHING_ELSE =
  /\b(?:not|is|are|was|as|than|of) an? (?:\w+ )?(?:side[- ]effect|adverse|harm|complication|danger)|\b(?:besides|apart from|other than|aside from|except|beyond)\b|\bwithout (?:\w+ ){0,3}(?:doctor|dermatologist|specialist|physician|advice|supervision|plan)\b|\b(?:trials?|stud(?:y|ies)|so far|systematic\w*|looked|searched|reports?|known)\b/;

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
        const isOfTheStop = OF_THE_STOP.test(sentence.plain) && !OF_THE_DRUG.test(sentence.plain);
        return isOfTheStop && !OF_SOMETHING_ELSE.test(sentence.plain) ? "unsupported" : null;
      },
    },
  ],
};
