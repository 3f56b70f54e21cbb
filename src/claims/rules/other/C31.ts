import type { ClaimRules } from "../../check/rule.ts";

/** Words that allow it; without them a sentence without a doctor says nothing against one. */
const PERMITS =
  /\b(?:can|may|could|free to|no need|needn't|need not|(?:don't|do not|doesn't|does not) (?:need|have) to|not necessary|unnecessary|safe(?:ly)?|fine|ok(?:ay)?|simply|just|easily|on your own|by yourself)\b/;

/** A change of the dose, or a stop; "change the time of day" is neither. */
const STEP =
  /\b(?:stop\w*(?! (?!taking|using)\w+ing\b)|discontinu\w*|quit\w*|taper\w*|wean\w*|restart\w*|resum\w*|halv\w*|skip\w*|paus\w*|(?:com|go)(?:e|ing)? off|(?:chang|adjust|alter|modif|lower|reduc|cut|rais|increas|doubl)\w*(?: \w+){0,2} (?:dos\w+|tablets?|pills?|it|treatment|therapy|drug|medication|baricitinib|olumiant)|(?:dos\w+|treatment)\b[^.;,]{0,12}\b(?:chang|adjust|lower|reduc|cut)\w*)\b/;

const WARNS =
  /\b(?:danger\w*|risk\w*|unsafe|unwise|harm\w*|bad idea|mistake|advise against|advises against|discourag\w*)\b|\b(?:may|might|can|could|will) (?:cost|lose|lead|cause|bring|trigger|worsen|mean|make|be (?:a|the|lost))\b/;

/** Specialists stress that dose changes belong under medical supervision, ideally a dermatologist's. */
export const C31: ClaimRules = {
  claim: "C31",
  isOfAnyIllness: true,
  ideas: [
    {
      all: ["withoutDoctor", "changing", "denies"],
      key: "withoutDoctor",
      affirmed: null,
      denied: "supported",
    },
    {
      all: ["withoutDoctor", "doseChange", "permits"],
      key: "withoutDoctor",
      not: ["arthritis", "unlawful", "hairLost"],
      affirmed: "contradicted",
    },
    {
      all: ["doctor", ["consult", "should"], "consult", "changing"],
      not: ["withoutDoctor", "unknown", "hairLost", "hairKept", "lossNever", "relapseUnlikely"],
      affirmed: "supported",
      withoutShares: true,
    },
  ],
  rules: [
    {
      all: ["specialist", "change"],
      any: [["supervision", "specialist"]],
      words:
        /\b(?:should|must|need(?:s|ed)?|advis\w+|stress\w*|recommend\w*|emphas\w+|only|important|urg\w+|ideally|belong\w*|can|may|free to|have to|has to|always|never|under|warn\w*|insist\w*|best)\b/,
      not: ["judge", "loss", "relapse", "users", "maintenance", "rebound"],
      judge: ({ sentence: { plain } }) => {
        if (
          /\b(?:no need|don't need|do not need|needn't|(?:don't|do not|doesn't|does not) have to|not necessary to|unnecessary to|without (?:(?:asking|telling|seeing|consulting|talking to|speaking to|involving|the|a|your|any) ){0,3}(?:doctor|dermatologist|medical|specialist|physician|prescriber)|on your own|by yourself)\b/.test(
            plain,
          )
        )
          return /\b(?:never|don't|do not|should not|shouldn't|not|must not|nobody|no one|none|nothing)\b[^.]*\b(?:without|on your own)\b/.test(
            plain,
          )
            ? "supported"
            : PERMITS.test(plain) && STEP.test(plain) && !WARNS.test(plain)
              ? "contradicted"
              : null;
        return /\b(?:supervis\w+|guidance|oversight|consult\w*|talk\w*|under|care of|monitor\w*|with (?:a|your|the)|discuss\w*|advice|belong|hands|overseen|involv\w+)\b/.test(
          plain,
        )
          ? "supported"
          : null;
      },
      instead: ["C25"],
    },
  ],
};
