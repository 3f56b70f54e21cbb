import type { ChanceName } from "../../forecast/options/outcomes.ts";

/** Heads of the columns of a forecast's chances, in English. */
export const OUTCOME_HEADS: Readonly<Record<ChanceName, string>> = {
  keepsSalt20: "keeps SALT 20",
  hasSalt20: "has SALT 20",
  losesBenefit: "loses benefit",
  wellWithoutDrug: "well without drug",
  noWorse: "no worse than now",
};
