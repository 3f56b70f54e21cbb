import { decodeHTML } from "entities";
import { MappedBuilder, type MappedText } from "./mapped.ts";
import type { Stretch } from "./markup.ts";

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/iy;
/** Signs that are written but not read: soft hyphens, zero-width signs, direction marks, a byte order mark. */
const UNREAD = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const SIGNS: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "‛": "'",
  "`": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
  "−": "-",
  "‐": "-",
  "⁄": "/",
  "\u2028": "\n",
  "\u2029": "\n",
  "\u0085": "\n",
  "\f": "\n",
  "\v": "\n",
  "×": "x",
};

/** The stretches as plain characters: entities decoded, compatibility forms resolved, plain quotes and dashes. */
export function plainCharacters(input: string, stretches: readonly Stretch[]): MappedText {
  const built = new MappedBuilder();
  for (const { from, to, words } of stretches) {
    if (words !== null) built.add(words, from, to);
    else
      for (let at = from; at < to; ) {
        let end = at;
        while (end < to && isReadAsItIs(input.charCodeAt(end))) end++;
        if (end > at) {
          built.copy(input, at, end);
          at = end;
          continue;
        }
        ENTITY.lastIndex = at;
        const entity = input[at] === "&" ? ENTITY.exec(input) : null;
        const length = entity ? entity[0].length : (input.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
        const raw = entity ? decodeHTML(entity[0]) : input.slice(at, at + length);
        if (raw === "\r") built.add(input[at + 1] === "\n" ? "" : "\n", at, at + 1);
        else for (const sign of raw) built.add(plain(sign), at, at + length);
        at += length;
      }
  }
  return built.build();
}

/** Whether a character stands for itself: ASCII without "&" and without control characters but tab and line feed. */
const isReadAsItIs = (code: number) =>
  (code >= 0x20 && code <= 0x7e && code !== 0x26) || code === 0x09 || code === 0x0a;

function plain(sign: string): string {
  if (sign <= "\u007e") return sign;
  if (UNREAD.test(sign)) return "";
  const known = SIGNS[sign];
  if (known !== undefined) return known;
  const form = sign.normalize("NFKC");
  // "½" becomes "1/2" with a space before it, so that "1½" is no 11/2.
  if (/^\d+\u2044\d+$/.test(form)) return ` ${form.replace("\u2044", "/")}`;
  return [...form].map((each) => SIGNS[each] ?? each).join("");
}
