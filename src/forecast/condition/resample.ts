/** Systematic resampling: one random offset, then equal steps along the cumulated weights. */
export function resample(weights: Float64Array, offset: number, count: number): Uint32Array {
  let sum = 0;
  for (const weight of weights) sum += weight;
  const places = new Uint32Array(count);
  let cumulated = 0;
  let taken = 0;
  for (let at = 0; at < weights.length && taken < count; at++) {
    cumulated += weights[at] / sum;
    while (taken < count && (taken + offset) / count < cumulated) places[taken++] = at;
  }
  // Rounding may leave the last place open; it goes to the last one of any weight.
  while (taken < count) {
    places[taken] = taken === 0 ? 0 : places[taken - 1];
    taken++;
  }
  return places;
}
