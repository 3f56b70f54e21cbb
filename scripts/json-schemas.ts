import * as z from "zod/mini";
import { benchSchema } from "../bench/result.ts";
import { leftOutSchema } from "../src/calibrate/left-out/left-out.ts";
import { modelFileSchema } from "../src/calibrate/model-file.ts";
import { targetsSchema } from "../src/calibrate/target.ts";
import { answerResultSchema } from "../src/cli/results/answer.ts";
import { checkResultSchema, claimsResultSchema } from "../src/cli/results/claims.ts";
import {
  communityForgetSchema,
  communityImportSchema,
  communityReviewSchema,
  extractionSchema,
} from "../src/cli/results/community.ts";
import { eventCaseSchema } from "../src/cli/results/events.ts";
import { evidenceCheckSchema, evidenceResultSchema } from "../src/cli/results/evidence.ts";
import { importDraftSchema, referencesSchema } from "../src/cli/results/import.ts";
import { searchResultSchema } from "../src/cli/results/search.ts";
import { LEARNED_SCHEMA, learnedSchema } from "../src/cohort/learn/learned.ts";
import { COMPARISON_SCHEMA, comparisonSchema } from "../src/cohort/result.ts";
import { communitySummarySchema } from "../src/community/statistics/shape.ts";
import { evidenceJsonSchemas } from "../src/evidence/json-schema.ts";
import { SYNTHESIS_SCHEMA, synthesisSchema } from "../src/evidence/synthesis/result.ts";
import { caseSchema } from "../src/forecast/case/case.ts";
import { measureSchema } from "../src/forecast/measure/result.ts";
import { plansSchema } from "../src/forecast/options/plans.ts";
import { statisticsSchema } from "../src/forecast/self-test/schema.ts";
import { forecastSchema } from "../src/forecast/summarise/result.ts";
import { tableSummarySchema } from "../src/formats/table-summary.ts";
import { sensitivitySchema } from "../src/sensitivity/result.ts";
import { answerModelSchema } from "../src/trial/answer-outcomes.ts";
import { protocolSchema } from "../src/trial/protocol-schema.ts";
import { trialResultSchema } from "../src/trial/result.ts";
import { validationSchema } from "../src/validate/result.ts";

/** Every published JSON Schema as the text of its file, by file name: "anagen/case@1" is case@1.json. */
export function schemaFiles(): Map<string, string> {
  const schemas: Record<string, object> = {
    "anagen/case@1": z.toJSONSchema(caseSchema),
    "anagen/statistics@1": z.toJSONSchema(statisticsSchema),
    "anagen/forecast-table@2": z.toJSONSchema(tableSummarySchema),
    "anagen/plans@1": z.toJSONSchema(plansSchema),
    "anagen/trial@1": z.toJSONSchema(protocolSchema),
    "anagen/model@1": z.toJSONSchema(modelFileSchema),
    "anagen/left-out@2": z.toJSONSchema(leftOutSchema),
    "anagen/targets@1": z.toJSONSchema(targetsSchema),
    "anagen/forecast@2": z.toJSONSchema(forecastSchema),
    "anagen/measure@1": z.toJSONSchema(measureSchema),
    "anagen/trial-result@2": z.toJSONSchema(trialResultSchema),
    "anagen/validation@2": z.toJSONSchema(validationSchema),
    [LEARNED_SCHEMA]: z.toJSONSchema(learnedSchema),
    [COMPARISON_SCHEMA]: z.toJSONSchema(comparisonSchema),
    "anagen/community-report@2": z.toJSONSchema(communitySummarySchema),
    "anagen/sensitivity@2": z.toJSONSchema(sensitivitySchema),
    "anagen/answer@1": z.toJSONSchema(answerResultSchema),
    "anagen/answer-model@1": z.toJSONSchema(answerModelSchema),
    "anagen/bench@1": z.toJSONSchema(benchSchema),
    "anagen/check@2": z.toJSONSchema(checkResultSchema),
    "anagen/claims-result@1": z.toJSONSchema(claimsResultSchema),
    "anagen/community-forget@1": z.toJSONSchema(communityForgetSchema),
    "anagen/community-import@1": z.toJSONSchema(communityImportSchema),
    "anagen/community-review@1": z.toJSONSchema(communityReviewSchema),
    "anagen/event-case@1": z.toJSONSchema(eventCaseSchema),
    "anagen/evidence@1": z.toJSONSchema(evidenceResultSchema),
    "anagen/evidence-check@1": z.toJSONSchema(evidenceCheckSchema),
    "anagen/extraction@1": z.toJSONSchema(extractionSchema),
    "anagen/import-draft@1": z.toJSONSchema(importDraftSchema),
    "anagen/references@1": z.toJSONSchema(referencesSchema),
    "anagen/search@1": z.toJSONSchema(searchResultSchema),
    [SYNTHESIS_SCHEMA]: z.toJSONSchema(synthesisSchema),
    ...evidenceJsonSchemas(),
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name.replace("anagen/", "")}.json`,
      `${JSON.stringify({ title: name, ...schema }, null, 1)}\n`,
    ]),
  );
}
