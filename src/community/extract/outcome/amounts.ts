/** From this share of the scalp covered on, and up to this share lost, percent, nothing to speak of is gone. */
const AS_GOOD_AS_ALL = 92;
const HARDLY_ANY = 8;

const ABOUT = String.raw`(?:about |around |maybe |roughly |only |some |perhaps |approximately |probably |like |just |at |say |~ ?)*`;
const SHARE = String.raw`(\d{1,3}) ?(?:%|percent|per cent)`;
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 50,
  "a half": 50,
  "a third": 33,
  "1 third": 33,
  "2 thirds": 67,
  "two thirds": 67,
  "a quarter": 25,
  "1 quarter": 25,
  "3 quarters": 75,
  "three quarters": 75,
};
const FRACTION = String.raw`(${Object.keys(FRACTIONS).join("|")})`;
const AMOUNT = `(?:${SHARE}|${FRACTION})`;
const OF_HAIR = String.raw`(?: of (?:it|what(?: \w+){0,3}|(?:my|the|his|her|that) (?:\w+ )?(?:hair|coverage|regrowth|density|scalp|growth|head)))`;
const GONE = String.raw`(?:(?:is|was|has|are|had|been|now|already) )*(?:gone|lost|missing|bare|bald|fallen|fell|out|shed|empty|uncovered|vanished|disappeared|loss|hair loss|less|thinner|down)`;
const THERE = String.raw`(?:(?:is|was|has|are|now|still|has been) )*(?:still (?:there|here|on|covered|in place|with me)|left|there|remain\w*|covered|stayed|survived|held|hair|coverage)`;

/** Shares that went: "30 % of it is gone", "lost a third", "50 percent hair loss". */
const LOST = new RegExp(
  String.raw`\b(?:lost|lose|losing|shed|missing|minus|down(?: by)?) ${ABOUT}${AMOUNT}(?! (?:weight|my job))|\b${AMOUNT}${OF_HAIR}? ${GONE}\b`,
  "g",
);
/** Shares that stayed: "70 % of what grew is still there", "kept two thirds", "sitting at 60 % coverage". */
const LEFT = new RegExp(
  String.raw`\b(?:kept|keep|keeping|retain\w*|held on to|holding on to|(?:still |now )have|left with|down to|back to|sitting at|sit at|(?:am|is) at) ${ABOUT}${AMOUNT}(?:${OF_HAIR}| coverage| covered)?(?! (?:mg|weight))|\b${AMOUNT}${OF_HAIR}? ${THERE}\b`,
  "g",
);

/** What shares of hair in a sentence say: how much is gone or left. A share that is almost all or nothing counts as such. */
export function amountsIn(sentence: string): { lost: boolean; start: number; end: number }[] {
  const found: { lost: boolean; start: number; end: number }[] = [];
  const add = (form: RegExp, isLost: (percent: number) => boolean) => {
    for (const match of sentence.matchAll(form)) {
      const [, ...groups] = match;
      const said = groups.find((one) => one !== undefined) as string;
      const percent = FRACTIONS[said] ?? Number(said);
      const [start, end] = [match.index, match.index + match[0].length];
      if (percent > 100 || found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ lost: isLost(percent), start, end });
    }
  };
  add(LOST, (percent) => percent > HARDLY_ANY);
  add(LEFT, (percent) => percent < AS_GOOD_AS_ALL);
  return found;
}
