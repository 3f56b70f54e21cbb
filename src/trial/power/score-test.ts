/** People with the event in each arm. */
interface Table {
  readonly events: readonly [arm: number, control: number];
  readonly sizes: readonly [arm: number, control: number];
}

const HALVINGS = 60;

/**
 * The score statistic of a difference of two shares, arm minus control, against the null value `difference`: Pearson's for
 * 0 (pooled variance), Farrington and Manning's (Statistics in Medicine 9, 1990) otherwise. 0 where the variance is 0.
 */
export function scoreStatistic({ events, sizes }: Table, difference: number): number {
  const [own, other] = events;
  const [n, m] = sizes;
  const control = difference === 0 ? (own + other) / (n + m) : restrictedShare({ events, sizes }, difference);
  const arm = control + difference;
  const variance = (arm * (1 - arm)) / n + (control * (1 - control)) / m;
  return variance > 1e-24 ? (own / n - other / m - difference) / Math.sqrt(variance) : 0;
}

/** The control's share of highest likelihood when the arm's is larger by `difference`: its derivative falls through 0. */
function restrictedShare({ events: [own, other], sizes: [n, m] }: Table, difference: number): number {
  let low = Math.max(0, -difference);
  let high = Math.min(1, 1 - difference);
  const per = (count: number, share: number) => (count === 0 ? 0 : count / share);
  for (let step = 0; step < HALVINGS; step++) {
    const control = (low + high) / 2;
    const arm = control + difference;
    const slope = per(own, arm) - per(n - own, 1 - arm) + per(other, control) - per(m - other, 1 - control);
    if (slope > 0) low = control;
    else high = control;
  }
  return (low + high) / 2;
}
