import { drugOnCurve } from "./curve.ts";

export const UPADACITINIB = drugOnCurve({
  name: "upadacitinib",
  brands: ["rinvoq"],
  codes: [],
  nicknames: ["upa", "upada"],
  strengths: [15, 30, 45],
  // No label in alopecia areata was seen: the highest dose of its trials there.
  doses: { studied: [15, 30], label: 30, highest: 30 },
});
