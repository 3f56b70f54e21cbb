import { DEFAULT_DRUG } from "../../drug/catalogue.ts";
import type { Observation } from "../../evidence/index.ts";
import type { LiveClaim } from "../facts.ts";
import type { ReadStatement } from "../frames/read.ts";
import { wordSet } from "../lexicon/word-set.ts";
import type { Verdict } from "./verdict.ts";

/** A statement on what a label or a regulator says, by numbers that are no shares of people. */
interface LabelMatch {
  readonly claim: string | null;
  readonly verdict: Verdict;
  readonly rows: readonly Observation[];
}

const RECOMMENDED = wordSet(
  "recommended recomendada approved aprobada label usual habitual standard licensed starting inicial",
);
const KIDNEYS = wordSet("kidney kidneys renal riñon renales probenecid elderly hepatic liver");
const DOSE = wordSet("dose dosage dosis doses");
const APPROVAL = "C36";
const STEP_DOWN = "C25";

/** The doses of the label: "from 4 mg to 2 mg once hair is back". */
export function labelDoses(read: ReadStatement, observations: readonly Observation[]): LabelMatch | null {
  const { words, amounts, ideas, found } = read;
  const doses = amounts.flatMap((each) => (each.kind === "dose" ? each.mg : []));
  const has = (label: string) => ideas.some((each) => each.label === label);
  if (doses.length === 0 || amounts.some(({ kind }) => kind === "share")) return null;
  const isLabel =
    has("label") ||
    words.some(
      (word, at) =>
        RECOMMENDED.has(word) && words.slice(Math.max(0, at - 2), at + 4).some((each) => DOSE.has(each)),
    );
  if (
    !isLabel ||
    found.some(({ label }) => label === "otherDisease" || label === "young") ||
    words.some((word) => KIDNEYS.has(word))
  )
    return null;
  const rows = observations.filter(
    ({ unit, drug, endpoint }) =>
      unit === "mg/day" && drug === DEFAULT_DRUG.name && endpoint.startsWith("US label"),
  );
  const agreeing = rows.filter(({ value }) => doses.includes(value));
  const first = doses[0];
  const last = doses[doses.length - 1];
  if (doses.every((dose) => rows.some(({ value }) => value === dose))) {
    const isDown = doses.length > 1 && first > last;
    return has("denies") ? null : { claim: isDown ? STEP_DOWN : null, verdict: "supported", rows: agreeing };
  }
  const isOther = doses.every((dose) => !DEFAULT_DRUG.strengths.includes(dose));
  const isOwn = read.drugs.every(({ drug }) => drug === DEFAULT_DRUG.name);
  return isOther && isOwn && !has("denies") ? { claim: null, verdict: "contradicted", rows } : null;
}

/** The year of approval for alopecia areata. */
export function approvalYear(read: ReadStatement, claims: ReadonlyMap<string, LiveClaim>): LabelMatch | null {
  const has = (label: string) => read.ideas.some((each) => each.label === label);
  const years = read.amounts.flatMap((each) => (each.kind === "year" ? [each.year] : []));
  if (years.length !== 1 || !has("approved") || !has("alopeciaAreata")) return null;
  if (has("arthritis") || has("denies") || has("patternBaldness")) return null;
  if (read.found.some(({ label }) => label === "place" || label === "otherDisease" || label === "young"))
    return null;
  const known = (claims.get(APPROVAL)?.numbers ?? []).flatMap(({ value, what }) =>
    typeof value === "string" && !/arthritis|RA\b/.test(what) ? [Number(value.slice(0, 4))] : [],
  );
  if (known.length === 0) return null;
  return { claim: APPROVAL, verdict: known.includes(years[0]) ? "supported" : "contradicted", rows: [] };
}
