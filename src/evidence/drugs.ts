import { JAK_INHIBITORS, namesOf } from "../drug/catalogue.ts";

/** One drug, class or combination of the evidence, and the names people use for it. */
export interface Treatment {
  /** the name observations carry */
  readonly name: string;
  /** brand names, codes and abbreviations, lower case */
  readonly synonyms: readonly string[];
  /** names that a search for one of them should also find here: active ingredients and classes, lower case */
  readonly partOf: readonly string[];
}

function drug(name: string, synonyms: readonly string[] = [], partOf: readonly string[] = []): Treatment {
  return { name, synonyms, partOf };
}

/** Every drug the observations name: the closed list. Topical and oral stay apart. */
export const DRUGS: readonly Treatment[] = [
  ...JAK_INHIBITORS.map((jak) => drug(jak.name, namesOf(jak).slice(1))),
  drug("ritlecitinib or brepocitinib", [], ["ritlecitinib", "brepocitinib"]),
  drug("tofacitinib with corticosteroid", [], ["tofacitinib", "corticosteroids (class)"]),
  drug("topical ruxolitinib", ["opzelura"], ["ruxolitinib"]),
  drug("JAK inhibitors (class)", ["jak inhibitors", "jak inhibitor", "jaki", "jak"]),
  drug("topical minoxidil", ["rogaine", "regaine", "lotorin"], ["minoxidil"]),
  drug("oral minoxidil", ["loniten"], ["minoxidil"]),
  drug("minoxidil (route not stated)", [], ["minoxidil"]),
  drug("methotrexate", ["mtx"]),
  drug("methotrexate with prednisone", [], ["methotrexate", "corticosteroids (class)"]),
  drug("methotrexate with or without oral corticosteroid", [], ["methotrexate", "corticosteroids (class)"]),
  drug("corticosteroids (class)", ["corticosteroids", "corticosteroid", "steroids", "steroid"]),
  drug(
    "systemic corticosteroids (class)",
    ["systemic corticosteroids", "systemic corticosteroid"],
    ["corticosteroids (class)"],
  ),
  drug(
    "pulse corticosteroids (class)",
    ["pulse corticosteroids", "pulse corticosteroid"],
    ["corticosteroids (class)"],
  ),
  drug("oral corticosteroid", [], ["corticosteroids (class)"]),
  drug("oral corticosteroid with or without ciclosporin", [], ["corticosteroids (class)"]),
  drug(
    "methylprednisolone pulses",
    ["methylprednisolone"],
    ["pulse corticosteroids (class)", "corticosteroids (class)"],
  ),
  drug("diphencyprone", ["dpcp", "dcp", "diphenylcyclopropenone"], ["contact immunotherapy (class)"]),
  drug("contact immunotherapy (class)", ["contact immunotherapy", "dpcp / sadbe", "sadbe"]),
  drug("topical immunomodulators (class)", ["topical immunomodulators"]),
  drug("mixed treatment", ["mixed"]),
  drug("mixed conventional treatment", ["conventional treatment"], ["mixed treatment"]),
  drug("mixed or no treatment"),
  drug("no treatment", ["none", "untreated"]),
  drug("any treatment", ["any"]),
];

const NAMES: ReadonlySet<string> = new Set(DRUGS.map((entry) => entry.name));

/** Whether an observation may carry this drug name. */
export function isDrugName(name: string): boolean {
  return NAMES.has(name);
}

/** Names a search accepts beside every drug's own: ingredients that only occur inside other entries. */
const INGREDIENTS = ["minoxidil"] as const;

/** All names that --drug takes, without synonyms, in alphabetical order. */
export function drugNames(): string[] {
  return [...NAMES, ...INGREDIENTS].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

/**
 * The drug names meant by a word: by name, brand or code, in any case; an ingredient or class also finds the
 * entries it is part of. Null when nothing has that name.
 */
export function resolveDrug(text: string): ReadonlySet<string> | null {
  const wanted = text.trim().toLowerCase();
  const direct = DRUGS.find(
    (entry) => entry.name.toLowerCase() === wanted || entry.synonyms.includes(wanted),
  );
  const name = direct?.name ?? (INGREDIENTS as readonly string[]).find((ingredient) => ingredient === wanted);
  if (name === undefined) return null;
  const found = new Set(DRUGS.filter((entry) => entry.partOf.includes(name)).map((entry) => entry.name));
  if (direct) found.add(direct.name);
  return found;
}

/** Brand names and codes of a drug; none for a name outside the list. */
export function synonymsOf(name: string): readonly string[] {
  return DRUGS.find((entry) => entry.name === name)?.synonyms ?? [];
}
