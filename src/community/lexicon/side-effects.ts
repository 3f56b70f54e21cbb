/** Side effects by the name that is kept, with the words that people use. A closed list: nothing else is kept. */
const EFFECTS: readonly (readonly [string, RegExp])[] = [
  [
    "acne",
    /\bacne\b|\bzits?\b|\bpimples?\b|\bbreak ?outs?\b|\bawful skin\b|\bcystic\b|\bskin is finally clear/,
  ],
  [
    "weight gain",
    /\bweight gain\b|\bgain(?:ed|ing) (?:\w+ ){0,3}(?:weight|lbs|pounds|kg|kilos)|\b\d+ ?(?:lbs|pounds|kg|kilos)\b/,
  ],
  ["high cholesterol", /\bcholesterol\b|\blipids?\b|\btriglycerides?\b/],
  [
    "high liver enzymes",
    /\bliver (?:enzymes?|numbers|tests?|values)\b|\balt\b(?= (?:went|was|is|and|high))|\blfts?\b/,
  ],
  ["headache", /\bhead ?aches?\b|\bmigraines?\b/],
  ["nausea", /\bnause\w+|\bthrowing up\b|\bvomit\w*/],
  ["stomach upset", /\bstomach\b|\bdiarrh?o?ea\b|\bgi issues\b|\bbloat\w*/],
  ["fatigue", /\bfatigued?\b|\bexhaust\w+|\bso tired\b|\btired all the time\b|\btiredness\b/],
  ["shingles", /\bshingles\b|\bzoster\b/],
  [
    "infection",
    /\b(?:sinus|skin|ear|chest|kidney|respiratory|recurrent|constant|urinary|yeast|lung) infections?\b|\binfections\b|\butis?\b|\bcold sores?\b|\bpneumonia\b|\bgetting sick\b/,
  ],
  ["blood clot", /\bclots?\b|\bdvt\b|\bembolism\b|\bpe in my lung/],
  ["anemia", /\ban(?:a)?emi[ac]\b|\bh(?:a)?emoglobin\b|\bred (?:blood )?(?:cell )?counts?\b/],
  ["low white blood cells", /\bwhite (?:blood )?(?:cell )?counts?\b|\bneutrop\w+|\bwbc\b|\blymphop\w+/],
  ["depression", /\bdepress(?:ion|ed)\b|\bsuicidal\b/],
  ["mood changes", /\bmoods? (?:were|was|swings?|changes?)|\birritab\w+|\banxiety\b/],
  ["brain fog", /\bbrain fog\b/],
  ["joint pain", /\b(?:joint|knee|muscle) (?:pain|aches?)\b/],
  ["hives or rash", /\bhives?\b|\brash(?:es)?\b|\ballerg(?:y|ic)\b/],
  ["dizziness", /\bdizz\w+|\bvertigo\b/],
  ["insomnia", /\binsomnia\b|\bcould not sleep\b/],
  ["high blood pressure", /\b(?:high )?blood pressure\b/],
  ["heart palpitations", /\bpalpitations?\b|\bracing heart\b/],
  ["menstrual changes", /\bperiods? (?:were|was|got|stopped|changed)/],
];

/** A clause about blood tests or infections that denies them. */
const DENIED = /\b(?:no|not|never|without|zero|nor)\b[^.,;]{0,28}$/;

/** The side effects a normalised text tells of as had, in the order of the list. */
export function sideEffectsIn(text: string): string[] {
  const found: string[] = [];
  for (const [name, pattern] of EFFECTS)
    for (const match of text.matchAll(new RegExp(pattern.source, "g"))) {
      if (DENIED.test(text.slice(0, match.index))) continue;
      found.push(name);
      break;
    }
  return found;
}

/** Every name that may be kept. */
export const SIDE_EFFECTS: readonly string[] = EFFECTS.map(([name]) => name);
