const INDICATIONS: readonly (readonly [string, RegExp])[] = [
  [
    "alopecia areata",
    /\balopecia\b(?! (?:sub|androgen))|\b(?:areata|universalis|totalis|ophiasis)\b|\bfor aa\b|\bmy aa\b|\bhave aa\b|\b(?:had|have|has|my|with|regrew my|with an?|patchy|severe|of) (?:aa|au|at)\b(?! (?:the|least|first|all|this|a|my|night|home|\d))|\(\d*,? ?(?:aa|at|au)\)/,
  ],
  [
    "rheumatoid arthritis",
    /\brheumatoid\b|\bra\b(?= (?:patient|flare|here|for|is|was|and|diagnosis|meds?)|[.,;]|$)|\bmy ra\b|\bfor ra\b|\barthritis\b/,
  ],
  ["atopic dermatitis", /\beczema\b|\batopic\b/],
  ["ulcerative colitis", /\bcolitis\b|\bfor uc\b|\bmy uc\b|\bcrohn'?s?\b/],
  ["vitiligo", /\bvitiligo\b/],
  ["psoriasis", /\bpsoria\w+/],
  ["ankylosing spondylitis", /\bankylosing\b|\bspondyl\w+/],
];

/** What the drug is taken for, when the text says it; alopecia when several are named. */
export function indicationIn(text: string): string | null {
  return INDICATIONS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
