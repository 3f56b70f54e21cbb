const TINY = 1e-9;

/** Whether `events` of `n` people print as `percent` with that many decimals. `cut`: digits cut off, not rounded. */
export function printsAs(events: number, n: number, percent: number, decimals: number, cut = false): boolean {
  const exact = (100 * events) / n;
  const step = 10 ** -decimals;
  if (cut) return percent <= exact + TINY && exact < percent + step;
  return Math.abs(exact - percent) <= step / 2 + TINY;
}

/** Whether any whole number of `n` people prints as `percent`. */
export function isPossibleFor(n: number, percent: number, decimals: number, cut = false): boolean {
  const near = Math.round((percent * n) / 100);
  for (let events = Math.max(0, near - 1); events <= Math.min(n, near + 1); events++)
    if (printsAs(events, n, percent, decimals, cut)) return true;
  return false;
}
