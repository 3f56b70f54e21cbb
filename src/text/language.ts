/** Languages told apart, and the two that are read. */
export const READ_LANGUAGES = ["en", "es"] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/**
 * Function words of a language, few enough to be shown and frequent enough that a sentence holds some. A letter model
 * is no better on single sentences full of Latin terms, and too large for the page.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: "the and of to in is are was were that it for with on as at by from this be have has had not or but they their who which after about than when can will if no you your there its those these people",
  es: "el la los las de del que y en un una es son por con para se no su sus al lo como mas pero entre despues sobre cuando hay fue fueron esta tambien muy sin ser quienes personas",
  de: "der die das und ist sind nicht ein eine einer mit von zu bei den dem des auf im fur wird werden als nach auch sich haben hat oder wenn sie es ihre uber mehr durch ihr innerhalb",
  fr: "le la les des du et est sont un une que qui dans pour par sur avec ne pas au aux ce se il elle ils plus apres chez cette ont mais leurs leur ou",
  it: "il lo la gli le di del della dei delle che e un una per con non si da sono nel nella alla dopo piu anche come questo hanno al dal ha loro degli",
  pt: "o os as do da dos das que e em um uma para com nao se por mais ao na no sao foi apos como tambem seu sua pela pelo ou ter cabelo pessoas",
  nl: "de het een en van is zijn niet dat die op te in met voor aan bij na ook worden wordt hebben heeft om als er maar door over uit",
  pl: "i w na z do nie sie jest sa to po o przez dla ze oraz od jak lub po tym ktory ich",
  sv: "och att det som en ett av for med ar inte den pa till har om efter de vid kan eller hos",
  tr: "ve bir bu icin ile da de olarak daha gibi sonra olan cok ise kadar sac",
};
const VOTES = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS))
  for (const word of words.split(" ")) VOTES.set(word, [...(VOTES.get(word) ?? []), language]);

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ru", /\p{Script=Cyrillic}/u],
  ["el", /\p{Script=Greek}{3}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
  ["th", /\p{Script=Thai}/u],
];

/** Function words, and how many more than the second language's, by which a few words tell their language. */
const LEAST = 4;
const LEAD = 2;

/**
 * The language of a sentence or text as a two-letter code, from its script and its function words; null where they do
 * not tell.
 */
export function languageOf(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words)
    for (const language of VOTES.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [best, second] = [ranked[0], ranked[1]];
  const lead = best ? best[1] - (second?.[1] ?? 0) : 0;
  const isTold = best !== undefined && lead > 0 && (best[1] >= LEAST || 4 * best[1] >= words.length);
  if (isTold && (lead >= LEAD || best[0] === "en")) return best[0];
  const sample = words.slice(0, 60).join(" ");
  const script = SCRIPTS.find(([, letters]) => letters.test(sample));
  return script && !isTold ? script[0] : null;
}
