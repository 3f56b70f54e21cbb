import { drugOnCurve } from "./curve.ts";

export const RITLECITINIB = drugOnCurve({
  name: "ritlecitinib",
  brands: ["litfulo"],
  codes: ["pf-06651600"],
  nicknames: ["ritle", "ritlec"],
  strengths: [50, 100, 200],
  // 200 mg: the four weeks of a loading dose of ALLEGRO-2b/3.
  doses: { studied: [10, 30, 50], label: 50, highest: 200 },
});
