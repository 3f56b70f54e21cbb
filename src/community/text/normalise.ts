import { respell } from "../lexicon/spelling.ts";
import { digitsForWords } from "./numbers.ts";

/** What the normal form of characters would break apart: an accent used as an apostrophe, and fractions. */
const WHOLE: readonly (readonly [RegExp, string])[] = [
  [/[‘’ʼ`´]/g, "'"],
  [/(\d) ?¼/g, "$1.25"],
  [/(\d) ?½/g, "$1.5"],
  [/(\d) ?¾/g, "$1.75"],
  [/½/g, "half"],
];

/** Contractions and short forms, in the order they are written out. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[“”]/g, '"'],
  [/[‐‑‒–—―]/g, " - "],
  [/\p{Extended_Pictographic}\uFE0F?/gu, " . "],
  [/(?:[:;]-?[()dp]|\^\^|<3)(?=\s|$)/g, " "],
  [/(?:(?<!\s)\s+)?(?:→|⇒|➡|->|=>|-->)\s*/g, " -> "],
  [/(\d\s*(?:mg\s*)?)>\s*(?=\d)/g, "$1 -> "],
  [/±|~|≈/g, " about "],
  [/\bw\/o\b/g, "without"],
  [/\bw\/\s?/g, "with "],
  [
    /\bb\/c\b|\bbc\b|\bbcs\b|\bbcuz\b|\bcuz\b|\bcos\b|\b'cause\b|\bcoz\b|\bbecuase\b|\bbecasue\b|\bb\/cause\b/g,
    "because",
  ],
  [/\bd\/c(?:'?e?d)?\b|\bdc'?d\b/g, "discontinued"],
  [/\s&\s?|\s\+\s/g, " and "],
  [/\bcan ?'?t\b|\bcannot\b/g, "can not"],
  [/\bwon ?'?t\b/g, "will not"],
  [/\bain'?t\b/g, "is not"],
  [/\b(did|does|do|has|have|had|is|was|are|were|would|could|should|must|need)n'?t\b/g, "$1 not"],
  [/\bi'?m\b/g, "i am"],
  [/\bi'?ve\b|\bive\b/g, "i have"],
  [/\b(we|you|they|who)'ve\b/g, "$1 have"],
  [/\bi'll\b/g, "i will"],
  [/\b(we|you|they|he|she|it|that)'ll\b/g, "$1 will"],
  [/\b(we|you|they)'re\b|\b(you)re\b/g, "$1$2 are"],
  [/\bi'?d (?:say|guess)\b/g, " "],
  [/\b(i|we|you|they|he|she)'d (?=(?:been|had|gone|lost|come|quit|\w+ed)\b)/g, "$1 had "],
  [/\b(i|we|you|they|he|she)'d\b/g, "$1 would"],
  [/\b(he|she)'s (?=(?:been|had|gone|lost|come|off|on|back|now|\w+ed)\b)/g, "$1 has "],
  [/\bit's (?=been\b)/g, "it has "],
  [/\b(he|she|it|that|there|here|what)'s\b/g, "$1 is"],
  [
    /\b(in|by|since|until|till|late|early|mid|last|this|of|from|around|about|on|before|after)( late| early| mid)?([ -])may\b(?! (?:be|have|not|need|want|stop|go|come|try|also|or may)\b)/g,
    "$1$2$3maymonth",
  ],
  [/\bgonna\b/g, "going to"],
  [/\bwanna\b/g, "want to"],
  [/\bgotta\b/g, "got to"],
  [/\bu\b/g, "you"],
  [/\bur\b/g, "your"],
  [/\babt\b/g, "about"],
  [/\bidk\b/g, "i do not know"],
  [/\b(?:tho|tbh|imo|imho|lol|lmao|omg|fml|smh|ugh|rn|atm|btw)\b/g, " "],
  [/\bdont\b/g, "do not"],
  [/\bre-(start|grow|grew)/g, "re$1"],
  [/\bkinda\b|\bsorta\b/g, "somewhat"],
  [
    /\b(?:derms|derm|dermatologist|rheumatologist|rheum|hematologist|haematologist|consultant|specialist|gp|pcp|np|physician|doc|docs|dr|allergist|oncologist|obgyn|ob-gyn|ob|hospital)\b/g,
    "doctor",
  ],
];

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s*(?:-\s*)?(?:wks?|weeks?|w)\b/g, "$1 weeks"],
  [/(\d)\s*(?:-\s*)?(?:mos?|mths?|months?|mnths?|mon|m)\b(?!\.?d)/g, "$1 months"],
  [/(\d)\s*(?:-\s*)?(?:yrs?|years?|y)\b(?![ /]*o(?:ld)?\b)/g, "$1 years"],
  [/(\d)\s*(?:-\s*)?(?:dys?|days?|d)\b/g, "$1 days"],
  [/(\d)\s*(?:mgs?|milligrams?|miligrams?)\b/g, "$1 mg"],
  [/\b(?:wks?|weeks?)\s+(\d)/g, "week $1"],
  [/\b(?:mos?|mths?|months?)\s+(\d)/g, "month $1"],
  [/\bwks\b/g, "weeks"],
  [/\bwk\b/g, "week"],
  [/\b(?:mos|mths|mnths)\b/g, "months"],
  [/\b(?:mo|mth)\b/g, "month"],
  [/\byrs\b/g, "years"],
  [/\byr\b/g, "year"],
  [/(\d)\s*(?:-|to|or|and)\s*(?=\d+(?:\.\d+)?[ -]?(?:days|weeks|months|years|hours)\b)/g, "$1-"],
  [/(\d)-ish\b|(\d) ?ish\b/g, "about $1$2"],
];

/**
 * A post's words in one form: lower case, contractions and short forms written out, numbers as digits, units in
 * full, frequent slips of the pen mended. "didnt stop, 6wks" becomes "did not stop, 6 weeks".
 */
export function normalise(text: string): string {
  let plain = text.toLowerCase();
  for (const [form, full] of WHOLE) plain = plain.replace(form, full);
  plain = plain.normalize("NFKC");
  for (const [form, full] of FORMS) plain = plain.replace(form, full);
  plain = plain.replace(/[a-z'-]{5,}/g, respell);
  plain = digitsForWords(plain);
  plain = plain.replace(/\b(\d+)\s*(?:(?:and|-)\s*)?a half (years|months|weeks)\b/g, "$1.5 $2");
  for (const [form, full] of UNITS) plain = plain.replace(form, full);
  return plain.replace(/[ \t]+/g, " ").trim();
}
