import { type CheckOptions, checkText } from "../../../src/claims/check/check-text.ts";
import { liveClaims } from "../../../src/claims/facts.ts";
import { loadEvidence } from "../../../src/package-data/evidence.ts";

const evidence = loadEvidence();
const claims = liveClaims(evidence);

/** All that is said of a text, held against the published evidence. */
export const checked = (text: string, options?: CheckOptions) =>
  checkText(text, { claims, evidence }, options);

/** Each statement found in a text with its verdict: "C35 contradicted"; "null" where it is of no claim. */
export const verdictsOf = (text: string) =>
  checked(text).findings.map(({ claim, verdict }) => `${claim} ${verdict}`);

/** Why sentences of a text were read and not judged. */
export const notJudgedIn = (text: string) => checked(text).notJudged.map(({ reason }) => reason);
