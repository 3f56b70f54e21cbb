import type { ReadStatement } from "../frames/read.ts";
import type { IdeaLabel } from "../lexicon/idea-labels.ts";
import type { Found } from "../lexicon/index.ts";
import type { IdeaRule } from "./idea-rule.ts";
import type { Verdict } from "./verdict.ts";

/** Tokens between a negation and the idea it turns round. */
const NEAR = 6;
const BREAKS: ReadonlySet<string> = new Set([
  ";",
  ":",
  "but",
  "however",
  "although",
  "while",
  "whereas",
  "pero",
  "aunque",
  "sino",
]);

/** The verdict of the first rule that a statement fulfils; null where none does. */
export function verdictByIdeas(read: ReadStatement, rules: readonly IdeaRule[]): Verdict | null {
  if (read.ideas.length === 0) return null;
  for (const rule of rules) {
    const verdict = verdictOf(read, rule);
    if (verdict !== null) return verdict;
  }
  return null;
}

function verdictOf(read: ReadStatement, rule: IdeaRule): Verdict | null {
  const isNamed = (each: IdeaRule["all"][number]) =>
    typeof each === "string" ? read.hasIdea(each) : each.some(read.hasIdea);
  if (!rule.all.every(isNamed)) return null;
  const stances = read.stances;
  const own = read.ideas.filter(({ first }) => stances[first] !== "reported");
  const has = (label: IdeaLabel) => own.some((each) => each.label === label);
  const groups = rule.all.map((each) => (typeof each === "string" ? [each] : each));
  if (!groups.every((group) => group.some(has))) return null;
  const used = own.filter(({ label }) => groups.some((group) => group.includes(label)));
  // What a used phrase runs over is part of it, but for another illness: "relapse of arthritis is unlikely".
  const isWithin = ({ label, first, next }: Found<IdeaLabel>) =>
    label !== "arthritis" &&
    used.some((each) => each.label !== "denies" && each.first <= first && each.next >= next);
  const isOut = (label: IdeaLabel) => own.some((each) => each.label === label && !isWithin(each));
  if (rule.not?.some(isOut)) return null;
  if (rule.withoutShares && read.amounts.some(({ kind }) => kind === "share")) return null;
  if (rule.withBaseline && !read.amounts.some(({ kind }) => kind === "baseline")) return null;
  if (rule.language !== undefined && rule.language !== read.language) return null;
  if (rule.withoutTimes && read.amounts.some(({ kind }) => kind === "time")) return null;
  const isRefuted = used.some(({ first }) => stances[first] === "refuted");
  const keys = rule.key === undefined ? used : own.filter(({ label }) => label === rule.key);
  const denials = own.filter((each) => each.label === "denies" && !isWithin(each));
  const denied = keys.some((key) => denials.some((denial) => turnsRound(read, denial, key)));
  const isDenied = denied !== isRefuted;
  const verdict = isDenied ? (rule.denied ?? null) : rule.affirmed;
  const isAccusation = verdict === "contradicted" || verdict === "unsupported";
  // A negation that stands elsewhere may turn round more than is seen here: nothing is called wrong beside one.
  return isAccusation && denials.length > 0 && !isDenied ? null : verdict;
}

/** Whether a negation stands in the few words before an idea, in its clause. */
function turnsRound({ words }: ReadStatement, denial: Found<IdeaLabel>, key: Found<IdeaLabel>): boolean {
  if (denial.next > key.first || key.first - denial.next > NEAR) return false;
  return !words.slice(denial.next, key.first).some((word) => BREAKS.has(word));
}
