/**
 * Stories people tell, counted so that nobody can be identified: what one post says, reports of an import, figures over
 * all reports, and how they are shown. Files and the store of reports are in "anagen/node".
 *
 * @example
 * ```ts
 * import { extract, reportText, summarise } from "anagen/community";
 *
 * const { drug, event, weeksToShedding } = extract(
 *   "I stopped Olumiant in May and about five weeks later my hair was falling out.",
 * );
 * console.log(drug, event, weeksToShedding);
 * console.log(reportText(summarise([], {}, 0)));
 * ```
 *
 * @module anagen/community
 */

export * from "../community/index.ts";
export { isRead } from "../community/language.ts";
