import type { IdeaRule } from "../check/idea-rule.ts";

/** How each statement that is false in general is recognised, by its id in data/evidence/false-statements.json. */
export const GENERAL_RULES: Readonly<Record<string, readonly IdeaRule[]>> = {
  G01: [{ all: ["works", "patternBaldness"], not: ["denies", "unknown"], affirmed: "contradicted" }],
  G02: [{ all: ["works", "anyAlopecia"], not: ["denies", "unknown"], affirmed: "contradicted" }],
  G03: [{ all: ["drugCauses"], not: ["denies", "stopping", "lowering", "unknown"], affirmed: "unsupported" }],
  G04: [{ all: ["pregnancy", "safe"], not: ["avoid", "denies", "unknown"], affirmed: "contradicted" }],
  G05: [
    {
      all: [
        ["lowering", "slowly"],
        ["preventsLoss", "relapseUnlikely"],
      ],
      not: ["unknown", "staying", "some", "moreResponse"],
      key: "preventsLoss",
      affirmed: "contradicted",
      withoutShares: true,
    },
  ],
  G06: [
    {
      all: [["noWarning", "noSideEffects"]],
      not: ["stopping", "lowering", "pregnancy", "unknown", "doctor", "partOfPeople"],
      key: "noWarning",
      affirmed: "contradicted",
      withoutShares: true,
    },
  ],
  G07: [{ all: ["splitTablet"], not: ["denies", "avoid", "unknown"], affirmed: "unsupported" }],
  G09: [
    {
      all: [["stopping", "safelyStop"], "lossNever"],
      not: [
        "some",
        "partOfPeople",
        "unknown",
        "staying",
        "restarting",
        "lowering",
        "early",
        "arthritis",
        "needed",
        "should",
      ],
      affirmed: "contradicted",
      withoutShares: true,
    },
    {
      all: ["safelyStop", "hairBack", "safe"],
      not: [
        "some",
        "partOfPeople",
        "unknown",
        "denies",
        "doctor",
        "lowering",
        "needed",
        "should",
        "arthritis",
      ],
      affirmed: "contradicted",
      withoutShares: true,
    },
  ],
  G10: [
    {
      all: ["lowering", "lossNever"],
      not: ["some", "partOfPeople", "unknown", "restarting", "stopping", "early", "arthritis"],
      affirmed: "contradicted",
      withoutShares: true,
    },
  ],
  G11: [
    {
      all: ["staying", "lossNever"],
      not: ["some", "partOfPeople", "unknown", "restarting", "stopping", "lowering", "early", "arthritis"],
      affirmed: "contradicted",
      withoutShares: true,
    },
  ],
  G08: [
    {
      all: ["counter"],
      not: ["denies", "topicalForm", "unknown", "avoid", "unlawful"],
      affirmed: "contradicted",
    },
  ],
};
