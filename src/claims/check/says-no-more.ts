/**
 * Words that leave a statement about the drug, the disease and everybody who takes it. Beside any other word it may speak of
 * other people, places, times, doses, forms or diseases, of which other things are true.
 */
const PLAIN =
  /^(?:baricitinib|olumiant|jak|inhibitors?|drugs?|medicines?|medications?|tablets?|pills?|treatments?|therapy|it|its|they|them|their|this|that|these|those|the|an?|any|alopecia|areata|respon\w+|plays?|results?|effects?|mak(?:e|es|ing)|brings?|bringing|mean(?:s|ing)?|disease|condition|illness|severe|hair|loss|scalp|adults?|people|patients|persons?|anyone|anybody|users?|who|which|have|is|are|was|were|has|had|been|being|be|will|would|can|could|do|does|did|and|or|so|since|because|but|still|simply|actually|really|officially|formally|currently|ever|anywhere|widely|often|mostly|merely|known|found|shown|proven|use|used|using|prescri\w+|given|taken?|taking|takes|for|in|of|on|by|to|as|at|with|against|from|than|treat(?:ed|ing|s)?|fda|ema|us|usa|eu|uk|europe\w*|american?|united|states|union|food|administration|commission|agency|regulators?|authorit\w+|all|no|not|never|none|nor|neither|nothing|lacks?|without|cannot|\w+n't|nobody|nowhere|doctors?|dermatologists?|experts?|studies|trials?|research|off|label|off-label|offlabel|places|countries|\d+|your?|my|our|if|when|after|whether|how|there)$/;
const WORDS = /[\p{L}\d'-]+/gu;
const YEAR = /\b(?:19|20)\d\d\b/;

/** Whether a sentence holds, beside what `own` match, only words that leave it a statement about all. */
export function saysNoMore(plain: string, own: readonly RegExp[]): boolean {
  const rest = own.reduce((text, each) => text.split(each).join(" "), plain);
  return !YEAR.test(plain) && (rest.match(WORDS) ?? []).every((word) => PLAIN.test(word));
}
