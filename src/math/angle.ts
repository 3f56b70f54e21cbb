/**
 * The angle of a share: arcsin(sqrt(share)), 0 to pi/2. The spread by chance of an observed share of n people is
 * 1 / (2 sqrt(n)) on this scale, whatever the share. From IEEE operations alone, so equal on every machine.
 */
export function angleOfShare(share: number): number {
  if (share > 0.5) return HALF_PI - angleOfShare(1 - share);
  // arctan of t <= 1; each halving of the angle makes t smaller: tan(a/2) = t / (1 + sqrt(1 + t^2)).
  let t = Math.sqrt(share / (1 - share));
  for (let halving = 0; halving < HALVINGS; halving++) t /= 1 + Math.sqrt(1 + t * t);
  const square = t * t;
  let series = 0;
  for (let power = 15; power >= 1; power -= 2) series = 1 / power - square * series;
  return DOUBLED * t * series;
}

/** The share whose angle this is: sin(angle)^2. Angles outside 0 to pi/2 count as the nearer end. */
export function shareOfAngle(angle: number): number {
  const within = angle < 0 ? 0 : angle > HALF_PI ? HALF_PI : angle;
  const square = within * within;
  let series = 1;
  for (let term = 22; term >= 2; term -= 2) series = 1 - (square / (term * (term + 1))) * series;
  const sine = within * series;
  return sine * sine > 1 ? 1 : sine * sine;
}

const HALF_PI = Math.PI / 2;
const HALVINGS = 3;
/** Two for each halving. */
const DOUBLED = 8;
