import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

/** Breaks. */
export const PAUSE_RULES: readonly EventRule[] = [
  rule(
    "pause-break",
    "pause",
    "past",
    String.raw`\b(?:took|taken|taking|had|on|short|little|brief|(?:had|forced|needed) to take|doing) (?:a |an )?(?:(?:\d+(?:\.\d+)?|few|couple)[- ](?:days?|weeks?|months?) |short |quick |brief |little |small |forced |long )*(?:break|pause|hiatus|holiday|gap)\b`,
  ),
  rule(
    "pause-drug-holiday",
    "pause",
    "fact",
    String.raw`\b${OWNER}${DRUG} (?:break|pause|hiatus|holiday|gap)\b`,
  ),
  rule("pause-gap", "pause", "fact", String.raw`\b(?:there was a|had a|was a|with a) gap\b`),
  rule(
    "pause-verb",
    "pause",
    "past",
    String.raw`\b(?:paused|suspended|interrupted|(?:had|have|has) (?:me|him|her) (?:pause|hold)|(?:had|needed) to (?:pause|hold|suspend|interrupt|hold off)|held off(?: on)?|held)\b`,
    "behind",
  ),
  rule("pause-holding", "pause", "past", String.raw`\b(?:holding|pausing)\b`, "behind"),
  rule("pause-on-hold", "pause", "state", String.raw`\bon (?:hold|pause)\b`),
  rule(
    "pause-skipped",
    "pause",
    "past",
    String.raw`\b(?:skipped|missed|forgot)(?: taking| to take)? (?:my |his |her |the |about |around |a |all )*(?:JAK\d+ )?(?:for )?(?:about |a |the |this |that |an |my )*(?:\d+(?:\.\d+)?|\d+-\d+|few|couple(?: of)?|whole|full|week|month) ?(?:days?|weeks?|months?)?`,
  ),
  rule("pause-base", "pause", "base", String.raw`\b(?:pause|suspend|interrupt)\b`, "behind"),
  rule(
    "pause-temporarily",
    "pause",
    "past",
    String.raw`\b(?:temporarily|briefly) (?:stopped|came off|went off|quit|off)\b`,
    "behind",
  ),
  rule(
    "pause-without",
    "pause",
    "past",
    String.raw`\bwent (?:about |around )?(?:\d+ (?:days|weeks) )?without\b|\b(?:was|were|been) without (?:(?:it|them|mine|my (?:meds?|pills?)) )?for (?:about |around |only |just )?(?:(?:a|\d+) (?:days?|weeks?)|that long)\b`,
    "behind",
  ),
];
