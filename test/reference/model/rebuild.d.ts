/** Types of rebuild.js, which is plain JavaScript so that it shares nothing with the engine. */
type Structure = "drive" | "loop";
type Values = Readonly<Record<string, number>>;

export interface Random {
  uniform(): number;
  normal(): number;
}

/** Sums of an arm by visit; `stopped` people respond at the week of stopping. */
export interface Arm {
  readonly low: number[];
  readonly change: number[];
  readonly percent: number[];
  readonly lost: number[];
  readonly kept: number[];
  readonly stopped: number;
}

export function generator(seed: number): Random;
export function baricitinibInhibition(mg: number): number;
export function shareFor(meanBaselineSalt: number): number;
export function arm(
  structure: Structure,
  values: Values,
  settings: {
    readonly drug: string;
    readonly mg: number;
    readonly share: number;
    readonly people: number;
    readonly visits: readonly number[];
    readonly stop?: number;
  },
  random: Random,
): Arm;
export function summary(
  results: readonly Arm[],
  select: (result: Arm) => number,
): { readonly mean: number; readonly error: number };

/** A person of rebuild.js; its own affair. */
export interface Person {
  readonly bald: readonly number[];
}

export const BURN_IN: number;
export function person(structure: Structure, values: Values, verySevere: boolean, random: Random): Person;
export function take(person: Person, values: Values, drug: string, mg: number): void;
export function week(person: Person, values: Values, random: Random): void;
export function salt(person: Person): number;
