import { isAssertion } from "../frames/no-statement.ts";
import type { ReadStatement } from "../frames/read.ts";
import { isJakInhibitor } from "../lexicon/drugs.ts";
import type { LiveValues } from "../live/values.ts";
import { CLAIM_RULES } from "../rules/index.ts";
import { CONCEPTS, type Concept } from "./concepts.ts";
import { verdictByIdeas } from "./match-ideas.ts";
import { polarityOf } from "./polarity.ts";
import type { Rule } from "./rule.ts";
import { saysNoMore } from "./says-no-more.ts";
import { ABOUT_HAIR } from "./scope.ts";
import type { Verdict } from "./verdict.ts";

/** A claim a statement makes in words. */
interface Match {
  readonly claim: string;
  /** null: found by its ideas */
  readonly rule: Rule | null;
  readonly verdict: Verdict;
}

/** What a statement is read with. */
interface Context {
  /** the statements before it that it may refer to by "that" or "they" */
  readonly before: readonly ReadStatement[];
  readonly inScope: boolean;
  /** a person's own story, or words others are told to say: only claims about such words are looked for */
  readonly isReport: boolean;
  /** the statement without what it only reports; blanks stand for that */
  readonly own: string;
  readonly values: LiveValues;
}

/** The claims that a statement makes in words, each with the verdict on it as said here. */
export function matchRules(
  read: ReadStatement,
  { before, inScope, isReport, own, values }: Context,
): Match[] {
  const whole = read.statement.plain;
  const test = (concept: Concept, text: string) => CONCEPTS[concept].test(text);
  const times = read.amounts.filter((each) => each.kind === "time");
  const hasPercent = read.amounts.some(({ kind }) => kind === "share" || kind === "coverage");
  const onlyMinoxidil = test("minoxidil", whole) && !test("baricitinib", whole) && !test("jak", whole);
  const elsewhere = test("otherPopulation", whole) && !ABOUT_HAIR.test(whole);
  const found: Match[] = [];
  const inDoubt = new Set<string>();
  for (const { claim, isOfAnyIllness, isOfMinoxidil, readsReports, requires, rules } of CLAIM_RULES) {
    if ((elsewhere && !isOfAnyIllness) || (onlyMinoxidil && !isOfMinoxidil)) continue;
    if (isReport && !readsReports) continue;
    if (read.language !== "en" && !readsReports) continue;
    if (requires && !requires.every((group) => read.ideas.some(({ label }) => group.includes(label))))
      continue;
    const plain = readsReports ? whole : own;
    const has = (concept: Concept) => test(concept, plain);
    const nearby = (concept: Concept) =>
      has(concept) || before.some((each) => test(concept, each.statement.plain));
    for (const rule of rules) {
      if (rule.about !== "anything" && !inScope) continue;
      if (!rule.all.every(has) || rule.not?.some(has)) continue;
      if (!(rule.any ?? []).every((group) => group.some(has))) continue;
      if (rule.words && !rule.words.test(plain)) continue;
      if (!(rule.near ?? []).every(nearby)) continue;
      const { denied, isSure, isVerbDenied } = polarityOf(plain, rule.key);
      const verdict = rule.judge
        ? rule.judge({ sentence: { plain }, times, hasPercent, denied, values, has })
        : denied
          ? rule.denied
          : rule.affirmed;
      if (verdict === null || verdict === undefined) continue;
      const isRefuted = !denied && (read.stances.includes("refuted") || SETS_AGAINST.test(plain));
      const isInDoubt =
        rule.key !== undefined &&
        (!isSure || isRefuted || (denied && (!isVerbDenied || !saysNoMore(plain, wordsOf(rule)))));
      if (verdict === "contradicted" && isInDoubt) {
        inDoubt.add(claim);
        continue;
      }
      found.push({ claim, rule, verdict });
      break;
    }
  }
  const byRules = found.filter(({ claim, rule }, at) => {
    const replaces = (other: Match, later: boolean) =>
      other.rule?.instead?.includes(claim) === true && !(later && rule?.instead?.includes(other.claim));
    return !found.some((other, place) => replaces(other, place > at));
  });
  const said = isAssertion(read)
    ? byRules
    : byRules.filter(({ verdict, claim }) => !isAccusing(verdict) || CITED.has(claim));
  if (isReport || !inScope || onlyMinoxidil) return said;
  const named = new Set(found.map(({ claim }) => claim));
  const others = read.drugs.filter(({ drug }) => !isJakInhibitor(drug)).length;
  if (others > 0 && others === read.drugs.length) return said;
  const replaced = new Set(byRules.flatMap(({ rule }) => rule?.instead ?? []));
  const byIdeas = CLAIM_RULES.flatMap(({ claim, ideas, isOfAnyIllness }): Match[] => {
    if (elsewhere && !isOfAnyIllness) return [];
    if (ideas === undefined || named.has(claim) || inDoubt.has(claim) || replaced.has(claim)) return [];
    const verdict = verdictByIdeas(read, ideas);
    // Beside another drug it is not sure which of them is spoken of.
    if (verdict !== null && isAccusing(verdict) && (others > 0 || !isAssertion(read))) return [];
    return verdict === null ? [] : [{ claim, rule: null, verdict }];
  });
  // That hair is lost after a stop is what most statements on stopping say, too; it is told where nothing else is.
  const beside = said.length + byIdeas.filter(({ claim }) => claim !== LAST).length;
  return [
    ...said,
    ...byIdeas.filter(({ claim, verdict }) => claim !== LAST || verdict === "contradicted" || beside === 0),
  ];
}

/** What a rule knows the words of. */
function wordsOf({ all, any = [], near = [], key, words }: Rule): RegExp[] {
  const keys = typeof key === "string" ? [CONCEPTS[key]] : key ? [key] : [];
  const concepts = [...all, ...any.flat(), ...near].map((each) => CONCEPTS[each]);
  return [...concepts, ...keys, ...(words ? [words] : [])];
}

/** "Unlike antibiotics, which cure an infection", "close to a cure": said of something else, or not quite said. */
const SETS_AGAINST =
  /\b(?:close|closest|near|short of|akin|next best thing|almost|nearly|as good as|like) (?:to )?an? (?:\w+ )?cure\b|\b(?:few|feels?|felt|seem\w*|appear\w*|consider\w*|think|thinks|thought|believe\w*|call\w*) (?:\w+ ){0,3}cur(?:e|es|ed)\b|\bcure (?:would|means?|must|requires?|is when)\b|\b(?:unlike|in contrast (?:to|with)|as opposed to|other than)\b/;
const LAST = "C15";
/** Claims about what is cited: a reference makes them. */
const CITED: ReadonlySet<string> = new Set(
  CLAIM_RULES.filter(({ readsReports }) => readsReports).map(({ claim }) => claim),
);
const isAccusing = (verdict: Verdict) => verdict === "contradicted" || verdict === "unsupported";
