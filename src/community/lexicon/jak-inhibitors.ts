interface JakEntry {
  readonly name: string;
  readonly brands: readonly string[];
  readonly short: readonly string[];
  /** daily tablet strengths, mg, that a post may give */
  readonly strengths: readonly number[];
}

/** JAK inhibitors that people with alopecia write about, their brands, nicknames and strengths. */
export const JAK_INHIBITORS: readonly JakEntry[] = [
  { name: "baricitinib", brands: ["olumiant"], short: ["bari", "olu", "barici"], strengths: [1, 2, 4] },
  { name: "ritlecitinib", brands: ["litfulo"], short: ["ritle", "ritlec"], strengths: [50, 100, 200] },
  {
    name: "deuruxolitinib",
    brands: ["leqselvi"],
    short: ["deurux", "ctp-543", "ctp543"],
    strengths: [8, 12],
  },
  {
    name: "tofacitinib",
    brands: ["xeljanz"],
    short: ["tofa", "xel", "tofac"],
    strengths: [5, 10, 11, 15, 20, 22],
  },
  { name: "upadacitinib", brands: ["rinvoq"], short: ["upa", "upada"], strengths: [15, 30, 45] },
  {
    name: "ruxolitinib",
    brands: ["jakafi", "jakavi"],
    short: ["rux", "ruxo"],
    strengths: [5, 10, 15, 20, 25],
  },
  { name: "abrocitinib", brands: ["cibinqo"], short: ["abro"], strengths: [50, 100, 200] },
  { name: "ivarmacitinib", brands: [], short: [], strengths: [2, 4, 8] },
  { name: "brepocitinib", brands: [], short: [], strengths: [30, 60] },
  { name: "filgotinib", brands: ["jyseleca"], short: [], strengths: [100, 200] },
  { name: "delgocitinib", brands: [], short: [], strengths: [] },
];

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
  return JAK_INHIBITORS.some((entry) => entry.name === drug && entry.strengths.includes(mg));
}
