import { InputError } from "../input/input-error.ts";
import { BARICITINIB } from "./baricitinib.ts";
import { DEURUXOLITINIB } from "./deuruxolitinib.ts";
import type { Drug, SimulatedDrug } from "./drug.ts";
import { IVARMACITINIB } from "./ivarmacitinib.ts";
import { RITLECITINIB } from "./ritlecitinib.ts";
import { UPADACITINIB } from "./upadacitinib.ts";

/**
 * The JAK inhibitors that texts, observations and cases may name, in one list: the evidence, the search, the checker of
 * statements and the reader of posts take their names from here. To add one, see docs/extending.md.
 */
export const JAK_INHIBITORS: readonly Drug[] = [
  BARICITINIB,
  RITLECITINIB,
  DEURUXOLITINIB,
  {
    name: "tofacitinib",
    brands: ["xeljanz"],
    codes: [],
    nicknames: ["tofa", "xel", "tofac"],
    strengths: [5, 10, 11, 15, 20, 22],
  },
  UPADACITINIB,
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
  IVARMACITINIB,
  { name: "brepocitinib", brands: [], codes: ["pf-06700841"], nicknames: [], strengths: [30, 60] },
  { name: "filgotinib", brands: ["jyseleca"], codes: [], nicknames: [], strengths: [100, 200] },
  { name: "delgocitinib", brands: [], codes: [], nicknames: [], strengths: [] },
];

/** The drugs that can be simulated. */
export const SIMULATED_DRUGS: readonly SimulatedDrug[] = [
  BARICITINIB,
  RITLECITINIB,
  DEURUXOLITINIB,
  UPADACITINIB,
  IVARMACITINIB,
];

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

/**
 * The drug that a dose is of.
 *
 * @throws InputError where it cannot be simulated, with what stands in the way
 */
export function simulatedDrug(name: string | undefined, field = "drug"): SimulatedDrug {
  if (name === undefined) return DEFAULT_DRUG;
  const found = SIMULATED_DRUGS.find((drug) => drug.name === name);
  if (found) return found;
  const allowed = `allowed are ${SIMULATED_DRUGS.map((drug) => drug.name).join(", ")}`;
  throw new InputError(
    field,
    name,
    drugNamed(name)
      ? `no controlled trial in alopecia areata of this drug, with results by dose, is in the evidence, so the model does not know what a dose does; "anagen evidence --drug ${name}" lists what is known. For a forecast ${allowed}`
      : `not a drug of the catalogue by its international name; ${allowed}`,
  );
}

/** Place of a drug in the catalogue, from 1 on; a drug outside it has the place behind the last. */
export function placeOfDrug(name: string): number {
  const place = SIMULATED_DRUGS.findIndex((drug) => drug.name === name);
  return 1 + (place < 0 ? SIMULATED_DRUGS.length : place);
}
