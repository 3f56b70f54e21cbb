/** Claims: what people say, how right it is, the correct fact with live numbers, and which claims a text makes. */

export { type PeopleCount, peopleOf } from "../evidence/counts.ts";
export {
  type CheckOptions,
  checkText,
  type DoseAdvice,
  type Finding,
  type Knowledge,
  type NotJudged,
  type Reading,
  type TextCheck,
} from "./check/check-text.ts";
export { type LiveClaim, liveClaims } from "./facts.ts";
export type { ToldFrame } from "./frames/told.ts";
export type { Span } from "./live/span.ts";
export {
  NAMES,
  observationsIn,
  render,
  requireNoTypedNumbers,
  spansText,
  typedDigits,
} from "./live/template.ts";
export { type LiveNumber, LiveValues, type ModelNumbers } from "./live/values.ts";
