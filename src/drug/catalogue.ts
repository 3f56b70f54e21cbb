import { BARICITINIB } from "./baricitinib.ts";
import type { Drug, SimulatedDrug } from "./drug.ts";

/**
 * The JAK inhibitors that texts, observations and cases may name, in one list: the evidence, the search, the checker of
 * statements and the reader of posts take their names from here. To add one, see docs/extending.md.
 */
export const JAK_INHIBITORS: readonly Drug[] = [
  BARICITINIB,
  {
    name: "ritlecitinib",
    brands: ["litfulo"],
    codes: ["pf-06651600"],
    nicknames: ["ritle", "ritlec"],
    strengths: [50, 100, 200],
  },
  {
    name: "deuruxolitinib",
    brands: ["leqselvi"],
    codes: ["ctp-543"],
    nicknames: ["deurux", "ctp-543", "ctp543"],
    strengths: [8, 12],
  },
  {
    name: "tofacitinib",
    brands: ["xeljanz"],
    codes: [],
    nicknames: ["tofa", "xel", "tofac"],
    strengths: [5, 10, 11, 15, 20, 22],
  },
  {
    name: "upadacitinib",
    brands: ["rinvoq"],
    codes: [],
    nicknames: ["upa", "upada"],
    strengths: [15, 30, 45],
  },
  {
    name: "ruxolitinib",
    brands: ["jakafi", "jakavi"],
    codes: [],
    nicknames: ["rux", "ruxo"],
    strengths: [5, 10, 15, 20, 25],
  },
  {
    name: "abrocitinib",
    brands: ["cibinqo"],
    codes: [],
    nicknames: ["abro"],
    strengths: [50, 100, 200],
  },
  { name: "ivarmacitinib", brands: [], codes: ["shr0302"], nicknames: [], strengths: [2, 4, 8] },
  { name: "brepocitinib", brands: [], codes: ["pf-06700841"], nicknames: [], strengths: [30, 60] },
  { name: "filgotinib", brands: ["jyseleca"], codes: [], nicknames: [], strengths: [100, 200] },
  { name: "delgocitinib", brands: [], codes: [], nicknames: [], strengths: [] },
];

/** The drugs that can be simulated. */
export const SIMULATED_DRUGS: readonly SimulatedDrug[] = [BARICITINIB];

/** The drug of a dose that names none. */
export const DEFAULT_DRUG: SimulatedDrug = BARICITINIB;

/** Every name of a drug, its own first, each once. */
export function namesOf({ name, brands, codes, nicknames }: Drug): string[] {
  return [...new Set([name, ...brands, ...codes, ...nicknames])];
}

/** The drug with that name of its own; undefined where the list has none. */
export function drugNamed(name: string): Drug | undefined {
  return JAK_INHIBITORS.find((drug) => drug.name === name);
}
