import { ORDINALS_EN as ORDINALS, TENS_EN as TENS, UNITS_EN as UNITS } from "../../text/index.ts";

const VALUES = new Map<string, number>();
UNITS.forEach((word, value) => void VALUES.set(word, value));
TENS.forEach((word, at) => {
  const tens = 20 + 10 * at;
  VALUES.set(word, tens);
  for (let unit = 1; unit <= 9; unit++) VALUES.set(`${word}-${UNITS[unit]}`, tens + unit);
});
VALUES.set("dozen", 12);

const WORD = new RegExp(
  `\\b(?:(?:${TENS.join("|")})[- ](?:${UNITS.slice(1, 10).join("|")})|${[...VALUES.keys()].join("|")})\\b`,
  "g",
);

/** Number words as digits: "six" to "6", "twenty-four" to "24". "one" only before a unit of time, "no one" stays. */
export function digitsForWords(text: string): string {
  return text.replace(WORD, (word, at: number, whole: string) => {
    if (word === "one" || word === "second") {
      return /^one(?: or \S+| to \S+)? (?:day|week|month|year|and a half)/.test(whole.slice(at)) ? "1" : word;
    }
    // "Zero patches" denies; only beside a unit is it a number.
    if (word === "zero" && !/^zero ?(?:mg|milligrams?|days|weeks|months)/.test(whole.slice(at))) return word;
    return String(VALUES.get(word.replace(" ", "-")) ?? word);
  });
}

/** The number an ordinal stands for ("third" or "3rd" is 3), or null. */
export function ordinalValue(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  if (digits) return Number(digits[1]);
  const at = ORDINALS.indexOf(word);
  return at > 0 ? at : null;
}
