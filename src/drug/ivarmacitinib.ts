import { drugOnCurve } from "./curve.ts";

export const IVARMACITINIB = drugOnCurve({
  name: "ivarmacitinib",
  brands: [],
  codes: ["shr0302"],
  nicknames: [],
  strengths: [2, 4, 8],
  // No label in alopecia areata was seen: the highest dose of its trials there.
  doses: { studied: [4, 8], label: 8, highest: 8 },
});
