import type { Document } from "../document.ts";
import { amountsIn } from "./amounts.ts";
import { answeredIn } from "./answered.ts";
import { clauseOutcomes } from "./clauses.ts";
import { cuesIn } from "./cues.ts";
import { clauseBefore, isOfSomethingElse, WITH_ELSE } from "./elsewhere.ts";
import { framesIn } from "./frames.ts";
import type { Outcome } from "./outcome.ts";
import { saltIn, saltOver, saltRiseIn } from "./salt.ts";
import { KEPT, LOST } from "./words.ts";

const UNREAL =
  /\b(?:if|will|would(?! (?:say|guess|estimate|call|describe|put))|might|may(?! (?:was|i|we|my|the)\b)|could(?! (?:still|now|even|feel|see|count|hear)| ?$)|scared|afraid|worried|terrified|waiting for|expect\w*|(?<!of )hope|hoping|should|going to|fear|dread|unless|risk|everyone says|they say|people say|most people|anxious|yet to|warned|promised|predicted|reckoned|figured|braced|bracing|dread\w*|prepared for|ready for|in case|praying|told (?:me|us|him|her) (?:i|it|that|to|we|my|most)|(?:sure|convinced|certain) (?:i|it|my) (?:would|was going)|thought (?:i )?(?:had )?(?:found|saw|felt)|(?:posts|stories|read) (?:about|that)|odds|majority|rate|rates|when it|once it|if it|i used to|picked out|do not want)\b(?:(?!\b(?:but|yet|still|then)\b)[^,;]){0,45}$/;
const OTHERS =
  /\b(?:you|your|people|most|everyone|patients|others|someone|friend|(?:dad|father|mum|mom|mother|brother|sister|uncle|aunt|cousin|grand\w+)(?= (?:also |once |had |has |lost |went |is |was |still |kept |never |does ))|(?<!guess )who)\b(?!.*\b(?:i|my|me)\b)/;
const ON_DRUG =
  /\bwhile (?:still )?(?:i was )?(?:on|taking)|\bstill (?:on|taking) (?:it|JAK)|\bbefore (?:JAK|i started|starting|going on)|\bwhile on\b|\bprior to (?:JAK|starting)|\bwith (?:full|complete|great|good|\d+ ?%) regrowth before\b|\bregrowth on (?:it|JAK\d+|them)[.!]?$|\bfor (?:\d+|many|several|most of my) (?:years|months) before (?:that|it|JAK|then)\b|\b(?:since|when) i was (?:a (?:child|kid|baby|teen\w*)|\d+)\b|\blost (?:my|all my|the) hair (?:at|aged) \d|^before (?:it|that|this|then|treatment|the (?:drug|pills|tablets))\b|(?:^|[,;:] ?)on (?:it|them|JAK\d+|the (?:drug|pills?|tablets?|meds?)),? (?:my|the|his|her|i|it) (?!.*\b(?:off|without|since|then|now|after|stopp\w+|quit)\b)/;
const FIRST =
  /\b(?:first(?! (?:half|third|time|place|of all))|start\w*|began|begin\w*|begun|notic\w+|saw|seeing|kicked|kicks|appeared|found|finding|popped|showed|showing|already|signs?)\b/;

/** Whether words at `[start, end)` of a sentence are told as having happened, to the writer, after the drug. */
export function isToldAsHappened(sentence: string, start: number, end: number): boolean {
  const left = sentence.slice(0, start);
  return !(
    UNREAL.test(left) ||
    /\b(?:dad|father|mum|mom|mother|brother|sister|uncle|aunt|cousin|grand\w+|friend) $/.test(left) ||
    ON_DRUG.test(sentence) ||
    (OTHERS.test(left.slice(1 + Math.max(left.lastIndexOf(":"), left.lastIndexOf(";")))) &&
      !/\b(?:i|my|me)\b/.test(sentence.slice(start, end + 20)))
  );
}

/** Every statement of loss or of keeping in a post that is told as having happened. */
export function findOutcomes(document: Document): Outcome[] {
  const found: Outcome[] = [];
  document.sentences.forEach((sentence, at) => {
    const kept = [...sentence.text.matchAll(KEPT)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const asked = sentence.question && !/\b(?:i|my)\b/.test(sentence.text.slice(0, 60));
    if (asked || /^(?:has|did|does|will|is it|anyone|how|what)\b.*\?$/.test(sentence.text)) return;
    const push = (lost: boolean, start: number, end: number, weak = false) => {
      if (!isToldAsHappened(sentence.text, start, end)) return;
      const around = sentence.text.slice(Math.max(0, start - 40), end + 25);
      found.push({
        lost,
        start: sentence.start + start,
        end: sentence.start + end,
        sentence: at,
        first: FIRST.test(around),
        weak,
      });
    };
    // Numbers first: what a share or a score says is not unsaid by the words around it.
    for (const { lost, start, end } of [
      ...amountsIn(sentence.text),
      ...saltRiseIn(sentence.text),
      ...saltOver(document, at),
    ])
      push(lost, start, end);
    const frames = framesIn(sentence.text).filter(({ start, end }) =>
      isToldAsHappened(sentence.text, start, end),
    );
    const framed = (start: number, end: number) =>
      frames.some((frame) => start < frame.end && frame.start < end);
    for (const { lost, start, end } of frames)
      if (lost || !WITH_ELSE.test(sentence.text.slice(end))) push(lost, start, end);
    const isOfHair = (start: number, end: number) =>
      !isOfSomethingElse(clauseBefore(sentence.text, start)) && !WITH_ELSE.test(sentence.text.slice(end));
    const isLostByNumbers = found.some(({ sentence: of, lost }) => of === at && lost);
    const clauses = clauseOutcomes(sentence.text);
    for (const { start, end } of isLostByNumbers ? [] : kept)
      if (!framed(start, end) && isOfHair(start, end))
        push(/^\s*(?:\w+ ){0,2}(?:until|till)\b/.test(sentence.text.slice(end)), start, end);
    for (const match of sentence.text.matchAll(LOST)) {
      const start = match.index;
      const end = start + match[0].length;
      if (framed(start, end) || kept.some((other) => start < other.end && other.start < end)) continue;
      if (clauses.some((other) => !other.lost && start < other.end && other.start < end)) continue;
      if (
        /\b(?:stopped|stops|stop) (?:the |my )?$|\b(?:no|not|never|without)\s+(?:\w+ ){0,2}$/.test(
          sentence.text.slice(0, start),
        )
      )
        continue;
      if (/^ (?:has |had |have )?(?:finally )?(?:stopped|slowed|eased)/.test(sentence.text.slice(end)))
        continue;
      push(true, start, end);
    }
    // Phrases decide a sentence; free clauses speak where they are silent.
    const told = found.filter(({ sentence: of }) => of === at);
    if (told.some(({ lost }) => lost)) return;
    // A loss in a clause of its own is not unsaid by what was kept in another.
    for (const { lost, start, end } of clauses)
      if (
        !framed(start, end) &&
        (lost || isOfHair(start, end)) &&
        (told.length === 0 ||
          (lost &&
            told.every((one) => sentence.start + start >= one.end || sentence.start + end <= one.start)))
      )
        push(lost, start, end);
    if (found.some(({ sentence: of }) => of === at)) return;
    // A score of before, "SALT was 4 on the drug", is none of after.
    if (
      !/\bon (?:JAK|it\b|the drug)|\bneeds? salt\b|\b(?:stopp\w+|quit|came off|dropped|ended|paused|left)\b[^.,;]{0,30} (?:at|with) (?:a |my )?salt\b|\bwhen\b[^.,;]{0,20}\b(?:salt|score)\b/.test(
        sentence.text,
      )
    )
      for (const { lost, start, end } of saltIn(sentence.text)) push(lost, start, end);
    if (found.some(({ sentence: of }) => of === at)) return;
    for (const { lost, start, end } of answeredIn(document, at)) push(lost, start, end);
    if (found.some(({ sentence: of }) => of === at)) return;
    for (const { lost, start, end } of cuesIn(sentence.text)) push(lost, start, end, true);
  });
  return found.sort((a, b) => a.start - b.start);
}
