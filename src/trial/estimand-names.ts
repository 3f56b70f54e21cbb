/** How an estimand takes what happens between the start and a visit (ICH E9 R1); src/trial/estimands.ts. */
export const ESTIMANDS = ["treatmentPolicy", "composite", "hypothetical", "whileOnTreatment"] as const;
export type Estimand = (typeof ESTIMANDS)[number];
