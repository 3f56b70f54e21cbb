import type { ReadLanguage, Statement } from "../../text/index.ts";
import { type DrugMention, drugsIn, isJakInhibitor } from "../lexicon/drugs.ts";
import { type Found, IDEAS, type IdeaLabel, type Label, LEXICONS } from "../lexicon/index.ts";
import { type Amount, amountsIn } from "./amounts/index.ts";
import { type Stance, stancesIn } from "./stance.ts";
import { isTrouble } from "./trouble.ts";

/** A statement with all that was found in it, before anything is put together. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly words: readonly string[];
  readonly amounts: readonly Amount[];
  readonly found: readonly Found<Label>[];
  readonly ideas: readonly Found<IdeaLabel>[];
  readonly drugs: readonly DrugMention[];
  readonly language: ReadLanguage;
  /** by word, how it is said */
  readonly stances: readonly Stance[];
  /** whether an idea is named anywhere in it */
  readonly has: (label: Label) => boolean;
  readonly hasIdea: (label: IdeaLabel) => boolean;
}

/** "No doubt", "without a question", "no cabe duda": behind a denial they deny that anybody denies it. */
const OF_DOUBT = /^(?:(?:an?|any|ninguna|la menor|cabe|hay) )?(?:doubt|question(?! of)|duda)\b/;

/** "Stop smoking", "stop reading": not the drug. */
function isOfOtherDoing(words: readonly string[], { first, next }: { first: number; next: number }): boolean {
  return (
    next === first + 1 &&
    /^(?:stop|quit)/.test(words[first]) &&
    /^(?!taking|using|treating)\w{2,}ing$/.test(words[next] ?? "")
  );
}
const STOPS: ReadonlySet<IdeaLabel> = new Set<IdeaLabel>(["stopping", "doseChange", "changing"]);

/** A statement's amounts, ideas and drugs; its language's own words are looked for, English ones where it has none. */
export function readStatement(statement: Statement): ReadStatement {
  const { tokens } = statement;
  const language: ReadLanguage = statement.language === "es" ? "es" : "en";
  const words = tokens.map(({ word }) => word);
  const drugs = drugsIn(tokens);
  const isOther = (at: number) => drugs.some(({ first, drug }) => first === at && !isJakInhibitor(drug));
  // "Without minoxidil" and "without doubt" deny nothing of the drug that a statement is about.
  const denies = ({ next }: { next: number }) => !OF_DOUBT.test(words.slice(next, next + 4).join(" "));
  const found = LEXICONS[language]
    .find(tokens)
    .filter((each) => each.label !== "negation" || (!isOther(each.next) && denies(each)))
    .filter((each) => each.label !== "stop" || !isOfOtherDoing(words, each));
  const ideas = IDEAS[language]
    .find(tokens)
    .filter((idea) => !isTrouble(words, idea, language) && (idea.label !== "denies" || denies(idea)))
    .filter(({ label, ...place }) => !STOPS.has(label) || !isOfOtherDoing(words, place));
  const ideaLabels = new Set(ideas.map(({ label }) => label));
  const labels = new Set(found.map(({ label }) => label));
  return {
    statement,
    words,
    amounts: amountsIn(tokens),
    found,
    ideas,
    language,
    drugs,
    stances: stancesIn(words, found),
    has: (label) => labels.has(label),
    hasIdea: (label) => ideaLabels.has(label),
  };
}
