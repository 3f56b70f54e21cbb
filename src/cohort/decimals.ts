/** A number to so many decimal places; never minus 0. */
export function decimals(value: number, places: 1 | 2 | 4): number {
  const unit = { 1: 10, 2: 100, 4: 10_000 }[places];
  return Math.round(value * unit) / unit + 0;
}
