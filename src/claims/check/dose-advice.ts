import type { Statement } from "../../text/index.ts";
import { notAStatement } from "../frames/no-statement.ts";
import type { ReadStatement } from "../frames/read.ts";
import { CONCEPTS, NEGATION } from "./concepts.ts";
import { isAboutHair, type Scope } from "./scope.ts";

/** A sentence that advises to change the dose and names no doctor. Offsets as in a finding. */
export interface DoseAdvice {
  readonly start: number;
  readonly end: number;
  readonly passage: string;
}

const DRUG =
  "(?:baricitinib|olumiant|(?:the |your |this |that |these )(?:jak inhibitor|drug|medicine|medication|treatment|tablets?|pills?))";
const DOSE = "(?:the|your|a|some|every other|every second) (?:daily )?(?:doses?|tablets?|pills?)";
const PACE = "(?:now |then |safely |just |simply |slowly |gradually |also |always |even |already )*";
const CHANGE = [
  `(?:stop|quit) (?:taking |using )?(?:${DRUG}|(?:taking|using) it)`,
  `(?:discontinue|pause|restart|resume) (?:taking )?${DRUG}`,
  `come off (?:of )?(?:it|${DRUG})`,
  `(?:halve|lower|reduce|cut|skip|drop) (?:back (?:on )?|down (?:on )?)?(?:${DOSE}|baricitinib|olumiant)`,
].join("|");
/** To stop, said of nothing: only after words that allow or order it, and where the sentence goes on with when or how. */
const BARE = "(?:stop|quit)(?: safely| now)?(?= (?:safely|now|once|when|as soon as|after|if you)\\b|[.!,]?$)";
const ALLOWS =
  "(?:you (?:can|could|may|might as well|should|must|ought to|need to|have to)|it(?: i|')s (?:perfectly |quite |completely )?(?:safe|fine|ok|okay|all right|alright|best) to|feel free to|try to|i (?:would )?(?:advise|recommend) (?:you )?to)";
const ADVISES = new RegExp(`\\b${ALLOWS} ${PACE}(?:${CHANGE}|${BARE})`);
const ORDERS = new RegExp(`^\\W*(?:(?:so|then|and|first|next|instead|please),? )*${PACE}(?:${CHANGE})\\b`);
/** Words that report advice, or that the change is somebody else's or another thing's. */
const REPORTS =
  /\b(?:say|says|said|claim\w*|think\w*|believ\w*|told|tells?|heard|read|reportedly|warn\w*|smoking|alcohol|vaccin\w*|pregnan\w*|infect\w*|allerg\w*|miss(?:ed)?|forg[eo]t\w*|surgery|operation|trials?|stud(?:y|ies)|label)\b/;
const DOCTOR = /\b(?:nurses?|clinics?|pharmacists?|medical|derms?|gp)\b/;

/** Sentences that advise to stop, halve, skip or restart the drug; rather one too few than one too many. */
export function doseAdviceIn(read: readonly ReadStatement[], { inScope }: Scope): DoseAdvice[] {
  if (!isAboutHair(read)) return [];
  return read.flatMap((each, at) => {
    const near = read.slice(Math.max(0, at - 1), at + 2);
    if (!inScope[at] || near.some(({ statement }) => namesDoctor(statement)) || !advises(each)) return [];
    const { start, end, passage } = each.statement;
    return [{ start, end, passage }];
  });
}

function advises(read: ReadStatement): boolean {
  const { plain } = read.statement;
  if (notAStatement(read) === "question" || REPORTS.test(plain)) return false;
  if (CONCEPTS.otherDrug.test(plain) || CONCEPTS.minoxidil.test(plain)) return false;
  const found = ADVISES.exec(plain) ?? ORDERS.exec(plain);
  return found !== null && plain.slice(0, found.index).search(NEGATION) < 0 && found[0].search(NEGATION) < 0;
}

function namesDoctor({ plain }: Statement): boolean {
  return CONCEPTS.specialist.test(plain) || CONCEPTS.supervision.test(plain) || DOCTOR.test(plain);
}
