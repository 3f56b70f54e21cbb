import type { ClaimRules } from "../../check/rule.ts";
import type { Measure } from "../../frames/frame.ts";

const SCALP: ReadonlySet<Measure> = new Set(["salt20", "salt10", "response", "patientReported"]);

/** In BRAVE-AA1 about 35% of people on 4 mg daily met the regrowth target by week 36. */
export const C05: ClaimRules = {
  claim: "C05",
  frames: ({ situation, measures }) => situation === "on" && measures.some((each) => SCALP.has(each)),
  rules: [],
};
