/** Why a drug was changed. `unknown` is never extracted: it stands for what is not said in counts. */
export const REASONS = [
  "side_effect",
  "cost",
  "insurance",
  "pregnancy",
  "no_response",
  "lost_response",
  "remission",
  "supply",
  "trial_end",
  "infection",
  "surgery",
  "other",
  "unknown",
] as const;
export type Reason = (typeof REASONS)[number];

const PATTERNS: readonly (readonly [Exclude<Reason, "unknown" | "side_effect">, RegExp])[] = [
  [
    "insurance",
    /\binsur\w+\b|\blost (?:my |our )?coverage|\bprior auth\w*|\bre-?auth\w*|\bformulary\b|\b(?:aetna|cigna|bcbs|united|uhc|kaiser|anthem|medicaid|medicare|caremark)\b|\b(?:plan|coverage|employer|nhs)\b[^.]{0,30}\b(?:drop\w*|denied|changed?|stopped|ended|cut|refused|prefers)|\bparents'? (?:plan|insurance)|\bdenied\b(?! (?:it|that))|\b(?:switch\w*|chang\w*) (?:\w+ )?(?:plans?|insurers?|insurances?)\b|\bplans? (?:\w+ )?(?:will|would) not (?:touch|cover|pay|approve)|\baged out\b|\bappeal(?:ed|ing)?\b/,
  ],
  [
    "cost",
    /\bafford\b|\b(?:savings?|discount|copay|co-?pay) (?:card|coupon|program\w*)\b|\bexpensive\b|\b(?:the|out of pocket|high|help with the|of|to) costs?\b|\bcopay\b|\bco-?pay\b|\bprice\w*\b|\$ ?\d|£|€|\bmoney\b|\bcould not pay\b|\bpay for\b|\blost my job\b|\bcost(?:s|ing)? (?:too|a fortune|me)\b/,
  ],
  [
    "pregnancy",
    /\bpregnan\w*\b|\bbaby (?:is )?on the way\b|\bexpecting (?:a|my|our|in)\b|\bttc\b|\bconceiv\w*|\b(?:for|wanted|want|have|having|trying for) (?:a )?(?:another )?(?:bab(?:y|ies)|kids|children|family)\b|\bivf\b|\bbreast ?feed\w*|\btry(?:ing)? to conceive/,
  ],
  [
    "no_response",
    /\b(?:did|does|doing|done) (?:absolutely |literally )?nothing\b|\bno (?:response|results?|improvement|regrowth|growth|success|benefit)\b|\bzero (?:re)?growth|\bnothing happened\b|\bnot (?:1|one|a single) hair\b|\bnada\b|\b(?:did|was|is|does) not (?:work(?:ing)?|cut it|help|do (?:anything|a thing|much)|respond)\b|\bminimal success\b|= ?nothing\b|\bno hair\b(?! loss)|\bnever worked\b|\b(?:nothing|not (?:a|1) (?:single )?hair) to show for\b|\black of (?:efficacy|response|results|effect)\b|\bineffective\b|\bnon-?respon\w+|\bnot working\b|\bfailed me\b/,
  ],
  [
    "lost_response",
    /\b(?:stopped|quit|ceased) (?:working|being effective|responding)\b|\b(?:los(?:ing|t)|shedding) (?:my )?(?:hair )?(?:again )?while (?:still )?(?:on|taking)|\blost (?:its |the )?(?:effect\w*|response)|\bplateau\w*|\bbackslid\w*|\bwore off\b|\bquit on me\b|\bstarted losing (?:hair )?(?:again )?(?:on|while)|\bno longer work\w*/,
  ],
  [
    "remission",
    /\bremission\b|\b(?:felt|was|thought i was|feel|am) cured\b|\b(?:live|life|do|manage) without\b|\bsee if (?:i|my|it|the|she|he)\b|\b(?:since|as|because|after) (?:i|he|she|we) (?:had|have|has|had had) (?:all|everything|full|a full)\b|\btill i had everything back\b|\bwas enough\b|\bdoing (?:so|really|very) well\b|\bcompletely regrown\. doctor\b/,
  ],
  [
    "supply",
    /(?<!\b(?:assistance|insurance|savings|card|program|coverage|benefits|money) )\b(?:ran|run|running) out\b(?! of (?:patience|money|options))|\bback-? ?order\w*|\bshortage\b|\bpharmacy (?:could|delay|did not|was out|mess)|\bshipping\b|\bout of stock\b|\bwarehouse\b|\bdelivery\b|\bsupply\b|\bcould not get (?:it|more|any|a refill)/,
  ],
  [
    "trial_end",
    /\b(?:trial|study)\b[^.]{0,24}\b(?:ended|finished|over|closed|concluded|wrapped|done|completed)\b|\bend of (?:the|my) (?:trial|study)\b/,
  ],
  [
    "infection",
    /\b(?:covid(?! vac| shot| boost| jab)|flu(?! shot| jab| vac)|pneumonia|shingles|infections?|tb|tuberculosis|uti|utis|sepsis|abscess|cellulitis|bronchitis|mono|strep|staph|hepatitis|virus|fever)\b|\bi (?:got|was) (?:really |very )?sick\b/,
  ],
  [
    "surgery",
    /\bsurg\w+|\b(?:my|an|the|his|her) (?:op|operation)\b|\bprocedure\b|\bwisdom teeth\b|\b(?:hip|knee) replacement\b|\btransplant\b|\bc-?section\b/,
  ],
  [
    "other",
    /\bblack box\b|\b(?:cancer|fda|box) warning\b|\bscared of\b|\bmoved (?:countries|abroad|house|states?)\b|\bforg[eo]t\w*\b|\blazy\b|\btravel\w*\b|\bvacation\b|\btired of (?:taking|pills)|\bpersonal reasons\b|\bmake it last\b|\bvaccin\w+|\bmilitary\b|\bdeploy\w*|\bprotest\b|\bfear\b/,
  ],
];

/** The reasons a stretch of normalised text gives. */
export function reasonsIn(text: string): Reason[] {
  const found: Reason[] = [];
  for (const [reason, pattern] of PATTERNS) if (pattern.test(text)) found.push(reason);
  if (found.includes("lost_response")) return found.filter((reason) => reason !== "no_response");
  return found;
}
