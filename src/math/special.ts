/**
 * The special functions of the package, built on our own exp and log so that results are the same bits
 * everywhere. Range, accuracy and source stand at each function.
 */
export { incompleteBeta, incompleteBetaInverse } from "./beta.ts";
export {
  chiSquareCdf,
  chiSquareQuantile,
  incompleteGammaLower,
  incompleteGammaUpper,
  lnGamma,
  log1p,
} from "./gamma.ts";
export { normalCdf, normalQuantile } from "./normal-distribution.ts";
