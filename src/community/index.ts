/** Community experiences: posts in; counts, curves and fact sentences out; nobody identified. */
export { ImportSession, type SessionTools } from "./episodes/session.ts";
export { type ExtractionLine, toLine } from "./extract/contract.ts";
export { EXTRACTOR_VERSION, extract } from "./extract/extract.ts";
export type { Extraction } from "./extract/extraction.ts";
export { labelOf } from "./present/labels.ts";
export { communityFragment, communityPage } from "./present/report-html.ts";
export { reportText } from "./present/report-text.ts";
export { type Report, type ReportFacts, reportFacts } from "./report.ts";
export { type CommunityDocument, communityDocuments, factSentence } from "./sentences.ts";
export type { Funnel } from "./statistics/funnel.ts";
export { kaplanMeier } from "./statistics/kaplan-meier.ts";
export {
  ATTRIBUTES,
  type Attribute,
  type CommunitySummary,
  type CurveStep,
  communitySummarySchema,
  type FunnelRow,
  type GroupView,
  type SheddingCurve,
  type StoryFilter,
} from "./statistics/shape.ts";
export { SELECTION_STATEMENT, summarise } from "./statistics/summary.ts";
