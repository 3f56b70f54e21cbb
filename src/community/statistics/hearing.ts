import { MEASURED } from "./hearing-measured.ts";
import type { Hearing } from "./shape.ts";
import { countedShare } from "./share.ts";

/** How far apart kept and lost hair may be heard before a share is to be read with care. */
const EVEN = 0.1;

/** Of how many labelled stories the reader hears the change, the lost and the kept hair. */
export function hearing(): Hearing {
  const share = (of: keyof typeof MEASURED) => {
    const counted = countedShare(MEASURED[of].right, MEASURED[of].of);
    if (counted === null) throw new Error(`no labelled stories of ${of}`);
    return counted;
  };
  const [change, lost, kept] = (["change", "lost", "kept"] as const).map(share);
  const apart = Math.abs(lost.count / lost.of - kept.count / kept.of);
  return { change, lost, kept, isEven: apart <= EVEN };
}

/**
 * The share that shed, of those who say, when the unheard are put back: each count is divided by the share of such
 * stories the reader hears, at the ends of the 95 % intervals of those shares that move the result most.
 */
export function correctedShare(
  shed: number,
  kept: number,
  heard: Hearing,
): { low: number; high: number } | null {
  if (shed + kept === 0) return null;
  const at = (lost: number, stayed: number) => shed / lost / (shed / lost + kept / stayed);
  return {
    low: at(heard.lost.interval.high, heard.kept.interval.low),
    high: at(heard.lost.interval.low, heard.kept.interval.high),
  };
}

/** For each story counted, how many more there are whose change the reader does not hear. */
export function unheardPerStory({ change }: Hearing): number {
  return change.of / change.count - 1;
}
