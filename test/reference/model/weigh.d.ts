import type { Random } from "./rebuild.js";

export function chanceOfReading(score: number, trueSalt: number): number;
export function weighed(
  structure: "drive" | "loop",
  values: Readonly<Record<string, number>>,
  settings: {
    readonly share: number;
    readonly people: number;
    readonly doses: readonly { readonly fromWeek: number; readonly mgPerDay: number }[];
    readonly readings: readonly { readonly week: number; readonly score: number }[];
    readonly weeksAfter: readonly number[];
  },
  random: Random,
): { readonly weight: number; readonly salts: readonly number[] }[];
