import { DEEDS } from "./deeds.ts";
import { HAIRS } from "./hair.ts";
import { PLAIN } from "./plain.ts";
import { TIMES } from "./times.ts";
import { WORDS } from "./words.ts";

/*
 * Spanish posts become the English the rules read: phrase by phrase, from the particular to the general. What comes out
 * is no translation for people; words that no rule asks about stay as they are.
 */
const SPANISH =
  /(?<!\p{L})(?:el|la|los|las|que|de|del|me|mi|se|con|sin|por|para|pero|porque|desde|hace|llevo|un|una|pelo|cabello|años?|mes|meses|semanas?|pastillas?|no|lo|al|ya|muy|todo|dej[eéoó]\p{L}*|tomo|tomar|cejas|ahora|después|y|en|a)(?!\p{L})/giu;
const ENGLISH =
  /\b(?:the|and|my|was|i|have|with|hair|stopped|not|it|of|since|been|off|weeks|months|to|for|is|on|that|but)\b/gi;
/** Words and letters that no English post has. */
const SURE =
  /[ñ¿¡]|(?<!\p{L})(?:dej[éeó]|suspendí|estaba|estoy|calv[ao]s?|primavera|verano|invierno|navidad|semana santa|desde|cuando|tuve|ya no|médico|pastillas?|seguro|han|quitaron|hasta|\p{L}+[óéí])(?!\p{L})/iu;
/** Letters of French and Portuguese, whose small words are often the same. */
const NEVER = /[àâãèêîôõùûçœ]/i;
/** Fewest Spanish words in a post that is read as Spanish, and in one with such a word. */
const FEWEST = 4;
const FEWEST_WHERE_SURE = 2;

/** Whether a text is Spanish, by its small words. */
export function isSpanish(text: string): boolean {
  if (NEVER.test(text)) return false;
  const spanish = text.match(SPANISH)?.length ?? 0;
  return (
    spanish >= (SURE.test(text) ? FEWEST_WHERE_SURE : FEWEST) &&
    spanish > 2 * (text.match(ENGLISH)?.length ?? 0)
  );
}

const TURNS = [...TIMES, ...DEEDS, ...PLAIN, ...HAIRS, ...WORDS].map(
  ([pattern, to]) => [new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, "gu"), to] as const,
);

/** A Spanish text in the English of the rules. */
export function fromSpanish(text: string): string {
  let turned = text.toLowerCase().normalize("NFC").replace(/[¿¡]/g, "");
  // What is turned stands in capitals, so that no later turn takes it for Spanish.
  for (const [pattern, to] of TURNS)
    turned = turned.replace(pattern, (...groups: string[]) =>
      (typeof to === "string" ? to : to(...groups)).toUpperCase(),
    );
  return turned.toLowerCase();
}
