/** Number words of each language that is read. */
export const UNITS_EN =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
export const TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
export const ORDINALS_EN =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

const UNITS_ES =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve".split(
    " ",
  );
const TENS_ES = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");

const WORDS = new Map<string, number>();
UNITS_EN.forEach((word, value) => void WORDS.set(word, value));
TENS_EN.forEach((word, at) => void WORDS.set(word, 20 + 10 * at));
UNITS_ES.forEach((word, value) => void WORDS.set(word, value));
TENS_ES.forEach((word, at) => void WORDS.set(word, 30 + 10 * at));
for (const [word, value] of [
  ["un", 1],
  ["una", 1],
  ["dozen", 12],
  ["docena", 12],
  ["hundred", 100],
  ["cien", 100],
  ["ciento", 100],
] as const)
  WORDS.set(word, value);

/** Words for parts of a whole, by the number of parts. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["tenth", 10],
  ["tenths", 10],
  ["sixth", 6],
  ["sixths", 6],
  ["seventh", 7],
  ["sevenths", 7],
  ["eighth", 8],
  ["eighths", 8],
  ["ninth", 9],
  ["ninths", 9],
  ["twelfth", 12],
  ["twentieth", 20],
  ["twentieths", 20],
  ["hundredth", 100],
  ["mitad", 2],
  ["tercio", 3],
  ["tercios", 3],
  ["tercera", 3],
  ["terceras", 3],
  ["cuarto", 4],
  ["cuartos", 4],
  ["cuarta", 4],
  ["cuartas", 4],
  ["quinto", 5],
  ["quintos", 5],
  ["quinta", 5],
  ["quintas", 5],
  ["decimo", 10],
  ["decima", 10],
  ["decimas", 10],
]);

const isTens = (value: number) => value >= 20 && value <= 90 && value % 10 === 0;

/**
 * The number that begins at a word, and the word after it: digits, "thirty-five", "treinta y cinco". Null where none
 * does. Words are lower case, without accents, "-" a word of its own.
 */
export function numberAt(words: readonly string[], at: number): { value: number; next: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const digits = digitsOf(word);
  if (digits !== null) return { value: digits, next: at + 1 };
  const value = WORDS.get(word);
  if (value === undefined) return null;
  if (isTens(value) && (words[at + 1] === "-" || words[at + 1] === "y")) {
    const unit = WORDS.get(words[at + 2] ?? "");
    if (unit !== undefined && unit >= 1 && unit <= 9) return { value: value + unit, next: at + 3 };
  }
  const unit = isTens(value) ? WORDS.get(words[at + 1] ?? "") : undefined;
  if (unit !== undefined && unit >= 1 && unit <= 9) return { value: value + unit, next: at + 2 };
  return { value, next: at + 1 };
}

/** The number that digits with a point or a comma stand for: "35,2" is 35.2, "1,200" is 1200. */
export function digitsOf(word: string): number | null {
  if (!/^\d/.test(word)) return null;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  if (/^\d+,\d+$/.test(word)) return Number(word.replace(",", "."));
  return null;
}
