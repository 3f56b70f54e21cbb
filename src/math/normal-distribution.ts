import { NumericsError, requireWithin } from "./checks.ts";
import { exp, log } from "./exp.ts";

/** Coefficients, highest power first. Of the quantile: Wichura's; of the distribution function: Cody's. */
const CENTRE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_BOTTOM = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const MIDDLE_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const MIDDLE_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const TAIL_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const TAIL_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

const CDF_CENTRE_TOP = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
];
const CDF_CENTRE_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const CDF_MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const CDF_MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
];
const CDF_TAIL_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const CDF_TAIL_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];
const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = 0; i < coefficients.length; i++) value = value * x + coefficients[i];
  return value;
}

/**
 * Probability that a standard normal variable is at most x. Relative error at most 1e-14 down to x = -37.5,
 * below that the result is 0 (no subnormal numbers); -Infinity and Infinity give 0 and 1. W. J. Cody,
 * "Algorithm 715: SPECFUN" (ACM TOMS 19, 1993), the routine ANORM.
 * Throws a NumericsError for NaN.
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new NumericsError("the argument of normalCdf is not a number");
  const size = Math.abs(x);
  if (size <= 0.67448975) {
    return 0.5 + (x * polynomial(CDF_CENTRE_TOP, x * x)) / polynomial(CDF_CENTRE_BOTTOM, x * x);
  }
  if (size > 38) return x < 0 ? 0 : 1;
  let ratio: number;
  if (size <= 5.656854249492381) {
    ratio = polynomial(CDF_MIDDLE_TOP, size) / polynomial(CDF_MIDDLE_BOTTOM, size);
  } else {
    const r = 1 / (x * x);
    ratio = (r * polynomial(CDF_TAIL_TOP, r)) / polynomial(CDF_TAIL_BOTTOM, r);
    ratio = (ONE_OVER_ROOT_TWO_PI - ratio) / size;
  }
  // exp(-x^2 / 2) with the square in two parts, so that its rounding does not matter in the tail.
  const rough = Math.floor(size * 16) / 16;
  const rest = (size - rough) * (size + rough);
  const tail = exp(-rough * rough * 0.5) * exp(-rest * 0.5) * ratio;
  return x < 0 ? tail : 1 - tail;
}

/**
 * The x with normalCdf(x) = probability, 2e-308 <= probability < 1. Relative error about 1e-15. M. J. Wichura,
 * "Algorithm AS 241: The Percentage Points of the Normal Distribution" (Applied Statistics 37, 1988), PPND16.
 * Throws a NumericsError outside the range.
 */
export function normalQuantile(probability: number): number {
  requireWithin("the probability", probability, 2.2250738585072014e-308, 1 - 1e-16);
  const q = probability - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const r = Math.sqrt(-log(q < 0 ? probability : 1 - probability));
  const size =
    r <= 5
      ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6)
      : polynomial(TAIL_TOP, r - 5) / polynomial(TAIL_BOTTOM, r - 5);
  return q < 0 ? -size : size;
}

/** Standard errors to each side of the mean within which a normal variable lies 9 times of 10: its 95 % quantile. */
export const NORMAL_90 = 1.6448536269514722;
