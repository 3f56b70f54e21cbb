import { drugOnCurve } from "./curve.ts";

export const DEURUXOLITINIB = drugOnCurve({
  name: "deuruxolitinib",
  brands: ["leqselvi"],
  codes: ["ctp-543"],
  nicknames: ["deurux", "ctp-543", "ctp543"],
  strengths: [8, 12],
  // 8 and 12 mg twice a day; the label has 8 mg twice a day.
  doses: { studied: [16, 24], label: 16, highest: 24 },
});
