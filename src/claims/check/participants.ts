import type { Observation } from "../../evidence/index.ts";
import type { ReadStatement } from "../frames/read.ts";
import type { RowFrame } from "../judge/rows.ts";
import type { Verdict } from "./verdict.ts";

/** How many people took part in the trials, as a text says. */
interface ParticipantsMatch {
  readonly verdict: Verdict;
  readonly rows: readonly Observation[];
}

/** Room for "some 1,200" and "more than 1,000". */
const ROUNDED = 0.04;

/** A number of participants held against the arms of the two trials, or of both together. */
export function participants(
  read: ReadStatement,
  rows: readonly RowFrame[],
  observations: readonly Observation[],
  drug: string,
): ParticipantsMatch | null {
  const has = (label: string) => read.found.some((each) => each.label === label);
  const people = read.amounts.flatMap((each) => (each.kind === "people" ? [each] : []));
  if (
    people.length !== 1 ||
    !has("joinedTrial") ||
    read.amounts.some(({ kind }) => kind === "share" || kind === "dose" || kind === "time")
  )
    return null;
  if (read.words.some((word) => word === "responders" || word === "re")) return null;
  if (
    [
      "placebo",
      "stop",
      "lower",
      "restart",
      "young",
      "place",
      "otherStudy",
      "otherDisease",
      "responseGroup",
      "severityGroup",
      "sexGroup",
    ].some(has)
  )
    return null;
  const both = has("bothTrials") || (has("firstTrial") && has("secondTrial"));
  if (!both && !has("firstTrial") && !has("secondTrial")) return null;
  const arms = rows.filter(
    (row) =>
      row.drug === drug &&
      row.measure === "salt20" &&
      row.situation === "on" &&
      row.groups.length === 0 &&
      row.row.n !== null &&
      row.people !== null,
  );
  const of = (name: string) => {
    const byDose = new Map(
      arms.filter(({ row }) => row.study.endsWith(name)).map((row) => [row.doses.join(), row]),
    );
    return [...byDose.values()];
  };
  const [first, second] = [of("AA1"), of("AA2")];
  const chosen = both ? [...first, ...second] : has("firstTrial") ? first : second;
  const total = chosen.reduce((sum, { row }) => sum + (row.n ?? 0), 0);
  if (total === 0) return null;
  const [{ n, first: at }] = people;
  const lead = read.words.slice(Math.max(0, at - 3), at).join(" ");
  const names = both ? ["AA1", "AA2"] : [has("firstTrial") ? "AA1" : "AA2"];
  const wholes = observations.filter(
    (row) =>
      row.drug === drug &&
      /all randomised/.test(row.arm ?? "") &&
      names.every((name) => row.study.includes(name)) &&
      (both || !row.study.includes("+")),
  );
  return {
    verdict: verdictOn(n, total, lead),
    rows: [...wholes, ...chosen.map(({ row }) => row)],
  };
}

/** A number of people as it is said, "more than 1,000", beside their true number. */
function verdictOn(n: number, total: number, lead: string): Verdict {
  if (AT_LEAST.test(lead)) return n > total ? "contradicted" : n >= 0.75 * total ? "supported" : "imprecise";
  if (AT_MOST.test(lead)) return n >= total ? "imprecise" : "contradicted";
  if (n === total) return "supported";
  return Math.abs(n - total) <= ROUNDED * total ? "imprecise" : "contradicted";
}
const AT_LEAST = /(?:more than|over|above|at least|mas de|al menos)$/;
const AT_MOST = /(?:less than|fewer than|under|up to|at most|menos de)$/;
