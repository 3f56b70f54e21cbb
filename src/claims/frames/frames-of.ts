import type { Found, Label } from "../lexicon/index.ts";
import { align, type Mention } from "./align.ts";
import type { Amount } from "./amounts/index.ts";
import { beyondRows } from "./beyond.ts";
import { hasUnreadParts } from "./doubt.ts";
import type { Frame, Group, Measure, Situation, Slot } from "./frame.ts";
import { type Discourse, leanOn } from "./lean.ts";
import { covered, denialOf, measuresOf, recaptured } from "./measures.ts";
import type { ReadStatement } from "./read.ts";
import { type Clause, SITUATIONS, slot } from "./slots.ts";
import { valuesOf } from "./values.ts";

const GROUPS = [
  "young",
  "old",
  "place",
  "otherStudy",
  "otherDisease",
  "lowRisk",
  "atRisk",
  "severityGroup",
  "durationGroup",
  "sexGroup",
  "responseGroup",
  "otherGroup",
] as const satisfies readonly Group[];
const HARMS: ReadonlySet<string> = new Set(
  "acne airwayInfection urinaryInfection coldSymptoms covid headache cholesterol cpk seriousEvents harmStop seriousInfection heartEvents cancer clots death".split(
    " ",
  ),
);

const HAIR: ReadonlySet<string> = new Set(
  "hair scalp alopecia areata salt brow brows eyebrow eyebrows lash lashes eyelash eyelashes regrowth brave coverage pelo cabello cejas".split(
    " ",
  ),
);
const OPPOSITE: Readonly<Partial<Record<Measure, Measure>>> = { loss: "kept", kept: "loss" };
const PEOPLE_WORDS: ReadonlySet<string> = new Set(
  "people patients persons adults participants volunteers users those them everyone nobody men women sufferers subjects cases pacientes personas adultos participantes quienes group arm".split(
    " ",
  ),
);

/** The frames of a statement: one for each number that counts people, or a rate, with all that is said of it. */
export function framesOf(read: ReadStatement, before: Discourse): Frame[] {
  const frames = clausesOf(read).flatMap((clause, at, all) =>
    framesIn(read, clause, before, at > 0 ? all[at - 1] : null),
  );
  if (hasUnreadParts(read)) return frames.map((frame) => ({ ...frame, isInDoubt: true }));
  // Two numbers of which the same is said differ by something that was not read.
  const counts = new Map<string, number>();
  for (const frame of frames) counts.set(slotsOf(frame), (counts.get(slotsOf(frame)) ?? 0) + 1);
  return frames.map((frame) => ({
    ...frame,
    isInDoubt: frame.isInDoubt || (counts.get(slotsOf(frame)) ?? 0) > 1,
  }));
}

/** All that is said of a number but the number. */
function slotsOf({ value: _, ...slots }: Frame): string {
  return JSON.stringify({ ...slots, dose: slots.dose.candidates.map(String) });
}

/** Parts of a sentence between semicolons that each hold a number. */
function clausesOf({ words, amounts }: ReadStatement): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  words.forEach((word, at) => {
    if (word !== ";" && at < words.length - 1) return;
    const next = at + 1;
    if (amounts.some((each) => each.first >= first && each.next <= next && isValue(each))) {
      clauses.push({ first, next });
      first = next;
    }
  });
  const last = clauses.pop();
  return last ? [...clauses, { first: last.first, next: words.length }] : [{ first: 0, next: words.length }];
}

const isValue = ({ kind }: Amount) => kind === "share" || kind === "rate";

function framesIn(read: ReadStatement, clause: Clause, before: Discourse, previous: Clause | null): Frame[] {
  const { words } = read;
  const inside = <T extends { first: number; next: number }>(list: readonly T[], part: Clause = clause) =>
    list.filter(({ first, next }) => first >= part.first && next <= part.next);
  const found = inside(read.found);
  const amounts = inside(read.amounts);
  const stances = read.stances;
  const has = (label: Label) => found.some((each) => each.label === label);

  const groupsFound = found.filter(({ label }) => (GROUPS as readonly string[]).includes(label));
  const carried: readonly Group[] =
    before.otherDisease && !read.words.some((word) => HAIR.has(word)) ? ["otherDisease"] : [];
  const groups = [...carried, ...new Set(groupsFound.map(({ label }) => label as Group))].filter(
    (group) => !(group === "otherDisease" && has("covid")),
  );
  const places = groupsFound
    .filter(({ label }) => label === "place")
    .map(({ first }) => words[first].slice(0, 4));
  const values = valuesOf(read, clause, found, amounts);
  if (values.length === 0) return [];

  const situationFound = found.filter(({ label }) => label in SITUATIONS);
  const situationMentions: Mention<Situation>[] = mergeRuns(
    situationFound
      .filter(
        (each) =>
          !covered(each, situationFound) &&
          !covered(
            each,
            found.filter(({ label }) => label === "harmStop"),
          ),
      )
      .map(({ label, first, next }) => ({ first, next, items: [SITUATIONS[label] as Situation] })),
    values,
  );
  const changes = situationFound.filter(({ label }) => label === "stop" || label === "lower");

  const doseMentions: Mention<number | "high" | "low">[] = [
    ...amounts
      .filter((each) => each.kind === "dose")
      .filter(
        (each) =>
          !changes.some(
            (change) => change.label === "lower" && change.first <= each.first && change.next >= each.next,
          ),
      )
      .map(({ first, next, mg }) => ({ first, next, items: mg })),
    ...found
      .filter(({ label }) => label === "placebo")
      .filter(
        (each) =>
          !covered(each, changes) &&
          !covered(
            each,
            found.filter(({ label }) => label === "placeboFromStart"),
          ),
      )
      .map(({ first, next }) => ({ first, next, items: [0] })),
    ...found
      .filter(({ label }) => label === "higherDose" || label === "lowerDose")
      .filter(
        (each) =>
          !amounts.some(
            ({ kind, first, next }) => kind === "dose" && first - each.next <= 3 && each.first - next <= 3,
          ),
      )
      .filter((each) => !covered(each, changes))
      .map(({ label, first, next }) => ({
        first,
        next,
        items: [label === "higherDose" ? ("high" as const) : ("low" as const)],
      })),
  ].sort((a, b) => a.first - b.first);

  const areYears = values[0].kind === "time";
  const measureMentions = areYears
    ? found
        .filter(({ label }) => label === "diseaseYears" || label === "episodeYears")
        .map(({ label, first, next }) => ({ first, next, items: [label as Measure] }))
    : measuresOf(found, amounts, words);
  const timeMentions = amounts
    .filter((each) => each.kind === "time")
    .filter(
      (each) =>
        !groupsFound.some(
          ({ label, first, next }) =>
            (label === "durationGroup" || label === "young") && first <= each.first && next >= each.first,
        ),
    )
    .filter((each) => !values.some((value) => value.first === each.first))
    .map((each) => ({ first: each.first, next: each.next, items: [each] }));
  const drugMentions = read.drugs
    .filter(({ drug }) => drug !== null)
    .filter(({ isOne }, _, all) => isOne || !all.some((each) => each.isOne))
    .map(({ first, next, drug }) => ({ first, next, items: [drug as string] }));

  const placed = values.map(({ first, next }) => ({ first, next }));
  const sure = measureMentions.length > 0;
  const bySituation = align(placed, situationMentions, words);
  const onlyPlacebo =
    values.length > 1 && doseMentions.length > 0 && doseMentions.every(({ items }) => items[0] === 0);
  const byDose = onlyPlacebo ? nearestOnly(placed, doseMentions) : align(placed, doseMentions, words);
  const byMeasure = align(placed, measureMentions, words);
  const byTime = align(placed, timeMentions, words);
  const byDrug = align(placed, inside(drugMentions).length > 0 ? inside(drugMentions) : drugMentions, words);
  const isWeak = !sure && has("response");
  const study = has("bothTrials")
    ? "both"
    : has("firstTrial") !== has("secondTrial")
      ? has("firstTrial")
        ? "first"
        : "second"
      : has("firstTrial")
        ? "both"
        : null;

  // What is said to have been done in another clause holds here, too, where this one says nothing of it.
  const elsewhere: Slot<Situation> = slot(
    read.found.flatMap(({ label, first }) =>
      SITUATIONS[label] !== undefined && (first < clause.first || first >= clause.next)
        ? [SITUATIONS[label]]
        : [],
    ),
    "text",
  );
  return values.flatMap((value, at): Frame[] => {
    const stance = stances[value.first];
    if (stance === "reported") return [];
    const lean = leanOn(before, read);
    let measure: Slot<Measure> = slot(byMeasure[at]);
    let isMeasureSure = sure;
    if (measure.from === "none" && isWeak) measure = slot<Measure>(["response"]);
    if (measure.from === "none" && lean.measure)
      [measure, isMeasureSure] = [{ ...lean.measure.measure, from: "text" }, lean.measure.isSure];
    if (measure.from === "none" && previous) {
      const earlier = measuresOf(inside(read.found, previous), inside(read.amounts, previous), words);
      const same = new Set(earlier.flatMap(({ items }) => items));
      if (same.size === 1) {
        // "80% had lost benefit; 20% had not"
        const isRest = found.some(({ label }) => label === "negation");
        const [only] = same;
        [measure, isMeasureSure] = [slot([isRest ? (OPPOSITE[only] ?? only) : only], "text"), true];
      }
    }
    let situation: Slot<Situation> = slot(bySituation[at]);
    const dose = slot(byDose[at]);
    const doses: Slot<number> = {
      from: dose.from,
      candidates: dose.candidates.map((each) =>
        each === "high" ? Number.POSITIVE_INFINITY : each === "low" ? Number.NEGATIVE_INFINITY : each,
      ),
    };
    const aboutChange = measure.candidates.some(
      (each) => each === "loss" || each === "kept" || each === "recapture",
    );
    if (situation.from === "none" && aboutChange) {
      const placebos = byDose.some((each) => each.includes(0));
      if (placebos && dose.candidates.length === 1)
        situation = slot<Situation>([dose.candidates[0] === 0 ? "stopped" : "kept"], "text");
      else if (lean.situation) situation = slot([lean.situation], "text");
    }
    if (situation.from === "none") situation = elsewhere;
    // After a restart a response may be one regained, or of the trial again; a week of the trial tells.
    const mayBeRegained = lean.situation === "restarted" && !byTime[at].some((time) => time.isWeekOfTrial);
    if (situation.from === "none" && measure.from !== "none" && mayBeRegained) {
      situation = slot<Situation>(["restarted", "on"], "text");
      measure = slot([...recaptured(measure).candidates, ...measure.candidates], measure.from);
    } else if (situation.candidates.includes("restarted")) measure = recaptured(measure);
    if (situation.from === "none" && !aboutChange && measure.from !== "none")
      situation = slot<Situation>(["on"], "text");
    const harms = measure.candidates.length > 0 && measure.candidates.every((each) => HARMS.has(each));
    if (harms) situation = slot<Situation>(["on"], "text");
    // "Without treatment 5% reached the target": of people who were never treated, as those on placebo.
    const isUntreated = !aboutChange && !harms && isWithoutDrug(situationFound, words, situation);
    if (isUntreated) situation = slot<Situation>(["on"], "text");
    let times: Slot<Extract<Amount, { kind: "time" }>> = slot(byTime[at]);
    if (times.from === "none" && lean.time) times = { ...lean.time, from: "text" };
    let drug: Slot<string> = slot(byDrug[at] ?? []);
    if (drug.from === "none" && before.drug) drug = slot([before.drug], "text");
    const denial = denialOf(read, value, measureMentions, at, values.length);
    return [
      {
        drug,
        dose: isUntreated
          ? slot([0])
          : situation.candidates[0] === "stopped" || situation.candidates[0] === "lowered"
            ? { ...doses, candidates: doses.candidates.filter((each) => each !== 0) }
            : doses,
        situation,
        measure,
        isMeasureSure,
        namesPeople: words
          .slice(Math.max(0, value.first - 3), value.next + 6)
          .some((word) => PEOPLE_WORDS.has(word)),
        time: times,
        groups: groups.filter((group) => !isDefault(group, situation, groupsFound, words)),
        places,
        study,
        value,
        polarity: denial === "denied" ? "denied" : "affirmed",
        attribution: stance === "refuted" ? "refuted" : "own",
        isInDoubt: denial === "open",
        beyond: beyondRows(words, read.statement.plain, times.from !== "none", measure.candidates),
      },
    ];
  });
}

/** Whether all that is said of a stop is "without the drug". */
function isWithoutDrug(
  situations: readonly Found<Label>[],
  words: readonly string[],
  { candidates }: Slot<Situation>,
): boolean {
  const stops = situations.filter(({ label }) => label === "stop");
  return (
    candidates[0] === "stopped" &&
    stops.length > 0 &&
    stops.every(({ first }) => /^(?:without|sin)$/.test(words[first]))
  );
}

/** Each mention with the number nearest to it alone: of an arm and placebo only placebo is named. */
function nearestOnly<T>(
  values: readonly { first: number; next: number }[],
  mentions: readonly Mention<T>[],
): (readonly T[])[] {
  const made: T[][] = values.map(() => []);
  for (const { first, next, items } of mentions) {
    const away = values.map((value) => (value.next <= first ? first - value.next : value.first - next + 0.5));
    made[away.indexOf(Math.min(...away))].push(...items);
  }
  return made;
}

/** Runs of the same kind of mention with no number between them are one; a restart outweighs the stop before it. */
function mergeRuns(
  mentions: readonly Mention<Situation>[],
  values: readonly { first: number }[],
): Mention<Situation>[] {
  const made: Mention<Situation>[] = [];
  for (const mention of mentions) {
    const last = made[made.length - 1];
    const apart = last && values.some(({ first }) => first >= last.next && first < mention.first);
    if (
      last &&
      !apart &&
      (last.items[0] === mention.items[0] ||
        mention.items[0] === "restarted" ||
        last.items[0] === "restarted")
    )
      made[made.length - 1] = {
        first: last.first,
        next: mention.next,
        items:
          mention.items[0] === "restarted" || last.items[0] === "restarted" ? ["restarted"] : mention.items,
      };
    else made.push(mention);
  }
  return made;
}

const APART =
  /^(?:sustain|lasting|stable|partial|middling|intermediate|non|no$|poor|weak|early|late|slow|complete|without|sosten|manten|parcial|escasa|sin$)/;

/** Those who had responded are no group apart where a change is spoken of: all who changed had. */
function isDefault(
  group: Group,
  situation: Slot<Situation>,
  mentions: readonly Found<Label>[],
  words: readonly string[],
): boolean {
  if (group !== "responseGroup" || situation.candidates[0] === "on") return false;
  return !mentions.some(
    ({ label, first, next }) => label === group && words.slice(first, next).some((word) => APART.test(word)),
  );
}
