import { editDistance, oneEdit } from "./edits.ts";

/** A drug as a post names it. `kind`: a JAK inhibitor, the class alone, or any other treatment. */
export interface NamedDrug {
  readonly name: string;
  readonly kind: "jak" | "class" | "other";
  /** short forms that are also ordinary words or names: they need another cue in the post */
  readonly needsCue?: boolean;
  readonly topical?: boolean;
}

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
const TYPED: Readonly<Record<string, string>> = {
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

const TOPICAL: readonly string[] = ["opzelura"];

const CLASS_WORDS: readonly string[] = ["jak", "jaks", "jaki", "jakis", "jakinhibitor", "jakinhibitors"];

/** Other treatments whose stop is not a JAK inhibitor's, by the name kept for them. */
const OTHERS: Readonly<Record<string, string>> = {
  minoxidil: "minoxidil",
  rogaine: "minoxidil",
  regaine: "minoxidil",
  minox: "minoxidil",
  loniten: "minoxidil",
  foam: "minoxidil",
  finasteride: "finasteride",
  propecia: "finasteride",
  dutasteride: "dutasteride",
  spironolactone: "spironolactone",
  spiro: "spironolactone",
  prednisone: "corticosteroid",
  prednisolone: "corticosteroid",
  medrol: "corticosteroid",
  dexamethasone: "corticosteroid",
  steroid: "corticosteroid",
  steroids: "corticosteroid",
  cortisone: "corticosteroid",
  kenalog: "corticosteroid",
  clobetasol: "corticosteroid",
  triamcinolone: "corticosteroid",
  methylprednisolone: "corticosteroid",
  betamethasone: "corticosteroid",
  methotrexate: "methotrexate",
  mtx: "methotrexate",
  azathioprine: "azathioprine",
  imuran: "azathioprine",
  cyclosporine: "ciclosporin",
  ciclosporin: "ciclosporin",
  dupixent: "dupilumab",
  dupilumab: "dupilumab",
  adbry: "tralokinumab",
  humira: "adalimumab",
  adalimumab: "adalimumab",
  enbrel: "etanercept",
  etanercept: "etanercept",
  remicade: "infliximab",
  cosentyx: "secukinumab",
  stelara: "ustekinumab",
  skyrizi: "risankizumab",
  taltz: "ixekizumab",
  otezla: "apremilast",
  apremilast: "apremilast",
  orencia: "abatacept",
  actemra: "tocilizumab",
  rituximab: "rituximab",
  plaquenil: "hydroxychloroquine",
  hydroxychloroquine: "hydroxychloroquine",
  hcq: "hydroxychloroquine",
  sulfasalazine: "sulfasalazine",
  arava: "leflunomide",
  leflunomide: "leflunomide",
  dpcp: "contact immunotherapy",
  dcp: "contact immunotherapy",
  sadbe: "contact immunotherapy",
  anthralin: "anthralin",
  squaric: "contact immunotherapy",
  tacrolimus: "tacrolimus",
  protopic: "tacrolimus",
  elidel: "pimecrolimus",
  latisse: "bimatoprost",
  bimatoprost: "bimatoprost",
  accutane: "isotretinoin",
  isotretinoin: "isotretinoin",
  doxycycline: "antibiotic",
  antibiotics: "antibiotic",
  antibiotic: "antibiotic",
  amoxicillin: "antibiotic",
  simvastatin: "statin",
  atorvastatin: "statin",
  statin: "statin",
  statins: "statin",
  ezetimibe: "statin",
  vytorin: "statin",
  antidepressant: "antidepressant",
  antidepressants: "antidepressant",
  lexapro: "antidepressant",
  zoloft: "antidepressant",
  prozac: "antidepressant",
  ssri: "antidepressant",
  sertraline: "antidepressant",
  wellbutrin: "antidepressant",
  effexor: "antidepressant",
  adderall: "stimulant",
  pill: "contraceptive?",
  levothyroxine: "levothyroxine",
  synthroid: "levothyroxine",
  metformin: "metformin",
  ozempic: "semaglutide",
  wegovy: "semaglutide",
  semaglutide: "semaglutide",
  mounjaro: "tirzepatide",
  ibuprofen: "painkiller",
  biotin: "supplement",
  supplements: "supplement",
  supplement: "supplement",
  vitamins: "supplement",
  vitamin: "supplement",
  zinc: "supplement",
  iron: "supplement",
  ashwagandha: "supplement",
  collagen: "supplement",
  prp: "prp",
  microneedling: "microneedling",
  ldn: "naltrexone",
  naltrexone: "naltrexone",
  ketoconazole: "ketoconazole",
  nizoral: "ketoconazole",
  injections: "corticosteroid",
  shots: "corticosteroid",
  lisinopril: "blood pressure drug",
  propranolol: "blood pressure drug",
  valacyclovir: "antiviral",
  valtrex: "antiviral",
  gabapentin: "gabapentin",
  melatonin: "supplement",
  testosterone: "testosterone",
  creatine: "supplement",
  xolair: "omalizumab",
  minocycline: "antibiotic",
  claritin: "antihistamine",
  zyrtec: "antihistamine",
  allegra: "antihistamine",
  antihistamines: "antihistamine",
  fin: "finasteride",
  dut: "dutasteride",
};

/** English words that a slip in a drug name would also give, and drug names that differ by a slip. */
const NOT_A_SLIP: ReadonlySet<string> = new Set(["tofu", "luminant", "jackal", "rinvest", "lithium"]);

const EXACT = new Map<string, NamedDrug>();
const LONG: { word: string; drug: NamedDrug }[] = [];
for (const { name, brands, short } of JAK_INHIBITORS) {
  const drug: NamedDrug = { name, kind: "jak" };
  for (const word of [name, ...brands]) {
    EXACT.set(word, drug);
    LONG.push({ word, drug });
  }
  for (const word of short) EXACT.set(word, /\d/.test(word) ? drug : { ...drug, needsCue: true });
}
for (const word of TOPICAL) {
  const drug: NamedDrug = { name: "ruxolitinib", kind: "jak", topical: true };
  EXACT.set(word, drug);
  LONG.push({ word, drug });
}
for (const word of CLASS_WORDS) EXACT.set(word, { name: "JAK inhibitor", kind: "class" });
for (const [word, name] of Object.entries(OTHERS))
  if (word !== "pill") EXACT.set(word, { name, kind: "other" });
for (const { word, drug } of [...LONG])
  for (const slip of oneEdit(word)) if (!EXACT.has(slip) && !NOT_A_SLIP.has(slip)) EXACT.set(slip, drug);
for (const [word, name] of Object.entries(TYPED)) EXACT.set(word, { name, kind: "jak" });

const SHORTEST_FOR_TWO = 8;
const FIRST_LETTERS: ReadonlySet<string> = new Set(LONG.map(({ word }) => word[0]));

/**
 * The drug a word names, in lower case, slips of the pen included: one for every name, two for names of eight
 * letters or more whose first letter is right. Null for any other word.
 */
export function drugOfWord(word: string): NamedDrug | null {
  const exact = EXACT.get(word);
  if (exact) return exact;
  const base = word.replace(/['’]s$|s$/, "");
  if (base !== word && EXACT.get(base)?.kind === "jak") return EXACT.get(base)!;
  if (word.length < SHORTEST_FOR_TWO - 1 || NOT_A_SLIP.has(word) || !FIRST_LETTERS.has(word[0])) return null;
  for (const { word: known, drug } of LONG)
    if (known.length >= SHORTEST_FOR_TWO && known[0] === word[0] && editDistance(word, known, 2) <= 2)
      return drug;
  return null;
}

/** Whether text may speak of a JAK inhibitor: a fast test that misses none of the forms `drugOfWord` knows. */
export function mayNameDrug(text: string): boolean {
  return MAY_NAME_DRUG.test(text);
}

/** What `mayNameDrug` looks for; of the few forms an automaton over bytes can read (see readers/automaton.ts). */
export const MAY_NAME_DRUG =
  /jak|[td]?i[nm]i?b|tinb|nib\b|\bol[iu]|[ou]l?[ui]m[iau]|lumi|umia|\bbari|\bbar[ac]|xe[lj]|zel|janz|jans|rin?v|nvoq|voq|vok|li?tf|tful|fulo|leqs|selv|eqse|tofa|\bupa|\brux|opze|zelu|elura|cibi|binqo|ctp|jyse|abro|sele?ca|\bolu\b|ritl|miant|[ou]mli|ulo\b|\blit[a-z]{0,3}lo|tflo|uflo|elvi|leqe|\ble[qs]|[oq]{2}\b|\wqo\b|rin[a-z]o|akaf|akav|kafi|kavi|\bja[a-z]{3}i|inqo|\bcib|\bc[a-z]{1,3}nqo|citi|liti|goti|xoli|leca|\bjys|muian|novq|tniib|aafi|aavi/i;

/** Whether a strength, mg, is one this drug is sold in. */
export function isStrengthOf(drug: string, mg: number): boolean {
  return JAK_INHIBITORS.some((entry) => entry.name === drug && entry.strengths.includes(mg));
}
