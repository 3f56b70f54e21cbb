/**
 * The one error of this folder: an argument outside the stated range, or an iteration that did not converge.
 * Thrown instead of letting NaN or Infinity out.
 */
export class NumericsError extends Error {
  override readonly name = "NumericsError";
}

/** Throws a NumericsError unless `low <= value <= high`, both finite (so NaN fails too). Returns the value. */
export function requireWithin(what: string, value: number, low: number, high: number): number {
  if (!(value >= low && value <= high) || !Number.isFinite(value)) {
    throw new NumericsError(`${what} must be a number from ${low} to ${high}, got ${value}`);
  }
  return value;
}

/** Throws a NumericsError unless `value` is finite and above zero. Returns the value. */
export function requirePositive(what: string, value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) {
    throw new NumericsError(`${what} must be a finite number above 0, got ${value}`);
  }
  return value;
}

/** Throws a NumericsError unless `value` is an integer with `low <= value <= high`. Returns the value. */
export function requireInteger(what: string, value: number, low: number, high: number): number {
  requireWithin(what, value, low, high);
  if (!Number.isInteger(value)) throw new NumericsError(`${what} must be an integer, got ${value}`);
  return value;
}

/** Throws a NumericsError unless `value` is finite. Returns the value. */
export function requireFinite(what: string, value: number): number {
  if (!Number.isFinite(value)) throw new NumericsError(`${what} must be finite, got ${value}`);
  return value;
}

/**
 * Throws a NumericsError unless the weights are `length` finite non-negative numbers with a positive finite
 * total. Returns the total.
 */
export function requireWeights(weights: ArrayLike<number>, length: number): number {
  if (weights.length !== length) {
    throw new NumericsError(`expected ${length} weights, got ${weights.length}`);
  }
  let total = 0;
  for (let i = 0; i < length; i++) total += requireWithin("a weight", weights[i], 0, Number.MAX_VALUE);
  return requirePositive("the sum of the weights", total);
}
