/** Reading texts: layout, characters, sentences, words, number words and language, before any meaning is looked for. */
export { READ_LANGUAGES, type ReadLanguage } from "./language.ts";
export { digitsOf, numberAt, ORDINALS_EN, PARTS, TENS_EN, UNITS_EN } from "./numbers.ts";
export { type ReadText, readText, type Statement } from "./statements.ts";
export { type Token, tokensOf, withoutAccents } from "./tokens.ts";
