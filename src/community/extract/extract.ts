import { isStrengthOf, type NamedDrug } from "../lexicon/drugs.ts";
import { indicationIn } from "../lexicon/indications.ts";
import { type Reason, reasonsIn } from "../lexicon/reasons.ts";
import { sideEffectsIn } from "../lexicon/side-effects.ts";
import { ownWords } from "../text/clean.ts";
import type { Span } from "../time/span.ts";
import { confidenceOf } from "./confidence.ts";
import { type Document, isJak, toDocument } from "./document.ts";
import type { EventType } from "./event-rules.ts";
import { type FoundEvent, findEvents } from "./find-events.ts";
import { findOutcomes, type Outcome, outcomesAfter } from "./outcome.ts";
import { choosePrimary } from "./primary.ts";
import { type Recapture, type Regrowth, recaptureIn, regrowthBefore } from "./response.ts";
import { followUpWeeks, monthsOnDrug, spansOf, weeksToShedding } from "./timing.ts";

/** Changes when the rules or lexicons change what they find. */
export const EXTRACTOR_VERSION = "1";

/** What one post says about a change of a JAK inhibitor; null where it does not say. No words of the post. */
export interface Extraction {
  /** the writer tells of their own treatment */
  readonly firstPerson: boolean;
  readonly reporter: "self" | "caregiver" | null;
  readonly drug: string | null;
  /** mg of one dose before the change */
  readonly doseMg: number | null;
  readonly doseAfterMg: number | null;
  readonly switchedTo: string | null;
  readonly indication: string | null;
  /** the change, when it is affirmed and the writer's own or a dependant's */
  readonly event: EventType | null;
  readonly otherEvents: readonly EventType[];
  readonly reason: readonly Reason[];
  readonly monthsOnDrug: Span | null;
  readonly regrowthBefore: Regrowth | null;
  readonly weeksToShedding: Span | null;
  readonly shed: boolean | null;
  /** weeks known free of shedding, where none was seen */
  readonly followUpWeeks: number | null;
  readonly extent: "patch" | "diffuse" | "total" | null;
  readonly restarted: boolean | null;
  readonly recaptured: Recapture | null;
  readonly sideEffects: readonly string[];
  /** 0 to 1; see confidence.ts */
  readonly confidence: number;
  /** names of the rules that found the change */
  readonly rules: readonly string[];
}

/** Two strengths of one JAK inhibitor in a text about hair that names no drug: some JAK inhibitor, which is not said. */
const TELLING_DOSES = /\b4 ?mg\b.*\b2 ?mg\b|\b2 ?mg\b.*\b4 ?mg\b/s;
const ABOUT_HAIR = /\b(?:hair|shed\w*|bald\w*|patch\w*|spots?|brows?|eyebrows?|lash\w*|alopecia|regr\w+)\b/;
const UNNAMED: NamedDrug = { name: "JAK inhibitor", kind: "class" };

/**
 * Reads one post. `context` is the drug in force from its thread or its author's earlier comment, if any; then
 * the confidence is lower. Never fails: a text without a change gives nulls.
 */
export function extract(post: string, context: NamedDrug | null = null): Extraction {
  const words = ownWords(post);
  const read = toDocument(words, context);
  const unnamed = read.mentions.length === 0 && TELLING_DOSES.test(read.text) && ABOUT_HAIR.test(read.text);
  const document = unnamed ? toDocument(words, UNNAMED) : read;
  const events = findEvents(document);
  const own = events.filter(
    ({ assertion, experiencer }) =>
      assertion === "affirmed" && (experiencer === "self" || experiencer === "dependant"),
  );
  const outcomes = own.length > 0 ? findOutcomes(document) : [];
  const primary = choosePrimary(document, own, outcomes);
  return primary === null
    ? nothingFound(document)
    : describe(document, own, outcomes, primary, context !== null || unnamed);
}

function describe(
  document: Document,
  own: readonly FoundEvent[],
  outcomes: readonly Outcome[],
  event: FoundEvent,
  inherited: boolean,
): Extraction {
  const { text } = document;
  const spans = spansOf(document);
  const restart =
    event.type === "restart"
      ? event
      : (own.find(({ type, start }) => type === "restart" && start > event.start) ?? null);
  const until = event.type !== "restart" && restart ? restart.start : text.length;
  const after =
    event.type === "restart" ? [] : outcomesAfter(document, outcomes, event.start, event.end, until);
  const losses = after.filter(({ lost }) => lost);
  const keptLater =
    restart !== null &&
    event.type !== "restart" &&
    outcomes.some(({ lost, start }) => !lost && start >= until);
  const shed = losses.length > 0 ? true : after.length > 0 || keptLater ? false : null;
  const firstLoss = losses[0]?.start ?? text.length;
  const restartText = restart ? restartWords(document, event, restart) : "";
  const refused =
    /\b(?:never (?:went back|restart\w*|resum\w*)|(?:will not|not|can not) (?:be )?(?:go|going|get|getting) (?:back|it again)|no i can not get it again)\b/.test(
      text,
    );
  const drug = drugOf(document, event);
  const others = new Set(
    own.filter((one) => one.start !== event.start && one.type !== event.type).map(({ type }) => type),
  );
  const sentence = document.sentences[event.sentence];
  const facts = {
    firstPerson: event.experiencer === "self",
    reporter: event.experiencer === "self" ? ("self" as const) : ("caregiver" as const),
    drug,
    doseMg: event.doseBefore ?? doseBefore(document, event, drug),
    doseAfterMg: event.doseAfter,
    switchedTo: event.into === null ? null : document.mentions[event.into].drug.name,
    indication: indicationIn(text),
    event: event.type,
    otherEvents: [...others],
    reason: event.type === "restart" ? [] : reasonsOf(document, event, losses[0]),
    monthsOnDrug: event.type === "restart" ? null : monthsOnDrug(document, spans, event),
    regrowthBefore:
      event.type === "restart"
        ? null
        : regrowthBefore(
            text,
            sentence.start + Math.max(0, event.start - sentence.start),
            event.end,
            Math.min(until, firstLoss),
          ),
    weeksToShedding: shed ? weeksToShedding(document, spans, event, losses) : null,
    shed,
    followUpWeeks: shed === false ? followUpWeeks(document, spans, event, after) : null,
    extent: extentOf(text, losses),
    restarted: event.type === "restart" ? null : restart ? true : refused ? false : null,
    recaptured: restart ? recaptureIn(restartText) : null,
    sideEffects: sideEffectsIn(withoutOtherDrugs(text)),
    rules: [...new Set(own.map(({ rule }) => rule))],
  };
  return { ...facts, confidence: confidenceOf(document, event, facts, inherited) };
}

function restartWords(document: Document, event: FoundEvent, restart: FoundEvent): string {
  const sentence = document.sentences[restart.sentence];
  const from = restart === event || sentence.start > event.end ? sentence.start : restart.start;
  const lead = document.text.slice(from, restart.start);
  const earlier = restart === event && restart.sentence > 0 ? "" : "";
  return `${earlier}${lead.replace(/^.*\b(?:lost|shed|fell)\b[^,.]*?\b(?=but|and)/, "")} ${document.text.slice(restart.start)}`;
}

/** The generic name; the class gives the one inhibitor the text names, or null. */
function drugOf(document: Document, event: FoundEvent): string | null {
  const { drug } = document.mentions[event.mention];
  if (drug.kind === "jak") return drug.name;
  const names = new Set(
    document.mentions.filter(({ drug: one }) => one.kind === "jak").map(({ drug: one }) => one.name),
  );
  return names.size === 1 ? [...names][0] : null;
}

/** Rules behind whose words the new dose stands. */
const NEW_DOSE_BEHIND: ReadonlySet<string> = new Set(["went-down", "reduce-verb", "cut-dose"]);

/** The last dose of this drug said before the change (or beside its name), when it is a strength it has. */
function doseBefore(document: Document, event: FoundEvent, drug: string | null): number | null {
  if (
    drug === null ||
    document.mentions.some(
      ({ drug: one }) =>
        one.kind === "jak" && one.name !== drug && one.needsCue !== true && event.type !== "switch",
    )
  ) {
    if (drug === null) return null;
  }
  const doses = [...document.text.matchAll(/(\d+(?:\.\d+)?) ?mg\b/g)]
    .map((match) => ({ mg: Number(match[1]), at: match.index, end: match.index + match[0].length }))
    .filter(
      ({ mg, at, end }) => isStrengthOf(drug, mg) && !nearOther(document, at, end) && mg !== event.doseAfter,
    );
  const front = doses.filter(({ at }) =>
    NEW_DOSE_BEHIND.has(event.rule) ? at < event.start : at < event.end + 12,
  );
  const next = doses.find(
    ({ at }) => at >= event.end && at < event.end + 30 && event.type !== "reduce" && event.type !== "restart",
  );
  return front.at(-1)?.mg ?? next?.mg ?? null;
}

function nearOther(document: Document, at: number, end: number): boolean {
  return document.mentions.some(
    (mention, i) =>
      !isJak(document, i) && (Math.abs(mention.end - at) < 12 || Math.abs(mention.start - end) < 8),
  );
}

/** Reasons in the change's sentence, the two before it, and the next when it explains; not those of the loss. */
function reasonsOf(document: Document, event: FoundEvent, loss: Outcome | undefined): Reason[] {
  const near = document.sentences.filter((_, i) => i >= event.sentence - 2 && i <= event.sentence);
  const next = document.sentences[event.sentence + 1];
  const words = near.map(({ text }) => text);
  if (next && (!loss || loss.sentence !== event.sentence + 1 || /^(?:because|due|insurance)/.test(next.text)))
    words.push(next.text);
  const text = words.join(" . ");
  const reasons = reasonsIn(text).filter((reason) => !(reason === "no_response" && event.type === "pause"));
  const cause = /\bside effects?\b(?! free)/.test(text) && !/\bno side effects?\b/.test(text);
  const effects = sideEffectsIn(withoutOtherDrugs(text));
  const told = effects.some(
    (effect) => !(effect === "infection" || effect === "shingles") || !reasons.includes("infection"),
  );
  if ((cause || told) && !reasons.includes("side_effect") && !reasons.includes("remission"))
    reasons.unshift("side_effect");
  return reasons;
}

/** The text without clauses that speak of another drug. */
function withoutOtherDrugs(text: string): string {
  return text
    .split(/(?<=[.!?;\n])/)
    .filter((clause) => !/OTH\d+/.test(clause) || /JAK\d+/.test(clause))
    .join(" ");
}

function extentOf(text: string, losses: readonly Outcome[]): Extraction["extent"] {
  if (losses.length === 0) return null;
  const around = text.slice(losses[0].start - 20);
  if (
    /\b(?:lost (?:it all|everything|all)|all gone|completely bald|bald again|everything (?:fell|came)|all (?:fell|of it))\b/.test(
      around,
    )
  )
    return "total";
  if (/\b(?:patch(?:es)?|spots?)\b/.test(around)) return "patch";
  return /\b(?:thinn\w+|shower|drain|pillow|brush|clumps|shed\w*)\b/.test(around) ? "diffuse" : null;
}

function nothingFound(document: Document): Extraction {
  const jaks = document.mentions.filter(({ drug }) => drug.kind === "jak");
  const firstPerson = jaks.length > 0 && /\b(?:i|my|me|we|our)\b/.test(document.text);
  return {
    firstPerson,
    reporter: null,
    drug: jaks[0]?.drug.name ?? null,
    doseMg: null,
    doseAfterMg: null,
    switchedTo: null,
    indication: indicationIn(document.text),
    event: null,
    otherEvents: [],
    reason: [],
    monthsOnDrug: null,
    regrowthBefore: null,
    weeksToShedding: null,
    shed: null,
    followUpWeeks: null,
    extent: null,
    restarted: null,
    recaptured: null,
    sideEffects: [],
    confidence: 0,
    rules: [],
  };
}
