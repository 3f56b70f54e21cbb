/**
 * Claims: what people say about treatment and stopping, how right it is, and the correct fact with live numbers; and
 * which of them a text makes.
 *
 * @example
 * ```ts
 * import { checkReport, checkText, liveClaims, LiveValues } from "anagen/claims";
 * import { loadEvidence } from "anagen/node";
 *
 * const evidence = loadEvidence();
 * const check = checkText(
 *   "Hair always stays after stopping baricitinib. You can stop it whenever you like.",
 *   liveClaims(evidence),
 *   new LiveValues(evidence),
 * );
 * for (const { claim, verdict, passage } of check.findings) console.log(claim, verdict, passage);
 * console.log(checkReport(check));
 * ```
 *
 * @module anagen/claims
 */

export * from "../claims/index.ts";
export { checkHtml, checkReport } from "../explain/check-report.ts";
