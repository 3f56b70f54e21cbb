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
  String.raw`\b(?:kept|keep|keeping|retain\w*|held on to|holding on to|(?:still |now )have|left with|down to|back to|sitting at|sit at|(?:am|is|are|was|still|steady|stable|hold|holding|held|stay|stays|staying|stayed|hover\w*) at) ${ABOUT}${AMOUNT}(?:${OF_HAIR}| coverage| covered)?(?! (?:mg|weight))|\b${AMOUNT}${OF_HAIR}? ${THERE}\b`,
  "g",
);

/** "My coverage is 98 %": nearly all is all, less may have been so before. */
const COVERED = new RegExp(
  String.raw`\b(?:coverage|density|regrowth)(?: (?:is|was|at|of|still|now|about|around|over|remains?|stays?|stayed)){1,4} ${SHARE}`,
  "g",
);
const AT_THE_CHANGE =
  /\b(?:stopp\w+|quit|came off|come off|paused|ended|dropped|lowered|reduced)\b(?! (?:and|but|then)\b)(?: (?!and\b|but\b|then\b)[\w']+){0,5} (?:with|at) (?:about |around |a |my )*$/;
/** A share then and now: "coverage went from 95 % to 40". */
const FROM_TO =
  /\b(?:hair|coverage|density|regrowth|growth|scalp|head|count|brows?|i|it|went|gone|dropped|fell)\b[^.;]{0,30}\bfrom (?:about |around )?(\d{1,3}) ?(?:%|percent)?(?: \w+){0,3} (?:down )?to (?:about |around |maybe |only |just )?(\d{1,3})(?!\d) ?(?:%|percent)?(?! ?(?:mg|weeks?|months?|years?|days?))/g;

/** What shares of hair in a sentence say: how much is gone or left. A share that is almost all or nothing counts as such. */
export function amountsIn(sentence: string): { lost: boolean; start: number; end: number }[] {
  const found: { lost: boolean; start: number; end: number }[] = [];
  const add = (form: RegExp, isLost: (percent: number) => boolean) => {
    for (const match of sentence.matchAll(form)) {
      const [, ...groups] = match;
      const said = groups.find((one) => one !== undefined) as string;
      const percent = FRACTIONS[said] ?? Number(said);
      const [start, end] = [match.index, match.index + match[0].length];
      // "Stopped with 98 % coverage" tells of the day of the change.
      if (AT_THE_CHANGE.test(sentence.slice(0, start))) continue;
      if (percent > 100 || found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ lost: isLost(percent), start, end });
    }
  };
  for (const match of sentence.matchAll(FROM_TO)) {
    const [before, after] = [Number(match[1]), Number(match[2])];
    // Less than nearly all of what there was is a loss; what rose is no matter of keeping or losing here.
    if (!/%|percent/.test(match[0]) || before > 100 || after > before) continue;
    found.push({
      lost: before - after > HARDLY_ANY,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  add(LOST, (percent) => percent > HARDLY_ANY);
  add(LEFT, (percent) => percent < AS_GOOD_AS_ALL);
  for (const match of sentence.matchAll(COVERED))
    if (Number(match[1]) >= AS_GOOD_AS_ALL && Number(match[1]) <= 100)
      found.push({ lost: false, start: match.index, end: match.index + match[0].length });
  return found;
}
