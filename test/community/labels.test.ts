import { expect, test } from "vitest";
import { extract } from "../../src/community/extract/extract.ts";
import { SETS } from "./hearing.ts";
import { MISREAD } from "./misread.ts";
import { type LabelledPost, readCorpus } from "./read-corpus.ts";

/*
 * Every post for development is read as the person who labelled it read it, but for those that misread.ts names. A rule
 * that mends one of them takes it off that list; one that spoils another post has to say so there.
 */

const SLACK_WEEKS = 1;

type Range = readonly [number, number] | null;

/** Whether a time meets that of the label, which rounds as people do. */
const isNear = (found: { low: number; high: number } | null, label: Range, slack: number): boolean =>
  found === null || label === null
    ? found === label
    : found.low <= label[1] + slack && found.high >= label[0] - slack;
const isSame = (found: readonly string[], label: readonly string[]): boolean =>
  [...found].sort().join() ===
  [...label]
    .filter((one) => one !== "unknown")
    .sort()
    .join();

/** The fields of a post that are not read as labelled. */
function misreadIn({ text, labels }: LabelledPost, hasDetails: boolean): string[] {
  const found = extract(text);
  const plain = (event: string | null) => (event === "taper" && !hasDetails ? "reduce" : event);
  if (plain(found.event) !== plain(labels.event)) return ["event"];
  if (labels.event === null) return [];
  const isRight: Record<string, boolean> = {
    drug: found.drug === labels.drug,
    shed: found.shed === labels.shed,
    weeks: isNear(found.weeksToShedding, labels.weeksToShedding, SLACK_WEEKS),
  };
  if (labels.outcome !== null) isRight.outcome = found.outcome === labels.outcome;
  if (hasDetails)
    Object.assign(isRight, {
      doseMg: found.doseMg === labels.doseMg,
      otherEvents: isSame(found.otherEvents, labels.otherEvents),
      reason: isSame(found.reason, labels.reason),
      months: isNear(found.monthsOnDrug, labels.monthsOnDrug, 0),
      regrowthBefore: found.regrowthBefore === labels.regrowthBefore,
      restarted: found.restarted === labels.restarted,
      recaptured: found.recaptured === labels.recaptured,
      sideEffects: isSame(found.sideEffects, labels.sideEffects),
      indication: found.indication === labels.indication,
      firstPerson: found.firstPerson === (labels.who === "self"),
    });
  return Object.keys(isRight).filter((field) => !isRight[field]);
}

const folder = (name: string) => new URL(`./${name}/`, import.meta.url).pathname;

test.each(["corpus", "fresh", "later", "voices", "plain"])("%s", (name) => {
  const misread: Record<string, string[]> = {};
  for (const post of readCorpus(folder(name)).filter(({ split }) => split === "development"))
    for (const field of misreadIn(post, name === "corpus")) {
      misread[field] ??= [];
      misread[field].push(post.id);
    }
  expect(misread).toEqual(
    Object.fromEntries(Object.entries(MISREAD[name]).map(([field, ids]) => [field, ids.split(" ")])),
  );
});

test("cases of a reviewer", () => {
  for (const { id, text, event, drug, shed } of SETS.cases()) {
    const found = extract(text);
    const isOfHair = found.indication === null || found.indication === "alopecia areata";
    const changes = [isOfHair ? found.event : null, ...found.otherEvents];
    expect(
      changes.map((one) => (one === "taper" ? "reduce" : one)),
      id,
    ).toContain(event);
    if (event !== null) expect([found.drug, found.shed], id).toEqual([drug, shed]);
  }
});
