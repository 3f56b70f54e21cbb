import { SEVERE_SALT } from "../../src/disease/salt/thresholds.ts";
import { DOSE_RANGES } from "../../src/drug/dose-ranges.ts";
import type { Dose } from "../../src/drug/regimen.ts";
import type { Case } from "../../src/forecast/case/case.ts";
import { LONGEST_NAME, RANGES, type Range } from "../../src/input/ranges.ts";
import type { Draft, OptionDraft, ReadingDraft, TakenDraft } from "./draft.ts";
import { numberFrom } from "./number.ts";

/** Numbers that a field may hold, both ends included. */
type AllowedRange = Pick<Range, "low" | "high" | "whole">;

/** Why a field cannot be used; the messages turn it into a sentence that says what is allowed. */
export type Problem =
  | { readonly kind: "missing" | "range"; readonly range: AllowedRange }
  | { readonly kind: "twice" }
  | { readonly kind: "notAfterNow"; readonly now: number }
  | { readonly kind: "beforeNow"; readonly now: number }
  | { readonly kind: "mild"; readonly least: number }
  | { readonly kind: "noReading" }
  | { readonly kind: "noDrug" }
  | { readonly kind: "noOption" }
  | { readonly kind: "name" }
  | { readonly kind: "order" };

export interface Checked {
  /** By field id; fields that nobody has touched yet may be among them. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** The case, when every field can be used. */
  readonly value: Case | null;
}

/** How the page names an option whose name was not given. */
export type NameOption = (option: OptionDraft) => string;

/** Checks what was entered and makes the case file of it. */
export function checkDraft(draft: Draft, nameOption: NameOption): Checked {
  const problems = new Map<string, Problem>();
  const report = (id: string, problem: Problem) => {
    if (!problems.has(id)) problems.set(id, problem);
  };
  const read = (id: string, text: string, range: Range): number => {
    const value = numberFrom(text);
    if (text.trim() === "") report(id, { kind: "missing", range });
    else if (
      value === null ||
      value < range.low ||
      value > range.high ||
      (range.whole && !Number.isInteger(value))
    )
      report(id, { kind: "range", range });
    else return value;
    return Number.NaN;
  };
  const optional = (id: string, text: string, range: Range) =>
    text.trim() === "" ? undefined : read(id, text, range);

  const taken = (id: string, dose: TakenDraft): Dose => {
    const mgPerDay = read(`${id}-mg`, dose.mgPerDay, DOSE_RANGES.mgPerDay);
    const everyDays = read(`${id}-every`, dose.everyDays, DOSE_RANGES.everyDays);
    const { adherencePercent } = dose;
    return {
      mgPerDay,
      ...(everyDays === 1 ? {} : { everyDays }),
      ...(adherencePercent === null ? {} : { adherencePercent }),
    };
  };

  const now = read("now", draft.nowWeek, RANGES.week);

  const readings: { week: number; score: number; own: ReadingDraft }[] = [];
  // Those whose week is fixed come first, so that a week that is there twice is told beside a week that can be changed.
  const isFixed = (reading: ReadingDraft) => reading.now || reading.before;
  const [free, fixed] = [draft.readings.filter((each) => !isFixed(each)), draft.readings.filter(isFixed)];
  for (const reading of [...fixed, ...free]) {
    const id = `reading-${reading.key}`;
    if (reading.score.trim() === "" && (isFixed(reading) || reading.week.trim() === "")) continue;
    const week = reading.now ? now : reading.before ? 0 : read(`${id}-week`, reading.week, RANGES.week);
    if (!isFixed(reading) && week > now) report(`${id}-week`, { kind: "notAfterNow", now });
    if (readings.some((other) => other.week === week))
      report(reading.before || reading.now ? "now" : `${id}-week`, { kind: "twice" });
    readings.push({ week, score: read(`${id}-score`, reading.score, RANGES.saltPoints), own: reading });
  }
  if (readings.length === 0) {
    const current = draft.readings.find((reading) => reading.now) ?? draft.readings[0];
    report(current ? `reading-${current.key}-score` : "readings", { kind: "noReading" });
  }
  readings.sort((a, b) => a.week - b.week);
  const salt = readings.map(({ week, score }) => ({ week, score }));

  const doses = draft.doses.map((dose) => ({
    fromWeek: read(`dose-${dose.key}-week`, dose.fromWeek, RANGES.week),
    ...taken(`dose-${dose.key}`, dose),
  }));
  draft.doses.forEach(({ key }, at) => {
    if (doses[at].fromWeek >= now) report(`dose-${key}-week`, { kind: "beforeNow", now });
    if (doses.slice(0, at).some((other) => other.fromWeek === doses[at].fromWeek))
      report(`dose-${key}-week`, { kind: "twice" });
  });
  doses.sort((a, b) => a.fromWeek - b.fromWeek);

  const firstDrug = doses.find((dose) => dose.mgPerDay > 0)?.fromWeek ?? Number.POSITIVE_INFINITY;
  const first = readings[0];
  if (first !== undefined && first.week <= firstDrug && Math.round(first.score) < SEVERE_SALT)
    report(`reading-${first.own.key}-score`, { kind: "mild", least: SEVERE_SALT });

  const { person } = draft;
  const about = {
    ageYears: optional("age", person.ageYears, RANGES.ageYears),
    sex: person.sex === "" ? undefined : person.sex,
    episodeYears: optional("episode", person.episodeYears, RANGES.episodeYears),
    kidneyFiltration: optional("kidney", person.kidneyFiltration, RANGES.kidneyFiltration),
    oat3Inhibitor: person.oat3Inhibitor ? true : undefined,
    adherencePercent: optional("adherence", person.adherence, DOSE_RANGES.adherencePercent),
  };

  const names = new Set<string>();
  const options = draft.options.map((option) => {
    const id = `option-${option.key}`;
    let name = option.name?.trim() ?? nameOption(option);
    if (option.name !== null && (name === "" || name.length > LONGEST_NAME))
      report(`${id}-name`, { kind: "name" });
    if (names.has(name)) {
      if (option.name !== null) report(`${id}-name`, { kind: "twice" });
      for (let again = 2; names.has(name); again++) name = `${nameOption(option)} (${again})`;
    }
    names.add(name);
    let before = -1;
    const steps = option.steps.map((step, at) => {
      const after = at === 0 ? 0 : read(`${id}-step-${step.key}-after`, step.after, RANGES.week);
      if (after <= before) report(`${id}-step-${step.key}-after`, { kind: "order" });
      before = after;
      return { fromWeek: now + after, ...taken(`${id}-step-${step.key}`, step) };
    });
    const { restart } = option;
    if (restart === null) return { name, doses: steps };
    const checkEveryWeeks = optional(`${id}-check`, restart.checkEvery, DOSE_RANGES.checkEveryWeeks);
    const again = taken(`${id}-again`, restart);
    if (again.mgPerDay === 0) report(`${id}-again-mg`, { kind: "noDrug" });
    return {
      name,
      doses: steps,
      restart: {
        whenSaltWorsensBy: read(`${id}-worse`, restart.worsensBy, DOSE_RANGES.whenSaltWorsensBy),
        ...(restart.strictly ? { strictly: true } : {}),
        ...again,
        ...(checkEveryWeeks === undefined ? {} : { checkEveryWeeks }),
      },
    };
  });
  if (options.length === 0) report("options", { kind: "noOption" });
  const horizonWeeks = read("horizon", draft.horizonWeeks, RANGES.horizonWeeks);

  if (problems.size > 0) return { problems, value: null };
  const known = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  const value: Case = {
    schema: "anagen/case@1",
    ...(Object.keys(known).length > 0 ? { person: known } : {}),
    salt,
    doses,
    options,
    horizonWeeks,
    ...(draft.virtualPatients === null ? {} : { virtualPatients: draft.virtualPatients }),
    ...(draft.seed === null ? {} : { seed: draft.seed }),
  };
  return { problems, value };
}
