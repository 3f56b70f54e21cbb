import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

const INSURER =
  "(?:insurance(?: company)?|insurer|medicaid|medicare|nhs|aetna|cigna|bcbs|united(?: ?health(?:care)?)?|uhc|kaiser|anthem|caremark|plan|coverage|employer|copay (?:card|assistance)|they|express scripts|optum|pharmacy)";

/** An insurer or a plan ends it. */
export const COVERAGE_RULES: readonly EventRule[] = [
  rule(
    "insurer-stopped",
    "stop",
    "fact",
    String.raw`\b${INSURER} (?:has |have |had |just |suddenly |then |decided to )*(?:stopped|stop|quit|ceased|no longer|refused to|refuses to) (?:cover|pay|approv)\w*`,
  ),
  rule(
    "insurer-dropped",
    "stop",
    "fact",
    String.raw`\b${INSURER} (?:has |have |had |just |suddenly |then )*(?:dropped|pulled|cut|took away|kicked me off|pulled the plug on|cancelled|yanked) ${OWNER}${DRUG}`,
  ),
  rule(
    "lost-coverage",
    "stop",
    "fact",
    String.raw`\blost (?:my |our |his |her |the )?(?:coverage|access|approval|funding|prescription)(?: for| to| of)?`,
  ),
];
