import { tokensOf } from "../../text/index.ts";
import { isJakInhibitor, JAK_CLASS } from "../lexicon/drugs.ts";
import type { Label } from "../lexicon/index.ts";
import type { Frame, Situation } from "./frame.ts";
import { framesOf } from "./frames-of.ts";
import type { Discourse } from "./lean.ts";
import { type ReadStatement, readStatement } from "./read.ts";

/** A statement with its frames and what it leaned on. */
export interface FramedStatement {
  readonly read: ReadStatement;
  readonly before: Discourse;
  readonly frames: readonly Frame[];
}

const CHANGES: readonly (readonly [Label, Situation])[] = [
  ["restart", "restarted"],
  ["lower", "lowered"],
  ["stop", "stopped"],
];

/** Frames of statements in order, each leaning on those before it. @param about the drug of a text that names none */
export function framed(statements: readonly ReadStatement[], about: string | null): FramedStatement[] {
  let drug: string | null = about ?? firstNamed(statements);
  let situation: Situation | null = null;
  let situationAgo = 9;
  let illnessAgo = 9;
  let list: ReadStatement | null = null;
  let itemBefore: Discourse["itemBefore"] = null;
  return statements.map((read) => {
    const { statement } = read;
    const named = read.drugs.filter((each) => isJakInhibitor(each.drug));
    const one = named.filter(({ isOne }) => isOne);
    if (statement.kind === "paragraph") itemBefore = null;
    if (statement.head === null) list = null;
    else if (list?.statement.plain !== statement.head) list = headOf(statement.head, read);
    situationAgo++;
    illnessAgo++;
    const before: Discourse = {
      drug: drugFor(read, drug),
      situation,
      situationAgo,
      otherDisease: illnessAgo <= 2,
      list,
      itemBefore,
    };
    const frames = framesOf(read, before);
    if (statement.kind === "item" && frames.length > 0) itemBefore = frames[frames.length - 1];
    const last = one[one.length - 1] ?? named[named.length - 1];
    if (last && last.drug !== null && !(last.drug === JAK_CLASS && drug !== null)) drug = last.drug;
    if (/\b(?:hair|scalp|alopecia|bald\w*|salt|pelo|cabello)\b/.test(statement.plain)) illnessAgo = 9;
    else if (read.has("otherDisease")) illnessAgo = 0;
    const changed = CHANGES.find(([label]) => read.has(label));
    if (changed) [situation, situationAgo] = [changed[1], 0];
    return { read, before, frames };
  });
}

/** The drug a text is about from its first sentence on: the first one it names, or the class. */
function firstNamed(statements: readonly ReadStatement[]): string | null {
  const named = statements.flatMap(({ drugs }) => drugs).filter(({ drug }) => isJakInhibitor(drug));
  return (named.find(({ isOne }) => isOne) ?? named[0])?.drug ?? null;
}

function headOf(head: string, { statement }: ReadStatement): ReadStatement {
  return readStatement({ ...statement, plain: head, tokens: tokensOf(head), head: null });
}

/** The drug a statement without a name is about; none where it names another drug, or one nothing is held on. */
function drugFor(read: ReadStatement, before: string | null): string | null {
  return read.drugs.some(({ isOne }) => isOne) ? null : before;
}
