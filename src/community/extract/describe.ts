import { indicationIn, purposeIn } from "../lexicon/indications.ts";
import { sideEffectsIn } from "../lexicon/side-effects.ts";
import { doseBefore, reasonsOf, withoutOtherDrugs } from "./circumstances.ts";
import { confidenceOf } from "./confidence.ts";
import { weeksInTheGap, weeksToShedding } from "./delay.ts";
import type { Document } from "./document.ts";
import type { Extraction } from "./extraction.ts";
import type { FoundEvent } from "./find-events.ts";
import { keptToday, lossesInTheGap, outcomesAfter } from "./outcome/belonging.ts";
import { fateOf } from "./outcome/fate.ts";
import type { Outcome } from "./outcome/outcome.ts";
import { leaningOutcomes } from "./outcome/scored/find.ts";
import { recaptureIn, regrowthBefore } from "./response.ts";
import { followUpWeeks, monthsOnDrug, spansOf } from "./timing.ts";

/** Everything a post says about one change: what led to it, when and how the hair took it, what came after. */
export function describe(
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
  const { after, placed } = belonging(document, outcomes, event, until);
  const losses = after.filter(({ lost }) => lost);
  const keptLater =
    restart !== null &&
    event.type !== "restart" &&
    (outcomes.some(({ lost, start, weak }) => !lost && !weak && start >= until) ||
      (event.type === "pause" && leaningOutcomes(document, restart).some(({ lost }) => !lost)));
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
  if (event.type === "taper" && reachedNothing(document, event)) others.add("stop");
  const sentence = document.sentences[event.sentence];
  const recaptured = restart ? recaptureIn(restartText) : null;
  const named = indicationIn(text);
  const purpose = purposeIn(text);
  const facts = {
    firstPerson: event.experiencer === "self",
    reporter: event.experiencer === "self" ? ("self" as const) : ("caregiver" as const),
    drug,
    doseMg: event.doseBefore ?? doseBefore(document, event, drug),
    doseAfterMg: event.doseAfter,
    switchedTo: event.into === null ? null : document.mentions[event.into].drug.name,
    indication: purpose !== null && !(shed === true && named === "alopecia areata") ? purpose : named,
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
    weeksToShedding: !shed
      ? null
      : event.type === "restart"
        ? weeksInTheGap(document, spans, losses)
        : weeksToShedding(
            document,
            placed ? spans : spans.filter(({ end }) => LATER.test(text.slice(end))),
            event,
            // A clause as a whole tells the loss at its end, behind a time within it.
            placed ? losses : losses.map((loss) => ({ ...loss, start: loss.end - 1 })),
            until,
          ),
    shed,
    outcome: fateOf(text, shed, losses, recaptured, losses.length < after.length),
    followUpWeeks: shed === false ? followUpWeeks(document, spans, event, after) : null,
    extent: extentOf(text, losses),
    restarted: event.type === "restart" ? null : restart ? true : refused ? false : null,
    recaptured,
    sideEffects: sideEffectsIn(withoutOtherDrugs(text)),
    rules: [...new Set(own.map(({ rule }) => rule))],
  };
  return { ...facts, confidence: confidenceOf(document, event, facts, inherited) };
}

/** Behind a time that is told as the one at which things had changed. */
const LATER = /^ ?(?:later|after(?:wards?)?|in|into|off|without|post)\b/;

/** Who never had hair from the drug has none to lose or keep. */
const NEVER_HAD =
  /\b(?:no|zero|nothing but|not 1|not one|without|0) (?:\w+ )?(?:re ?growth|hair growth|response|results?|benefits?|success|effect|fuzz|vellus)\b|\b(?:it|JAK\d+|they|that|which|pills?|tablets?|stuff) (?:did|does|do|was|had) (?:absolutely |literally )?(?:nothing|zilch|zip|nada|squat)\b|\bnever (?:worked|responded|grew)\b|\b(?:did|was|does) not (?:work|working|help|respond|do (?:anything|much))\b|\bnothing to show (?:for|but)\b|\bpeach fuzz\b|\bnada\b|\bzilch\b|\buseless\b|\bfailed\b/;
/** The reason of the change, with which nothing can be kept. */
const GAVE_NOTHING =
  /\b(?:because|since|as) (?:it|JAK\d+|they) (?:did (?:absolutely |literally )?nothing|did not (?:work|help|do (?:anything|much)|grow)|never (?:worked|did anything)|was useless|failed)\b/;
/** A change of today or of these days, after which nothing can have been kept yet. */
const JUST_NOW =
  /\b(?:stopp\w+|quit|came off|last (?:\w+ )?(?:dose|pill|tablet)|dropped|lowered|paused|ended)\b[^.;]{0,30}\b(?:today|tonight|this morning|yesterday|last night|just now|[1-3] days? ago)\b/;
/** Said in front of the change only: behind it, "there was nothing left" is what became of the hair. */
const NEVER_HAD_BEFORE =
  /\b(?:did|does|do|was|had) (?:absolutely |literally )?(?:nothing|zip|squat)\b|\bnever got\b/;

/**
 * The outcomes of a change: those told in words of their own, else those that a single word points to, else what whole
 * clauses lean to, which are not `placed` well enough to be given a time.
 */
function belonging(
  document: Document,
  outcomes: readonly Outcome[],
  event: FoundEvent,
  until: number,
): { after: Outcome[]; placed: boolean } {
  const of = (some: readonly Outcome[]) =>
    event.type === "restart"
      ? lossesInTheGap(document, some, event)
      : outcomesAfter(document, some, event.start, event.end, until);
  const { text } = document;
  if (JUST_NOW.test(document.sentences[event.sentence].text))
    return { after: of(outcomes.filter(({ lost, weak }) => lost && !weak)), placed: true };
  const plain = of(outcomes.filter(({ weak }) => !weak));
  if (GAVE_NOTHING.test(text)) return { after: plain.filter(({ lost }) => lost), placed: true };
  if (plain.length > 0 || NEVER_HAD.test(text) || NEVER_HAD_BEFORE.test(text.slice(0, event.end)))
    return { after: plain, placed: true };
  const pointed = of(
    outcomes.filter(({ weak, start }) => weak && (event.type === "restart" || start >= event.end)),
  );
  if (pointed.length > 0) return { after: pointed, placed: true };
  // A clause that holds a new beginning tells of what came after that.
  const leaning = of(leaningOutcomes(document, event).filter(({ end }) => end <= until));
  return { after: leaning.length > 0 ? leaning : keptToday(document, outcomes, event), placed: false };
}

/** A taper that led to no drug at all is a stop, too. */
function reachedNothing(document: Document, { start, end, doseAfter }: FoundEvent): boolean {
  return doseAfter === 0 || /\b(?:off|out|nothing|none|zero)\b/.test(document.text.slice(start, end + 6));
}

function restartWords(document: Document, event: FoundEvent, restart: FoundEvent): string {
  const sentence = document.sentences[restart.sentence];
  const from = restart === event || sentence.start > event.end ? sentence.start : restart.start;
  const lead = document.text.slice(from, restart.start);
  return `${lead.replace(/^.*\b(?:lost|shed|fell)\b[^,.]*?\b(?=but|and)/, "")} ${document.text.slice(restart.start)}`;
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

function extentOf(text: string, losses: readonly Outcome[]): Extraction["extent"] {
  if (losses.length === 0) return null;
  const around = text.slice(Math.max(0, losses[0].start - 20));
  if (
    /\b(?:lost (?:it all|everything|all)|all gone|completely bald|bald again|everything (?:fell|came)|all (?:fell|of it))\b/.test(
      around,
    )
  )
    return "total";
  if (/\b(?:patch(?:es)?|spots?)\b/.test(around)) return "patch";
  return /\b(?:thinn\w+|shower|drain|pillow|brush|clumps|shed\w*)\b/.test(around) ? "diffuse" : null;
}
