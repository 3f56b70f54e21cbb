/** Youngest and oldest age that the model answers for, years, and the age from which people count as adults. */
export const AGES = { youngest: 12, oldest: 120, adult: 18 } as const;
