/** What a language adds to live values: the words around a number and how its digits are written. */
export interface LiveWords {
  /** a number written the English way, "1,234.5", as this language writes it */
  readonly digits: (english: string) => string;
  /** people of a hundred, by a whole number: "60 out of 100" */
  readonly of100: (count: string) => string;
  /** a share above nothing that rounds to no person, or to one though it is less */
  readonly fewerThanOne: string;
  readonly moreThan99: string;
  /** "18 of 30" */
  readonly people: (events: string, n: string) => string;
  /** both ends of a range of people of a hundred: "42 and 75 out of 100" */
  readonly between: (low: string, high: string) => string;
  /** a rate as people of a hundred in a year of use; null where none was seen */
  readonly aYear: (rate: string | null) => string;
  /** shares of the scalp: a half, a quarter, a fifth, a tenth */
  readonly fractions: Readonly<Record<number, string>>;
  /** value and unit of an observation: "8.5 weeks" */
  readonly unit: (digits: string, unit: string) => string;
}

export const ENGLISH: LiveWords = {
  digits: (english) => english,
  of100: (count) => `${count} out of 100`,
  fewerThanOne: "fewer than 1 out of 100",
  moreThan99: "more than 99 out of 100",
  people: (events, n) => `${events} of ${n}`,
  between: (low, high) => `${low} and ${high} out of 100`,
  aYear: (rate) => (rate === null ? "none seen" : `${rate} of 100 people in a year`),
  fractions: { 50: "half", 25: "a quarter", 20: "a fifth", 10: "a tenth" },
  unit: (digits, unit) => `${digits} ${unit}`,
};
