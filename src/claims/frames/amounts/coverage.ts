import { wordSet } from "../../lexicon/word-set.ts";

/** What a percentage is of, by the words behind it: coverage of the scalp, hair lost before, or none of these. */
export function coverageAfter(
  words: readonly string[],
  from: number,
): "coverage" | "baseline" | "reduction" | "other" | null {
  let at = from;
  if (words[at] === "or" || words[at] === "o") {
    const more = words[at + 1];
    if (["more", "better", "higher", "greater", "above", "over", "mas"].includes(more)) at += 2;
  } else if (words[at] === "+") at++;
  while (QUOTES.has(words[at])) at++;
  if (
    [
      "confidence",
      "ci",
      "interval",
      "solution",
      "foam",
      "minoxidil",
      "topical",
      "intervalo",
      "credible",
    ].includes(words[at])
  )
    return "other";
  if (words[at] === "of" || words[at] === "de" || words[at] === "del") {
    const rest = words.slice(at + 1, at + 6);
    const noun = rest.findIndex((word) =>
      ["scalp", "hair", "head", "cabello", "pelo", "cuero", "regrowth", "coverage", "cobertura"].includes(
        word,
      ),
    );
    const only = noun >= 0 && rest.slice(0, noun).every((word) => COVER_LINK.has(word));
    if (!only) return null;
    return isLost(words, at + 1 + noun) ? "baseline" : "coverage";
  }
  // "80% lost their hair" counts people.
  if (words[at] === "lost") return null;
  for (let passed = 0; passed < 4; passed++, at++) {
    const word = words[at];
    if (["coverage", "cover", "covered", "cobertura", "cubierto", "cubierta", "regrowth"].includes(word))
      return "coverage";
    if (["improvement", "reduction", "mejoria", "reduccion"].includes(word)) return "reduction";
    if (word === "hair" || word === "scalp" || word === "pelo" || word === "cabello") {
      if (isLost(words, at)) return "baseline";
      return passed === 0 || words[at - 1] !== "had" ? "coverage" : null;
    }
    if (!COVER_LINK.has(word)) return null;
  }
  return null;
}

/** "Scalp hair loss": what is named here is hair that was lost. */
function isLost(words: readonly string[], at: number): boolean {
  const rest = words.slice(at + 1, at + 4);
  const lost = rest.findIndex((word) => ["loss", "lost", "baldness"].includes(word));
  return lost >= 0 && rest.slice(0, lost).every((word) => COVER_LINK.has(word));
}

const QUOTES = wordSet("' \" ’ ” » “ «");
const COVER_LINK = wordSet(
  "scalp hair of the their his her your lost its terminal head or a del de su sus la el cuero cabelludo full total that",
);

/** "coverage of at least 80%", "covered over 80%". */
export function coverageBefore(words: readonly string[], first: number): "coverage" | "baseline" | null {
  for (let at = first - 1; at >= Math.max(0, first - 7); at--) {
    const word = words[at];
    if (["coverage", "cover", "covered", "cobertura"].includes(word)) return "coverage";
    // "The target was at least 80%": what people had to reach.
    if (TARGET.has(word)) return ["was", "is", "of"].includes(words[at + 1]) ? "coverage" : null;
    if (!BEFORE_LINK.has(word)) return null;
  }
  return null;
}
const TARGET = wordSet("target goal endpoint");
const BEFORE_LINK = wordSet(
  "of at least over above more than to or ≥ >= > about was is a an around al menos un de mas del ( some",
);
