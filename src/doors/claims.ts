/**
 * Claims: what people say about treatment and stopping, how right it is, and the correct fact with live numbers; and
 * which of them a text makes.
 *
 * @example
 * ```ts
 * import { checkReport, checkText, liveClaims } from "anagen/claims";
 * import { loadEvidence } from "anagen/node";
 *
 * const evidence = loadEvidence();
 * const knowledge = { claims: liveClaims(evidence), evidence };
 * const check = checkText("Baricitinib cures alopecia. At week 36, 35% on 4 mg had 80% coverage.", knowledge);
 * for (const { claim, verdict, passage } of check.findings) console.log(claim, verdict, passage);
 * console.log(checkReport(check));
 * ```
 *
 * @module anagen/claims
 */

export {
  checkText,
  type DoseAdvice,
  type Finding,
  type LiveClaim,
  type LiveNumber,
  LiveValues,
  liveClaims,
  type ModelNumbers,
  type Reading,
  render,
  type Span,
  spansText,
  type TextCheck,
} from "../claims/index.ts";
export { checkHtml, checkReport } from "../explain/check-report.ts";
