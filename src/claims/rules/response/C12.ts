import type { ClaimRules } from "../../check/rule.ts";

/** Stopping early may cost regrowth that would still have come. */
export const C12: ClaimRules = {
  claim: "C12",
  rules: [
    {
      all: ["early"],
      any: [["stop", "judge"]],
      words:
        /\b(?:miss\w*|cost\w*|forfeit\w*|los(?:e|ing) out|would (?:still )?have|still (?:have )?(?:come|grow|happen|arrive)|could (?:still )?(?:have )?(?:come|grow|regrow|respond|happen|arrive|appear)|late(?:r)? (?:respon|regrow|gain)\w*|depriv\w+|rob\w*|about to (?:come|grow|appear|start|arrive)|giv\w+ up (?:hair|regrowth|growth)|forgo\w*|never (?:see|get)|come later|(?:was|were|is) (?:still )?on (?:its|the|their) way|yet to (?:come|arrive|grow|appear)|in the pipeline|around the corner)\b/,
      affirmed: "supported",
      instead: ["C15", "C33"],
    },
  ],
};
