import type { WarningOf } from "../warnings/warning.ts";
import type { ModelScope } from "./model.ts";

/** A warning for each dose that no trial behind the model gave, in the order of the doses. */
export function unstudiedDoses(
  doses: readonly { readonly mgPerDay: number }[],
  { mgPerDay: studied }: ModelScope,
): WarningOf<"unstudiedDose">[] {
  return [...new Set(doses.map(({ mgPerDay }) => mgPerDay))]
    .filter((mgPerDay) => mgPerDay !== 0 && !studied.includes(mgPerDay))
    .map((mgPerDay) => ({ code: "unstudiedDose", mgPerDay, studied }));
}
