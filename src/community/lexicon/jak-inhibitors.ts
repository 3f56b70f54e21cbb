import { drugNamed } from "../../drug/catalogue.ts";

/** What people really type and one or two slips do not reach. */
export const TYPED: Readonly<Record<string, string>> = {
  xeljans: "tofacitinib",
  zeljanz: "tofacitinib",
  xelganz: "tofacitinib",
  xeljantz: "tofacitinib",
  zelganz: "tofacitinib",
  xanjanz: "tofacitinib",
  senjanz: "tofacitinib",
  xejanz: "tofacitinib",
  zeljans: "tofacitinib",
  olimiant: "baricitinib",
  oluminat: "baricitinib",
  oluminant: "baricitinib",
  olumient: "baricitinib",
  alumiant: "baricitinib",
  barcitinib: "baricitinib",
  baracitinib: "baricitinib",
  baricitnib: "baricitinib",
  bariticinib: "baricitinib",
  barcitnib: "baricitinib",
  oliumant: "baricitinib",
  olumiat: "baricitinib",
  rinvok: "upadacitinib",
  rinvoque: "upadacitinib",
  ronvoq: "upadacitinib",
  rivnoq: "upadacitinib",
  invoq: "upadacitinib",
  litfullo: "ritlecitinib",
  litfolo: "ritlecitinib",
  lifulo: "ritlecitinib",
  litfuro: "ritlecitinib",
  liftulo: "ritlecitinib",
  leqselvy: "deuruxolitinib",
  lequelvi: "deuruxolitinib",
  leqsevi: "deuruxolitinib",
};

/** Whether a strength, mg, is one this drug is sold in. */
export function isStrengthOf(drug: string, mg: number): boolean {
  return drugNamed(drug)?.strengths.includes(mg) ?? false;
}
