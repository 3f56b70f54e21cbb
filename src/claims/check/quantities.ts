/** A number in a text with what it counts. Ranges keep both ends; a single number has them equal. */
export interface Quantity {
  readonly kind: "percent" | "weeks" | "mg" | "points";
  readonly low: number;
  readonly high: number;
  /** "over" and "under" as the text says; "about" for hedged and plain numbers alike */
  readonly bound: "over" | "under" | "about";
  readonly start: number;
  readonly end: number;
}

const SMALL = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
const WORD = `(?:(?:${Object.keys(TENS).join("|")})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${SMALL.join("|")})`;
const NUMBER = `(?:\\d+(?:\\.\\d+)?|${WORD})`;
const TO = "\\s*(?:-|to|and|or)\\s*";
const PARTS: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};
const WEEKS: Record<string, number> = { day: 1 / 7, week: 1, month: 4.348125, year: 52.1775 };
const OVER =
  /(?:more than|over|above|at least|upwards of|exceed\w*|greater than|north of|>=?|≥|up from|well over)\s*$/;
const UNDER = /(?:less than|under|below|fewer than|at most|up to|no more than|<=?|≤|within)\s*$/;

/** The number a word or digits mean; null for other words. */
function numberOf(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const small = SMALL.indexOf(text);
  if (small >= 0) return small;
  const [tens, ones] = text.split(/[- ]/);
  if (!(tens in TENS)) return null;
  return TENS[tens] + (ones === undefined ? 0 : SMALL.indexOf(ones));
}

/** Every quantity of a sentence in plain form, in order of place. */
export function quantitiesOf(plain: string): Quantity[] {
  const found: Quantity[] = [];
  const add = (kind: Quantity["kind"], low: number, high: number, at: RegExpExecArray) => {
    const before = plain.slice(Math.max(0, at.index - 24), at.index);
    const bound = OVER.test(before) ? "over" : UNDER.test(before) && kind !== "weeks" ? "under" : "about";
    const start = at.index;
    const end = at.index + at[0].length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ kind, low: Math.min(low, high), high: Math.max(low, high), bound, start, end });
  };
  each(
    `\\b(${NUMBER})(?:\\s*(?:%|percent|per cent))?(?:${TO}(${NUMBER}))?\\s*(?:%|percent\\b|per cent\\b)`,
    (at) => add("percent", value(at[1]), value(at[2] ?? at[1]), at),
  );
  each(
    `\\b(${NUMBER})\\s*(?:out of|in|of|/)\\s*(?:every |the )?(${NUMBER})(?![\\d.]|\\s*(?:mg|weeks?|months?|years?|days?))`,
    (at) => {
      const [part, whole] = [value(at[1]), value(at[2])];
      if (part <= whole && whole >= 2 && whole <= 1500)
        add("percent", (100 * part) / whole, (100 * part) / whole, at);
    },
  );
  each(
    `\\bof (?:the |all |these |those )?(${NUMBER}) (?:people|patients|participants|volunteers|adults|of them|who|on|taken|switched)\\b[^.;]{0,70}?,? (${NUMBER})(?= (?:had|have|has|lost|kept|regained|relapsed|got|did|still|were|reached|regrew))`,
    (at) => {
      const [whole, part] = [value(at[1]), value(at[2])];
      if (part <= whole && whole >= 2) add("percent", (100 * part) / whole, (100 * part) / whole, at);
    },
  );
  each(
    `\\b(?:(${NUMBER}|a|an)[- ])?(thirds?|quarters?|fifths?|tenths?)\\b(?! (?:of a year|year|of (?:may|june)))`,
    (at) => {
      const part = at[1] === undefined || /^an?$/.test(at[1]) ? 1 : value(at[1]);
      const percent = (100 * part) / PARTS[at[2]];
      if (percent <= 100) add("percent", percent, percent, at);
    },
  );
  each("\\bhalf a year\\b", (at) => add("weeks", 26, 26, at));
  each("\\bhalf\\b(?!-| (?:a |an )?(?:year|life|the dose|hour|dose))", (at) => add("percent", 50, 50, at));
  each(`\\b(?:weeks?) (\\d+)(?:${TO}(\\d+))?`, (at) => add("weeks", value(at[1]), value(at[2] ?? at[1]), at));
  each(
    `\\b(${NUMBER}|an?|couple of)(?:[- ](?:week|month|year)s?)?(?:${TO}(${NUMBER}|an?))?[- ]+(day|week|month|year)s?\\b`,
    (at) => {
      const unit = WEEKS[at[3]];
      const low = /^an?$/.test(at[1]) ? 1 : at[1] === "couple of" ? 2 : value(at[1]);
      const high = at[2] === undefined ? low : /^an?$/.test(at[2]) ? 1 : value(at[2]);
      const lowUnit = low > high ? WEEKS.month : unit;
      add("weeks", low * lowUnit, high * unit, at);
    },
  );
  each(`\\b(${NUMBER})\\s*-?(?:mg|milligrams?)\\b`, (at) => add("mg", value(at[1]), value(at[1]), at));
  each(`\\b(${NUMBER})\\s*(?:salt )?points?\\b`, (at) => add("points", value(at[1]), value(at[1]), at));
  return found.sort((a, b) => a.start - b.start);

  function each(pattern: string, use: (at: RegExpExecArray) => void): void {
    for (const at of plain.matchAll(new RegExp(pattern, "g"))) use(at as RegExpExecArray);
  }
}

function value(text: string): number {
  return numberOf(text) ?? Number.NaN;
}

/** How far a stated percentage is from published ones: the same, near, or another number. */
export function nearness(stated: Quantity, published: readonly number[]): "same" | "near" | "far" {
  const [low, high] = [Math.min(...published), Math.max(...published)];
  const away = Math.max(0, low - stated.high, stated.low - high);
  const overshoots = stated.bound === "over" && stated.low >= high;
  const undershoots = stated.bound === "under" && stated.high <= low;
  if (away <= 2 && !overshoots && !undershoots) return "same";
  return away <= 5 ? "near" : "far";
}
