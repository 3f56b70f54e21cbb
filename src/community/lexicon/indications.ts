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

const PURPOSE =
  /\b(?:for|against|treat\w*|manag\w*|because of|with) (?:my |the |her |his |our |some |moderate |severe |bad |mild |juvenile )*(?:(psoria\w+)|(rheumatoid\w*|ra\b|arthritis)|(eczema|atopic|dermatitis)|((?:ulcerative )?colitis|uc\b|crohn)|(vitiligo)|(ankylosing|spondyl\w+))/;
const PURPOSE_NAMES = [
  "psoriasis",
  "rheumatoid arthritis",
  "atopic dermatitis",
  "ulcerative colitis",
  "vitiligo",
  "ankylosing spondylitis",
];
const FOR_HAIR =
  /\b(?:for|against|treat\w*) (?:my |the |her |his |our |severe |patchy )*(?:alopecia|aa\b|au\b|at\b(?! \w)|hair|areata|totalis|universalis|bald\w*|ophiasis)/;

/** The other illness a text says the drug was for ("for my arthritis"); null when it names none, or hair as well. */
export function purposeIn(text: string): string | null {
  const match = PURPOSE.exec(text);
  if (!match || FOR_HAIR.test(text)) return null;
  return PURPOSE_NAMES[match.slice(1).findIndex((group) => group !== undefined)];
}
