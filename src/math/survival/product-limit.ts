/** People at one time: those to whom the event came, and those who were last seen without it. */
export interface AtTime {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

/** The curve after one time at which events came. */
export interface ProductLimitStep {
  readonly time: number;
  /** People still followed, without the event, just before this time. */
  readonly atRisk: number;
  readonly events: number;
  /** Share still without the event afterwards, 0 to 1. */
  readonly survival: number;
}

/**
 * The product-limit estimate of Kaplan and Meier (JASA 53, 1958), a step for each time at which events came. Times ascend;
 * at equal times events come before those who leave.
 */
export function productLimit(times: Iterable<AtTime>): ProductLimitStep[] {
  const all = [...times];
  let atRisk = all.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  const steps: ProductLimitStep[] = [];
  for (const { time, events, censored } of all) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      steps.push({ time, atRisk, events, survival });
    }
    atRisk -= events + censored;
  }
  return steps;
}
