/** Published percentages of one thing at one time, by observation. */
export interface Published {
  /** weeks the figures hold for: from, to */
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

/** Loss of benefit after a stop, by weeks since the stop. */
export const LOSS_AFTER_STOP: readonly Published[] = [
  { from: 0, to: 5.9, ids: ["BARI-087", "BARI-088"] },
  { from: 6, to: 12, ids: ["BARI-089", "BARI-090"] },
  { from: 20, to: 30, ids: ["BARI-091", "BARI-092"] },
  { from: 80, to: 160, ids: ["BARI-093", "BARI-094"] },
];
export const LOSS_ON_DRUG: readonly Published[] = [
  { from: 0, to: 200, ids: ["BARI-095", "BARI-096", "BARI-112"] },
];
export const KEPT_ON_DRUG: readonly Published[] = [
  { from: 0, to: 200, ids: ["BARI-097", "BARI-098", "BARI-107", "BARI-108"] },
];
export const LOSS_AFTER_LOWERING: readonly Published[] = [
  { from: 40, to: 60, ids: ["BARI-109", "BARI-115"] },
  { from: 90, to: 160, ids: ["BARI-110"] },
];
export const KEPT_AFTER_LOWERING: readonly Published[] = [
  { from: 40, to: 60, ids: ["BARI-105"] },
  { from: 90, to: 160, ids: ["BARI-106"] },
];
export const BACK_AFTER_RESTART: readonly Published[] = [
  { from: 0, to: 200, ids: ["BARI-101", "BARI-102", "BARI-103"] },
];
export const REACHED_BY_DOSE = {
  0: ["BARI-001", "BARI-073", "BARI-055", "BARI-078"],
  2: ["BARI-002", "BARI-074", "BARI-056", "BARI-079"],
  4: ["BARI-003", "BARI-075", "BARI-057", "BARI-080"],
} as const;
export const REACHED_IN_A_YEAR = ["BARI-117"] as const;
