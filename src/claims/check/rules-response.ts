import { judgeWait, sharesOfPeople } from "./judge-numbers.ts";
import type { Rule } from "./rule.ts";

/** "Better chances", "responds worse": an outcome compared between people. */
const COMPARED =
  /\b(?:(?:lower|higher|better|worse|smaller|greater|poorer|slimmer|fewer|reduced|best|worst) (?:\w+ )?(?:chances?|odds|results?|respon\w+|outcomes?|success|likelihood|rates?)|(?:less|more) likely|(?:respond|do|does|fare|react)\w* (?:\w+ )?(?:better|worse|less|more|poorly|best|worst))\b/;

/** Statements about what a response depends on, how long to wait for it, and how the drug works. */
export const RESPONSE_RULES: readonly Rule[] = [
  {
    claim: "C08",
    all: ["depends", "severity"],
    not: ["stop"],
    key: "depends",
    affirmed: "supported",
    denied: "contradicted",
  },
  {
    claim: "C08",
    all: [],
    words: COMPARED,
    judge: ({ sentence: { plain }, denied }) =>
      /\b(?:milder|less (?:severe|extensive|advanced)|more (?:severe|extensive|advanced|widespread)|patchy|very severe|worse (?:disease|hair loss|alopecia)|near-?total|(?:complete|total) (?:baldness|hair loss|loss)|totalis|universalis)\b/.test(
        plain,
      ) && !denied
        ? "supported"
        : null,
    not: ["stop", "minoxidil", "arthritis"],
    affirmed: "supported",
  },
  {
    claim: "C09",
    all: ["duration"],
    words: COMPARED,
    not: ["stop", "minoxidil", "arthritis"],
    affirmed: "supported with correction",
  },
  {
    claim: "C09",
    all: ["depends", "duration"],
    not: ["stop"],
    key: "depends",
    affirmed: "supported with correction",
    denied: "contradicted",
  },
  {
    claim: "C10",
    all: ["depends", "immune", "individual"],
    not: ["stop", "pathway", "prescription"],
    key: "depends",
    affirmed: "unsupported",
    denied: "supported",
  },
  {
    claim: "C11",
    all: [],
    any: [["judge", "specialist"]],
    words:
      /\b(?:wait\w*|allow\w*|give (?:it|the drug|treatment|baricitinib)|treat\w*|stay\w*|stick\w*|persever\w*|persist\w*|patien\w+|commit\w*|at least|advis\w+|recommend\w*|suggest\w*|try(?:ing)?|trial of|(?:fair|proper) \w+|taking|use)\b/,
    not: ["stop", "minoxidil", "brave", "nejm", "loss", "lower", "lipids"],
    affirmed: "imprecise",
    judge: (judged) =>
      judged.has("judge") && sharesOfPeople(judged).length === 0 ? judgeWait(judged) : null,
  },
  {
    claim: "C12",
    all: ["early"],
    any: [["stop", "judge"]],
    words:
      /\b(?:miss\w*|cost\w*|forfeit\w*|los(?:e|ing) out|would (?:still )?have|still (?:have )?(?:come|grow|happen|arrive)|could (?:still )?(?:have )?(?:come|grow|regrow|respond|happen|arrive|appear)|late(?:r)? (?:respon|regrow|gain)\w*|depriv\w+|rob\w*|about to (?:come|grow|appear|start|arrive)|giv\w+ up (?:hair|regrowth|growth)|forgo\w*|never (?:see|get)|come later|(?:was|were|is) (?:still )?on (?:its|the|their) way|yet to (?:come|arrive|grow|appear)|in the pipeline|around the corner)\b/,
    affirmed: "supported",
    instead: ["C21", "C15", "C33"],
  },
  {
    claim: "C13",
    all: ["attack"],
    any: [["pathway", "jak"]],
    words:
      /\b(?:driv\w+|responsib\w+|caus\w+|behind|trigger\w*|mediat\w+|rela(?:y|ys|yed)|fuel\w*|central|role|modulat\w+|block\w*|inhibit\w*|damp\w+|regulat\w*|by way of|through|via|interrupt\w*|send\w*|turn\w* (?:it |this |that |them )?(?:down|off)|switch\w* (?:it |this )?off|dial\w*|tam(?:e|es|ed|ing)|target\w*|power\w*|order\w*|instruct\w*|tells?|quiet\w*|calm\w*|interfer\w+|turns? down|carr(?:y|ies) (?:the )?signals?|underl\w+|implicat\w+)\b/,
    not: ["stop", "resume", "rebound", "king", "prescription"],
    affirmed: "supported with correction",
    instead: ["C10"],
    judge: ({ sentence, has }) =>
      has("follicle") && !/untreated|left alone|unchecked|without treatment/.test(sentence.plain)
        ? "supported with correction"
        : null,
  },
  {
    claim: "C14",
    all: ["attack"],
    near: ["pathway"],
    words:
      /\b(?:untreated|left (?:alone|unchecked|active)|unchecked|without treatment|(?:stays?|remains?|is|still) (?:active|on|switched on)|no treatment)\b/,
    not: ["rebound"],
    affirmed: "imprecise",
    instead: ["C13", "C18", "C10"],
    judge: ({ sentence, has }) => {
      if (has("stop") && !/without treatment|untreated|no treatment/.test(sentence.plain)) return null;
      return /\b(?:continu\w+|go(?:es)? on|persist\w*|carr(?:y|ies) on|keep\w*|likely|probab\w+|ongoing|rumbl\w+|last\w*)\b/.test(
        sentence.plain,
      )
        ? "imprecise"
        : null;
    },
  },
];
