import type { Span } from "../../claims/live/span.ts";
import { observationsIn, render } from "../../claims/live/template.ts";
import { LiveValues } from "../../claims/live/values.ts";
import type { CommunitySummary } from "../../community/statistics/shape.ts";
import type { Observation, Source } from "../../evidence/index.ts";
import { dataVersion } from "../../evidence/version.ts";
import type { Figure } from "../figures/figure.ts";
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
  | { readonly kind: "figure"; readonly figure: Figure }
  /** counts of what people told; their numbers are of the importer's own store and no observations */
  | { readonly kind: "stories"; readonly sentences: readonly string[] };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
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
export function buildAnswer(input: Omit<AnswerInput, "values">, settings: AnswerSettings): Answer {
  const { article, evidence, model } = input;
  const values = new LiveValues(evidence, model ? modelNumbers(model) : undefined);
  const full = { ...input, values };
  const { question } = settings;
  const chosen = article.sections.filter(
    ({ questions }) => question === undefined || questions.includes(question),
  );
  const sections = chosen.map((section) => fillSection(section, full));
  const ids = [...new Set(sections.flatMap(observationsOf))];
  const observations = ids.map((id) => values.row(id));
  const claimSources = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ("spans" in block ? (block.sources ?? []) : [])),
  );
  const sourceIds = [...new Set([...observations.map(({ source }) => source), ...claimSources])];
  const byId = new Map(evidence.sources.map((source) => [source.id, source]));
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
  return { id: section.id, title: section.title, blocks: section.blocks.map((block) => fill(block, input)) };
}

const NO_MODEL = "What the model says has not been computed yet.";

function fill(block: BlockTemplate, input: AnswerInput): Block {
  const { values } = input;
  switch (block.kind) {
    case "figure":
      return { kind: "figure", figure: figureOf(block.figure, input) };
    case "stories":
      return { kind: "stories", sentences: storySentences(input.stories) };
    case "list":
      return {
        kind: "list",
        ...(block.name === undefined ? {} : { name: block.name }),
        items: block.items.map((item) => render(item, values)),
      };
    case "claim": {
      const claim = input.claims.find(({ id }) => id === block.claim);
      const sources = [...new Set((claim?.sources ?? []).map(({ source }) => source))];
      return { kind: "text", spans: render(block.text, values, claim?.numbers), sources };
    }
    case "model":
      if (input.model === null) return { kind: "unknown", spans: render(NO_MODEL, values) };
      return { kind: "model", spans: render(block.text, values) };
    default:
      return { kind: block.kind, spans: render(block.text, values) };
  }
}

/** The slot for stories: the count with its bounds and selection, or that there is none. */
function storySentences({
  sentences,
  selection,
  advice,
  state,
  imports,
  extractorVersions,
}: CommunitySummary) {
  if (state === "nothing imported") return [sentences.answer];
  const { answer, share, bounds, curve, restart } = sentences;
  const from = `Counted from ${imports} ${imports === 1 ? "import" : "imports"} on this computer, reading rules version ${extractorVersions.join(", ")}.`;
  const told = [answer, share, bounds, curve, restart, selection, advice];
  return [...told, ...(extractorVersions.length > 0 ? [from] : [])].filter((sentence) => sentence !== null);
}

/** Ids of the observations a section shows, in order. */
export function observationsOf({ blocks }: Section): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "figure") return [...block.figure.observations];
    if (block.kind === "stories") return [];
    return block.kind === "list"
      ? block.items.flatMap((item) => observationsIn(item))
      : observationsIn(block.spans);
  });
}

/** The text of a section as people read it, without figures. */
export function sectionText({ blocks }: Section): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "figure") return [];
      if (block.kind === "stories") return [...block.sentences];
      const pieces = block.kind === "list" ? block.items : [block.spans];
      return pieces.map((spans) => spans.map(({ text }) => text).join(""));
    })
    .join("\n");
}
