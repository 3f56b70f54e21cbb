/** Whose event it is; "other" is also who is only addressed ("you"), and the patients of a trial or paper. */
export type Experiencer = "self" | "dependant" | "other";

const RELATIVE = String.raw`(?:\d+ ?-?(?:yo|y\/o|year old|years? old),? )?(?:little |older |younger |oldest |youngest |teenage |teen |then |dear |own |\d+ ?-? ?(?:yo|year-old|year old|years old) )*`;
const DEPENDANTS = new RegExp(
  String.raw`\b(?:my|our|the) ${RELATIVE}(?:daughter|son|kid|kiddo|child|boy|girl|toddler|teen|teenager|wife|husband|hubby|spouse|fiancee?|grandson|granddaughter|grandchild|stepson|stepdaughter|little one|dd|ds|dh|so|\d+ ?(?:yo|years?(?: |-)old))(?:'s)?\b|\b(?:mom|mum|mother|dad|father|parent|parents) (?:of|to) (?:a|an|my)\b|^(?:(?:the|so|and|but) )?(?:wife|husband|hubby|son|daughter|kid|kiddo|dd|ds|dh)\b|\bposting for my \w+|\b(?:husband|wife|mom|mum|dad|parent|partner) here\b`,
  "g",
);
const OTHERS =
  /\b(?:my|our|a|an|the|this|that|another|some|one|her|his|their) (?:\w+ ){0,3}?(?:friends?|cousins?|neighbou?rs?|co-?workers?|colleagues?|boss|aunt|uncle|niece|nephew|sisters?|sis|brothers?|bro|mom|mum|mother|dad|father|grandma|grandmother|roommate|hairdresser|stylist|patients?|lady|woman|man|guy|dude|gal|influencer|youtuber|tiktoker|blogger|member|redditor|poster|user|person|client|customer|acquaintance|buddy|celebrity|actress|teacher|classmate|bf|gf|boyfriend|girlfriend|ex(?![- ](?:\d+ mg )?JAK)|family member|in-?law)(?:'s)?\b|\b(?:someone|somebody|people|ppl|everyone|everybody|anyone|anybody|nobody|no 1|no one|most|many|others|patients|participants|subjects|those|folks|users|redditors|members|commenters|volunteers|ladies|guys|whoever|who have|another person|op|half of|majority|responders)\b|\b(?:a|an|the|this|that|one|another|of|:|-|presentation|case) ?(?:\w+ )?\d+ ?-? ?(?:yo|y\/o|year|years)(?:[ -]old)?\b(?! (?:on|of|off|out|later|ago|after|since|post|past|clean|free|with|now|without|in|for|break|gap|from|when|mark|anniversary|supply|course|trial|study|running|straight))|\b(?:the|that|this|another|one|control|placebo|treatment|active|withdrawal|trial|other) (?:arm|cohort)\b/g;
const STUDY =
  /\b(?:trials?|stud(?:y|ies)|brave|allegro|thrive|phase \d|placebo|randomi[sz]ed|prescribing|leaflet|data|papers?|reviews?|published|journal|median|cohort|literature|researchers?|article|abstract|label says|pooled)\b/;

/** Readers who are spoken to: "for anyone wondering", "hi everyone". They do nothing in the story. */
const ADDRESSED =
  /\b(?:for|to|hi|hello|hey|thanks|thank you|dear|sorry|as)(?: (?:all|you|the))* (?:anyone|anybody|everyone|everybody|those|people|folks|all|guys|others|ladies|whoever|most|many)(?: (?:who|that|of you|here|else|is|are|was|were|asked|asking|interested|following|wondering|curious|considering|thinking|in the same boat))*\b|\b(?:i am|i was|been|am) an? (?:\w+ ){0,3}(?:woman|man|guy|gal|girl|lady|dude|person|user|patient)\b|\banyone else\b|\b(?:everyone|everybody|nobody|people) (?:promised|told|said|says|warned|asks?|asked|keeps? asking|expected|knows?|would guess|can (?:tell|see))\b/g;

/** Words of records and of papers, where nobody says "I". */
const FORMAL =
  /\b(?:member|enrollee|claimant|appellant|beneficiary|(?:the|this|a|each|every) patient|patients|subjects?|participants|prior authori[sz]ation|denial|upheld|overturned|under review|medical necessity|(?:was|were|been) treated with|administered|initiated on|case (?:report|presentation|series)|y\/?o (?:m|f|male|female)|presented with|clinician|prescribers?)\b/;

type Who = Experiencer | "they" | "generic";

interface Person {
  readonly at: number;
  readonly who: Who;
}

const PRONOUNS: readonly (readonly [RegExp, Who])[] = [
  [
    /\b(?:i|we|me|us|myself|(?<!of )mine|ourselves)\b|\b(?:my|our)\b(?! (?:(?:new|old|health|dumb|stupid) )?(?:insurance|insurer|plan|doctor|pharmacy|employer|coverage|(?:\w+ )?(?:group|forum|feed|clinic|office|town|class|club)))/g,
    "self",
  ],
  [/\b(?:he|she|his|him|her|hers|himself|herself|they|them|their)\b/g, "they"],
  [/\b(?:you|your|yourself|yours|yall|y'all)\b/g, "generic"],
];

/** Persons named in a text, in order; a relative hides the "my" in front. */
function personsIn(whole: string): Person[] {
  const text = whole.replace(ADDRESSED, (words) => " ".repeat(words.length));
  const found: (Person & { end: number })[] = [];
  const add = (pattern: RegExp, who: Person["who"]) => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!found.some((other) => match.index < other.end && other.at < end))
        found.push({ at: match.index, end, who });
    }
  };
  add(DEPENDANTS, "dependant");
  add(OTHERS, "other");
  for (const [pattern, who] of PRONOUNS) add(pattern, who);
  return found.sort((a, b) => a.at - b.at);
}

/**
 * Who is meant by an event at `[start, end)` of a sentence. `before` is the text of all earlier sentences: a
 * pronoun goes back to the last relative or stranger there; a sentence without a person goes on with the person
 * of the text, which is the writer unless only others were spoken of.
 */
export function experiencerOf(sentence: string, start: number, end: number, before: string): Experiencer {
  const match = sentence.slice(start, end);
  if (/\b(?:me|my|us|our|myself|i (?:am|was))\b/.test(match) && !new RegExp(DEPENDANTS.source).test(match))
    return "self";
  const inside = personsIn(sentence.slice(0, end)).filter(
    ({ at }) => !(at >= start && /^(?:they|their)\b/.test(sentence.slice(at))),
  );
  const last = inside.at(-1);
  const right = sentence.slice(end, end + 30);
  const owner =
    /^(?: of| taking| on| using)? (?:my|our) (?!(?:\d+ )?(?:daughter|son|kid|wife|husband|child))/.test(
      right,
    );
  if (FORMAL.test(`${before} ${sentence}`) && !/\b(?:i|my|me|we|our|us|mine)\b/.test(`${before} ${sentence}`))
    return "other";
  if (STUDY.test(sentence) && !/\b(?:i|my|me|we|our|us)\b/.test(sentence)) return "other";
  if (last === undefined) return owner ? "self" : inherited(before);
  if (last.who === "they")
    return resolvePronoun(sentence.slice(0, last.at), before, sentence.slice(last.at, end + 40));
  if (last.who === "generic") return owner ? "self" : "other";
  return last.who;
}

/** The person a sentence without one goes on with. */
function inherited(before: string): Experiencer {
  const persons = personsIn(before);
  const last = persons.map(({ who }) => who).findLast((who) => who !== "they" && who !== "generic");
  if (persons.some(({ who }) => who === "self") || last === undefined) {
    return last === "dependant" ? "dependant" : "self";
  }
  return last;
}

/** Whom "he", "she" or "they" means: a relative or a stranger who was named; a doctor who acts on "me" leaves the writer. */
function resolvePronoun(left: string, before: string, around: string): Experiencer {
  if (/\b(?:me|my|us|our)\b/.test(around)) return "self";
  const named = new Set(personsIn(`${before} ${left}`).map(({ who }) => who));
  if (named.has("dependant")) return "dependant";
  if (named.has("other")) return "other";
  return /^(?:they|them|their)\b/.test(around) ||
    /\b(?:doctor|pharmac|nurse|surgeon)/.test(`${before} ${left}`)
    ? "self"
    : "other";
}
