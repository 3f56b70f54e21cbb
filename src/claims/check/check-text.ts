import { DEFAULT_DRUG } from "../../drug/catalogue.ts";
import { resolveDrug } from "../../evidence/drugs.ts";
import type { Evidence } from "../../evidence/index.ts";
import { InputError } from "../../input/input-error.ts";
import { READ_LANGUAGES, readText } from "../../text/index.ts";
import type { LiveClaim } from "../facts.ts";
import { type FramedStatement, framed } from "../frames/discourse.ts";
import { notAStatement } from "../frames/no-statement.ts";
import { type ReadStatement, readStatement } from "../frames/read.ts";
import { type ToldFrame, toldFrame } from "../frames/told.ts";
import { markOthersWords } from "../frames/told-by-others.ts";
import { factsOfRows } from "../judge/facts.ts";
import { extremeDose, type Outcome } from "../judge/judge.ts";
import { type RowFrame, rowFrames } from "../judge/rows.ts";
import { isJakInhibitor } from "../lexicon/drugs.ts";
import { LiveValues } from "../live/values.ts";
import { CLAIM_RULES } from "../rules/index.ts";
import { entryLimits, judgeCutoffs } from "./cutoffs.ts";
import { type DoseAdvice, doseAdviceIn } from "./dose-advice.ts";
import { matchGeneral } from "./general.ts";
import { approvalYear, labelDoses } from "./label.ts";
import { matchRules } from "./match-rules.ts";
import { judgeNumbers } from "./numbers.ts";
import { participants } from "./participants.ts";
import { isAboutHair, isAboutOthers, scopeOf } from "./scope.ts";
import type { Verdict } from "./verdict.ts";

export type { DoseAdvice } from "./dose-advice.ts";

/** One recognised statement. Offsets are characters of the text; end is exclusive. */
export interface Finding {
  /** the claim it makes; null for a number that none of the claims is about */
  readonly claim: string | null;
  /** on the statement as this text makes it; the claim's own may differ, for instance when the text denies it */
  readonly verdict: Verdict;
  /** how it stands to what is held */
  readonly outcome: Outcome;
  /** a number's slots as they were read; null for a statement in words */
  readonly frame: ToldFrame | null;
  /** observations the number was held against: those it agrees with, is close to or differs from */
  readonly rows: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly passage: string;
  readonly correctFact: string;
  readonly notKnown: string;
  /** observations the correct fact shows */
  readonly observations: readonly string[];
  readonly sources: readonly string[];
}

/** A sentence that was read and not judged, and why. */
export interface NotJudged {
  readonly start: number;
  readonly end: number;
  readonly passage: string;
  /** "question" and "story": no statement of the text; "reported": only told as others'; "language": not read */
  readonly reason: "question" | "story" | "reported" | "language";
}

/** How much of a text the findings speak of. */
export interface Reading {
  readonly sentencesRead: number;
  /** Sentences in which at least one statement was recognised; nothing is said about the others. */
  readonly sentencesRecognised: number;
}

/** All that is said of a text. */
export interface TextCheck {
  /** in the order of the text; empty when no statement is recognised */
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
  /** two-letter code of the language most of the text is in; null where nothing tells */
  readonly language: string | null;
  /** false: no JAK inhibitor is named and none was given, so nothing was judged */
  readonly isDrugKnown: boolean;
  readonly reading: Reading;
  readonly doseAdvice: readonly DoseAdvice[];
}

/** What texts are checked against. */
export interface Knowledge {
  readonly claims: readonly LiveClaim[];
  readonly evidence: Pick<Evidence, "observations" | "split" | "shown" | "falseStatements">;
}

export interface CheckOptions {
  /** the drug a text is about that names none: a name, brand or code of a JAK inhibitor */
  readonly about?: string;
}

/** How far back an idea may stand that a sentence refers to by "that" or "they". */
const SENTENCES_BACK = 2;

/**
 * The statements a text makes about JAK inhibitors and hair, each with how it stands to the evidence, how much of the
 * text was read, and the advice in it to change the dose, in one pass. A number is called wrong only where everything
 * that was said of it was read and no published number of that kind is near. Questions, stories and what others are
 * told to say are not judged.
 *
 * @throws InputError when `about` is no JAK inhibitor
 */
export function checkText(text: string, knowledge: Knowledge, options?: CheckOptions): TextCheck;
/** The findings alone, from claims and values as scorers of labelled texts hold them. */
export function checkText(text: string, claims: readonly LiveClaim[], values: LiveValues): readonly Finding[];
export function checkText(
  text: string,
  known: Knowledge | readonly LiveClaim[],
  given: CheckOptions | LiveValues = {},
): TextCheck | readonly Finding[] {
  if (given instanceof LiveValues) {
    const claims = known as readonly LiveClaim[];
    return check(text, { claims, evidence: { falseStatements: [], ...given.evidence } }, {}).findings;
  }
  return check(text, known as Knowledge, given);
}

function check(text: string, { claims, evidence }: Knowledge, options: CheckOptions): TextCheck {
  const about = options.about === undefined ? null : drugNamed(options.about);
  const { statements, language } = readText(text);
  const isRead = (each: { language: string | null }) =>
    each.language === null || (READ_LANGUAGES as readonly string[]).includes(each.language);
  const read = markOthersWords(statements.filter(isRead).map(readStatement));
  const scope = scopeOf(read, about);
  const isDrugKnown = scope.namesDrug || about !== null;
  const values = new LiveValues(evidence);
  const rows = rowsOf(evidence);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const findings: Finding[] = [];
  const notJudged: NotJudged[] = statements
    .filter((each) => !isRead(each))
    .map(({ start, end, passage }) => ({ start, end, passage, reason: "language" }));
  const aboutHair = about !== null || isAboutHair(read) || !isAboutOthers(read);
  // Another drug's trials let in other people, so a text that names one is not held against these limits.
  const isAboutOwnDrugAlone = read.every(({ drugs }) =>
    drugs.every(({ drug }) => drug === null || drug === DEFAULT_DRUG.name || !isJakInhibitor(drug)),
  );
  const heldLimits = isAboutOwnDrugAlone ? entryLimits(evidence.observations, DEFAULT_DRUG.name) : null;
  const texts = isDrugKnown ? framed(read, about) : [];
  texts.forEach((each, at) => {
    const { start, end, passage } = each.read.statement;
    const reason = notAStatement(each.read);
    const stances = each.read.stances;
    if (reason !== null || stances.every((stance) => stance === "reported"))
      notJudged.push({ start, end, passage, reason: reason ?? "reported" });
    if (reason === "question") return;
    for (const made of madeIn(each, at)) findings.push({ ...made, start, end, passage });
  });
  notJudged.sort((a, b) => a.start - b.start);
  return {
    findings,
    notJudged,
    language,
    isDrugKnown,
    reading: {
      sentencesRead: statements.length,
      sentencesRecognised: new Set(findings.map(({ start }) => start)).size,
    },
    doseAdvice: doseAdviceIn(read, scope),
  };

  /** What a statement says of labels, participants and in general, beside the claims already found in it. */
  function besides(each: FramedStatement, at: number, found: ReadonlySet<string | null>): Made[] {
    if (notAStatement(each.read) !== null || !isDrugKnown) return [];
    const made: Made[] = [];
    const isOwnDrug =
      each.read.drugs.every(({ drug }) => isJakInhibitor(drug)) &&
      (scope.inScope[at] || each.read.drugs.length > 0);
    if (!isOwnDrug) return [];
    for (const { verdict, correctFact, notKnown, rows: held, sources } of matchGeneral(
      each.read,
      evidence.falseStatements,
      values,
      found,
    ))
      made.push({
        claim: null,
        verdict,
        outcome: OUTCOME[verdict],
        frame: null,
        rows: held,
        correctFact,
        notKnown,
        observations: held,
        sources,
      });
    if (!scope.inScope[at]) return made;
    const cutoff = heldLimits === null ? null : judgeCutoffs(each.read, heldLimits);
    const limits = evidence.falseStatements.find(({ id }) => id === cutoff?.id);
    if (cutoff && limits)
      made.push({
        claim: null,
        verdict: cutoff.verdict,
        outcome: OUTCOME[cutoff.verdict],
        frame: null,
        rows: limits.rows,
        correctFact: limits.correctFact,
        notKnown: limits.notKnown,
        observations: limits.rows,
        sources: limits.sources.map(({ source }) => source),
      });
    const approval = approvalYear(each.read, byId);
    const label = approval ?? labelDoses(each.read, evidence.observations);
    const joined = participants(each.read, rows, evidence.observations, DEFAULT_DRUG.name);
    const byNumber = label ?? (joined ? { claim: null, verdict: joined.verdict, rows: joined.rows } : null);
    if (byNumber === null || (byNumber.claim !== null && found.has(byNumber.claim))) return made;
    const known = byNumber.claim === null ? undefined : byId.get(byNumber.claim);
    const ids = byNumber.rows.map(({ id }) => id);
    const facts = factsOfRows(byNumber.rows.map((row) => ({ row })));
    made.push({
      claim: byNumber.claim,
      verdict: byNumber.verdict,
      outcome: OUTCOME[byNumber.verdict],
      frame: null,
      rows: ids,
      correctFact: known?.correctFact ?? facts.text,
      notKnown: known?.notKnown ?? "",
      observations: known?.observations ?? ids,
      sources: known ? sourcesOf(known) : facts.sources,
    });
    return made;
  }

  function madeIn(each: FramedStatement, at: number): Made[] {
    const isStory = notAStatement(each.read) === "story";
    const numbers = isStory || !aboutHair ? [] : judgeNumbers(each, rows, DEFAULT_DRUG.name);
    const counted = new Set<string | null>(numbers.map(({ claim }) => claim));
    const replaced = new Set(
      CLAIM_RULES.flatMap((each) => (counted.has(each.claim) ? (each.insteadOf ?? []) : [])),
    );
    if (numbers.some(({ verdict }) => verdict === "contradicted"))
      for (const { claim, isMeasureOfNumbers } of CLAIM_RULES) if (isMeasureOfNumbers) replaced.add(claim);
    const byYear = isStory ? null : approvalYear(each.read, byId);
    const words = matchRules(each.read, {
      before: read.slice(Math.max(0, at - SENTENCES_BACK), at),
      inScope: scope.inScope[at],
      isReport: isStory,
      own: ownWords(each.read),
      values,
    }).filter(({ claim }) => !counted.has(claim) && !replaced.has(claim) && claim !== byYear?.claim);
    return [
      ...numbers.map(({ claim, frame, outcome, verdict, rows: held }) => {
        const known = claim === null ? undefined : byId.get(claim);
        const facts = factsOfRows(held);
        return {
          claim,
          verdict,
          outcome,
          frame: toldFrame(frame, (drug, highest) => finite(extremeDose(drug, highest, rows))),
          rows: held.map(({ row }) => row.id),
          correctFact: known?.correctFact ?? facts.text,
          notKnown: known?.notKnown ?? "",
          observations: known?.observations ?? held.map(({ row }) => row.id),
          sources: known ? sourcesOf(known) : facts.sources,
        };
      }),
      ...besides(each, at, new Set([...counted, ...words.map(({ claim }) => claim)])),
      ...words.flatMap(({ claim, verdict }) => {
        const known = byId.get(claim);
        if (!known) return [];
        const { correctFact, notKnown, observations } = known;
        return [
          {
            claim,
            verdict,
            outcome: OUTCOME[verdict],
            frame: null,
            rows: [],
            correctFact,
            notKnown,
            observations,
            sources: sourcesOf(known),
          },
        ];
      }),
    ];
  }
}

type Made = Omit<Finding, "start" | "end" | "passage">;

const OUTCOME: Readonly<Record<Verdict, Outcome>> = {
  supported: "agrees",
  "supported with correction": "close",
  imprecise: "close",
  unsupported: "no row",
  contradicted: "differs",
  "not checkable": "no row",
};

function sourcesOf({ sources }: LiveClaim): string[] {
  return [...new Set(sources.map(({ source }) => source))];
}

/** The statement with what it only reports blanked out. */
function ownWords(read: ReadStatement): string {
  const { plain, tokens } = read.statement;
  const stances = read.stances;
  if (!stances.includes("reported")) return plain;
  let own = plain;
  tokens.forEach(({ start, end }, at) => {
    if (stances[at] === "reported") own = own.slice(0, start) + " ".repeat(end - start) + own.slice(end);
  });
  return own;
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);

const ROWS = new WeakMap<object, readonly RowFrame[]>();
function rowsOf(evidence: Knowledge["evidence"]): readonly RowFrame[] {
  const known = ROWS.get(evidence.observations);
  if (known) return known;
  const rows = rowFrames(evidence);
  ROWS.set(evidence.observations, rows);
  return rows;
}

function drugNamed(name: string): string {
  const found = [...(resolveDrug(name) ?? [])].find(isJakInhibitor);
  if (found === undefined) throw new InputError("about", name, "the name, brand or code of a JAK inhibitor");
  return found;
}
