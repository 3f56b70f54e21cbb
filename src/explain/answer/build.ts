import type { Span } from "../../claims/live/span.ts";
import { observationsIn, render } from "../../claims/live/template.ts";
import { LiveValues } from "../../claims/live/values.ts";
import type { CommunitySummary } from "../../community/statistics/shape.ts";
import type { Observation, Source } from "../../evidence/index.ts";
import { dataVersion } from "../../evidence/version.ts";
import { InputError } from "../../input/input-error.ts";
import type { Figure } from "../figures/figure.ts";
import { answerWords } from "../words/article/index.ts";
import type { AnswerWords } from "../words/article/shape.ts";
import { figureOf } from "./content.ts";
import type { AnswerInput } from "./input.ts";
import { modelNumbers } from "./model-numbers.ts";
import type { Article, BlockTemplate, Question, SectionTemplate } from "./section.ts";

/** A piece of a section, its numbers filled in. */
export type Block =
  | {
      readonly kind: "text" | "model" | "unknown" | "subtitle";
      readonly spans: readonly Span[];
      /** sources of numbers that are no observations */
      readonly sources?: readonly string[];
    }
  | { readonly kind: "list"; readonly name?: string; readonly items: readonly (readonly Span[])[] }
  /** practical facts, each with its source; their words hold their people and their limits */
  | { readonly kind: "facts"; readonly items: readonly FactItem[] }
  | { readonly kind: "figure"; readonly figure: Figure }
  /** counts of what people told; their numbers are of the importer's own store and no observations */
  | { readonly kind: "stories"; readonly sentences: readonly string[] };

/** A practical fact as the article shows it. */
interface FactItem {
  readonly fact: string;
  readonly text: string;
  readonly source: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** for every piece of `blocks`: the intents of the search that it answers */
  readonly answers: readonly (readonly string[])[];
}

/** The article. */
export interface Answer {
  readonly schema: "anagen/answer@1";
  readonly language: Article["language"];
  readonly question: Question | null;
  readonly title: string;
  readonly version: string;
  /** day of the release; null in a development version */
  readonly date: string | null;
  readonly dataVersion: string;
  readonly modelVersion: string | null;
  /** "stale": computed by another version of the model than the current one */
  readonly modelState: "current" | "stale" | "missing";
  readonly sections: readonly Section[];
  /** what the numbers shown are, in order of appearance */
  readonly observations: readonly Observation[];
  /** in order of appearance; the number of a reference is its place, from 1 */
  readonly references: readonly Source[];
}

interface AnswerSettings {
  readonly question?: Question | undefined;
  readonly version: string;
  readonly date: string | null;
  readonly currentModel: string | null;
  /** version of the evidence where the caller has it; working it out takes a while */
  readonly dataVersion?: string;
}

/** Writes the article from the evidence and the model's outcomes. @throws InputError for a reference that leads nowhere */
export function buildAnswer(input: Omit<AnswerInput, "values" | "words">, settings: AnswerSettings): Answer {
  const { article, evidence, model } = input;
  const words = answerWords(article.language);
  const values = new LiveValues(evidence, model ? modelNumbers(model, words) : undefined, words.live);
  const full = { ...input, values, words };
  const { question } = settings;
  const chosen = article.sections.filter(
    ({ questions }) => question === undefined || questions.includes(question),
  );
  const sections = chosen.map((section) => fillSection(section, full));
  const ids = [...new Set(sections.flatMap(observationsOf))];
  const observations = ids.map((id) => values.row(id));
  const claimSources = sections.flatMap(({ blocks }) => blocks.flatMap((block) => sourcesOf(block)));
  const sourceIds = [...new Set([...observations.map(({ source }) => source), ...claimSources])];
  const byId = new Map(
    [...evidence.sources, ...evidence.practical.sources].map((source) => [source.id, source]),
  );
  return {
    schema: "anagen/answer@1",
    language: article.language,
    question: question ?? null,
    title: article.title,
    version: settings.version,
    date: settings.date,
    dataVersion: settings.dataVersion ?? dataVersion(evidence),
    modelVersion: model?.provenance.modelVersion ?? null,
    modelState:
      model === null
        ? "missing"
        : model.provenance.modelVersion === settings.currentModel
          ? "current"
          : "stale",
    sections,
    observations,
    references: sourceIds.flatMap((id) => byId.get(id) ?? []),
  };
}

function fillSection(section: SectionTemplate, input: AnswerInput): Section {
  const { id, title, blocks } = section;
  const answers = blocks.map((block) => ("for" in block ? (block.for ?? []) : []));
  const filled = blocks.map((block) => fill(block, input));
  const { clinic, words, values } = input;
  const at = blocks.findIndex(({ kind }) => kind === "model");
  if (clinic === undefined || at < 0) return { id, title, blocks: filled, answers };
  // Said in every section that shows what the model says: a section may be read alone.
  const whose = words.clinicModel(clinic.people, clinic.kind === "unlikeTrials");
  filled.splice(at, 0, { kind: "model", spans: render(whose, values) });
  answers.splice(at, 0, []);
  return { id, title, blocks: filled, answers };
}

/** Sources that a piece cites beside those of its observations. */
function sourcesOf(block: Block): readonly string[] {
  if (block.kind === "facts") return block.items.map(({ source }) => source);
  return "spans" in block ? (block.sources ?? []) : [];
}

function fill(block: BlockTemplate, input: AnswerInput): Block {
  const { values } = input;
  switch (block.kind) {
    case "figure":
      return { kind: "figure", figure: figureOf(block.figure, input) };
    case "stories":
      return { kind: "stories", sentences: storySentences(input.stories, input.words) };
    case "list":
      return {
        kind: "list",
        ...(block.name === undefined ? {} : { name: block.name }),
        items: block.items.map((item) => render(item, values)),
      };
    case "claim": {
      const claim = input.claims.find(({ id }) => id === block.claim);
      return { kind: "text", spans: render(block.text, values, claim?.numbers), sources: block.sources };
    }
    case "facts":
      return { kind: "facts", items: block.facts.map((id) => factItem(id, input)) };
    case "model":
      if (input.model === null) return { kind: "unknown", spans: render(input.words.noModel, values) };
      return { kind: "model", spans: render(block.text, values) };
    default:
      return { kind: block.kind, spans: render(block.text, values) };
  }
}

/** A practical fact with the people it is about and what limits it: never without. @throws InputError */
function factItem(id: string, { article: { language }, evidence, words }: AnswerInput): FactItem {
  const fact = evidence.practical.facts.find((each) => each.id === id);
  if (fact === undefined) throw new InputError("facts", id, "it must be the id of a practical fact");
  const { [language]: said } = fact.words;
  if (said === undefined) throw new InputError("facts", id, `it has no words in the language ${language}`);
  const about = said.group === undefined ? null : words.aboutPeople(said.group);
  const text = [said.says, about, said.fairness].filter((part) => part != null).join(" ");
  return { fact: id, text, source: fact.source };
}

/** The slot for stories: the count with its bounds and selection, or that there is none. */
function storySentences(summary: CommunitySummary, words: AnswerWords) {
  const { sentences, selection, advice, state, imports, extractorVersions } = summary;
  if (state === "nothing imported") return [words.noStories];
  const { answer, share, bounds, curve, restart } = sentences;
  const from = `Counted from ${imports} ${imports === 1 ? "import" : "imports"} on this computer, reading rules version ${extractorVersions.join(", ")}.`;
  const told = [answer, share, bounds, curve, restart, selection, advice];
  return [...told, ...(extractorVersions.length > 0 ? [from] : [])].filter((sentence) => sentence !== null);
}

/** Ids of the observations a section shows, in order. */
function observationsOf({ blocks }: Section): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "figure") return [...block.figure.observations];
    if (block.kind === "stories" || block.kind === "facts") return [];
    return block.kind === "list"
      ? block.items.flatMap((item) => observationsIn(item))
      : observationsIn(block.spans);
  });
}

/** A section as the search needs it. */
export function searchedSection(section: Section) {
  const { id, title, blocks, answers } = section;
  return {
    id,
    title,
    text: blocks
      .filter(({ kind }) => kind !== "figure")
      .flatMap(blockLines)
      .join("\n"),
    pieces: blocks.map((block, at) => ({ lines: blockLines(block), answers: answers[at] ?? [] })),
    observations: observationsOf(section),
    sources: [...new Set(blocks.flatMap((block) => sourcesOf(block)))],
  };
}

/** What a piece says, a line each; of a figure its words. */
function blockLines(block: Block): string[] {
  if (block.kind === "figure") return [...block.figure.twin];
  if (block.kind === "stories") return [...block.sentences];
  if (block.kind === "facts") return block.items.map(({ text }) => text);
  const pieces = block.kind === "list" ? block.items : [block.spans];
  return pieces.map((spans) => spans.map(({ text }) => text).join(""));
}
