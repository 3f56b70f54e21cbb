const NUMBER = String.raw`[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)`;
/** Words and signs that say "about" before a number. */
const ABOUT = String.raw`(?:~|≈|ca?\.?|circa|about|approx\.?|around|unos|unas|cerca de|aprox\.?)\s*`;
/** Units that may stand behind a number without changing it. */
const UNIT = String.raw`\s*(?:%|percent|por ciento|mg(?:\s*(?:\/|a|al|per|por)\s*(?:d|day|día|dia))?|points?|puntos?)`;
const ONE = new RegExp(`^(?:SALT\\s*)?(?:${ABOUT})?(${NUMBER})(?:${UNIT})?$`, "i");
const TWO = new RegExp(
  `^(?:SALT\\s*)?(?:${ABOUT})?(${NUMBER})(?:${UNIT})?\\s*(?:-|–|to|a|and|y|bis)\\s*(${NUMBER})(?:${UNIT})?$`,
  "i",
);

const plain = (text: string) => Number(text.replace(",", "."));

/**
 * A number as people write it: decimal comma or point, "5 %", "~5", "about 5", "4 mg". Of "5-10" it is the middle.
 * null where it is none.
 */
export function numberFrom(text: string): number | null {
  const said = text.trim();
  const one = ONE.exec(said);
  if (one) return plain(one[1]);
  const two = TWO.exec(said);
  return two ? (plain(two[1]) + plain(two[2])) / 2 : null;
}

/** Whether a text was read as another number than stands in it: a range, whose middle was taken. */
export function isMiddle(text: string): boolean {
  return numberFrom(text) !== null && !ONE.test(text.trim());
}
