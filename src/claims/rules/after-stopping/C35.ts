import type { ClaimRules } from "../../check/rule.ts";

/** The drug does not cure; it controls the disease while it is taken. */
export const C35: ClaimRules = {
  claim: "C35",
  ideas: [
    {
      all: ["cure"],
      key: "cure",
      not: ["unknown", "some", "partOfPeople"],
      affirmed: "contradicted",
      denied: "supported",
      language: "es",
    },
  ],
  rules: [
    {
      all: ["cure"],
      key: "cure",
      affirmed: "contradicted",
      denied: "supported",
      instead: ["C19"],
    },
    {
      key: "control",
      all: ["control"],
      words:
        /\b(?:only|just|while|as long as|so long as)\b.{0,50}\b(?:tak\w+|treat\w*|on (?:it|the drug)|us(?:e\w*|ing)|continu\w*)\b/,
      not: ["cure", "joint", "users", "attack"],
      judge: ({ denied }) => (denied ? null : "supported"),
    },
  ],
};
