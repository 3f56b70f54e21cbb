import { RESPONSE_SALT } from "../../../src/disease/salt/thresholds.ts";
import { OFFERED_WEEKS, USUAL_RESTART } from "../../../src/forecast/options/usual.ts";
import { numberFrom } from "../number.ts";
import { type Drugs, forecastDrugs, scopeFor } from "../scope.ts";
import { timelineOf } from "../timeline.ts";
import {
  DAILY,
  type Draft,
  newStep,
  type OptionDraft,
  OTHER_DAYS,
  type RestartDraft,
  type StepDraft,
  TAKEN_DAILY,
  WAITS,
} from "./draft.ts";
import { dosesInTime, lastDrug } from "./drugs.ts";
import { newKey } from "./keys.ts";

/** A dose of the drug taken last, as typed. */
interface Taken {
  readonly mgPerDay: string;
  /** Days from one dose to the next. */
  readonly everyDays: string;
}

/** Where somebody stands with the drug taken last; doses as typed, so far as they can be used. */
interface Standing {
  /** The dose of now; null for somebody who is off the drug, or has not begun. */
  readonly now: Taken | null;
  /** The highest dose of that drug so far, which a restart goes back to; null when there was none. */
  readonly best: Taken | null;
}

/** Days from dose to dose that can be used. */
const SOME_DAYS = /^[1-7]$/;

/** Where somebody with these entries stands. Rows without a usable dose are passed over; null where no row has one. */
export function standingOf(draft: Draft): Standing | null {
  if (draft.use === "never") return { now: null, best: null };
  const known = dosesInTime(draft).flatMap(({ mg, drug, everyDays }) =>
    mg === null ? [] : [{ mg, drug, taken: { mgPerDay: String(mg), everyDays: usable(everyDays) } }],
  );
  const last = known.at(-1);
  if (last === undefined) return null;
  const aDay = ({ mg, taken }: (typeof known)[number]) => mg / Number(taken.everyDays);
  const drug = lastDrug(draft);
  const [best] = known.filter((dose) => dose.mg > 0 && dose.drug === drug).sort((a, b) => aDay(b) - aDay(a));
  const isOff = draft.use === "stopped" || last.mg === 0;
  return { now: isOff ? null : last.taken, best: best?.taken ?? null };
}

const usable = (everyDays: string) => (SOME_DAYS.test(everyDays.trim()) ? everyDays.trim() : DAILY);

/** The dose that an option or a restart begins with: the highest so far of the drug taken last, or that of its label. */
export function doseAgain(draft: Draft, drugs: Drugs): Taken {
  return standingOf(draft)?.best ?? labelDose(draft, drugs);
}

const labelDose = (draft: Draft, drugs: Drugs): Taken => ({
  mgPerDay: String(scopeFor(drugs, lastDrug(draft)).label),
  everyDays: DAILY,
});

/**
 * The drugs that a switch may go to, each at the dose of its label: all that are forecast but the one taken last, by
 * name, so that none is put before the others.
 */
export function otherDrugs(
  draft: Draft,
  drugs: Drugs,
): readonly { readonly drug: string; readonly mgPerDay: string }[] {
  const last = lastDrug(draft);
  return forecastDrugs(drugs)
    .filter((name) => name !== last)
    .sort()
    .map((drug) => ({ drug, mgPerDay: String(scopeFor(drugs, drug).label) }));
}

/**
 * Whether the drug taken now has had its time and has not brought the hair back: no reading under it at or below the
 * response of the trials.
 */
export function hasNotWorked(draft: Draft): boolean {
  const { now } = timelineOf(draft);
  const scores = draft.readings
    .filter(({ place }) => place === "now" || place === "between")
    .flatMap(({ score }) => numberFrom(score) ?? []);
  const current = draft.readings.find(({ place }) => place === "now");
  return (
    draft.use === "taking" &&
    (now ?? 0) >= OFFERED_WEEKS.switchAfter &&
    numberFrom(current?.score ?? "") !== null &&
    scores.every((score) => score > RESPONSE_SALT)
  );
}

export function usualRestart({ mgPerDay, everyDays }: Taken): RestartDraft {
  return {
    worsensBy: String(USUAL_RESTART.whenSaltWorsensBy),
    checkEvery: String(USUAL_RESTART.checkEveryWeeks),
    wait: WAITS[0],
    strictly: false,
    ...TAKEN_DAILY,
    mgPerDay,
    everyDays,
  };
}

/** Kinds of options of the drug taken last that can be added. */
export const ADDED = ["plain", "pause", "everyOther"] as const;

/** An option to add, at the best dose so far wherever the drug is taken. */
export function addedOption(kind: (typeof ADDED)[number], draft: Draft, drugs: Drugs): OptionDraft {
  const { mgPerDay } = doseAgain(draft, drugs);
  const first = newStep("0", kind === "pause" ? "0" : mgPerDay);
  const steps = {
    plain: [first],
    pause: [first, newStep(String(OFFERED_WEEKS.pause), mgPerDay)],
    everyOther: [{ ...first, everyDays: OTHER_DAYS }],
  }[kind];
  return { key: newKey(), name: null, steps, restart: null };
}

/** A switch now to a drug at the dose of its label. */
export function switchTo({ drug, mgPerDay }: ReturnType<typeof otherDrugs>[number]): OptionDraft {
  return { key: newKey(), name: null, steps: [{ ...newStep("0", mgPerDay), drug }], restart: null };
}

/**
 * The options that are offered; they hold still while something is typed, because their keys follow from what they do.
 *
 * - On the drug: stay, go up to the highest studied dose, take less, less and then none, stop, stop and restart. Another
 *   drug is for the person to choose.
 * - Off it: stay off, start again at the highest dose so far, at less, and stay off until the hair falls.
 * - Before it: none, and each studied dose.
 *
 * A restart goes back to the highest dose so far. Doses are of the drug taken last, and as far apart as they were.
 */
function offeredOptions(draft: Draft, drugs: Drugs): OptionDraft[] {
  const usual = labelDose(draft, drugs);
  const { now, best } = standingOf(draft) ?? { now: usual, best: usual };
  const offered = scopeFor(drugs, lastDrug(draft));
  const studied = offered.studied.filter((mg) => mg <= offered.label);
  const make = (
    place: number,
    doses: readonly Taken[],
    restart: RestartDraft | null = null,
  ): OptionDraft => ({
    key: -100 * place,
    name: null,
    steps: doses.map(
      (dose, at): StepDraft => ({
        key: -100 * place - at - 1,
        after: at === 0 ? "0" : String(OFFERED_WEEKS.taper),
        ...TAKEN_DAILY,
        ...dose,
      }),
    ),
    restart,
  });
  const none: Taken = { mgPerDay: "0", everyDays: DAILY };
  const daily = (mgPerDay: number): Taken => ({ mgPerDay: String(mgPerDay), everyDays: DAILY });
  const half = (dose: Taken): Taken => ({ ...dose, mgPerDay: String(Number(dose.mgPerDay) / 2) });
  if (now !== null) {
    const most = studied.at(-1) ?? 0;
    const higher = Number(now.mgPerDay) / Number(now.everyDays) < most ? most : undefined;
    return [
      make(1, [now]),
      ...(higher === undefined ? [] : [make(2, [daily(higher)])]),
      make(3, [half(now)]),
      make(4, [half(now), none]),
      make(5, [none]),
      make(6, [none], usualRestart(best ?? usual)),
    ];
  }
  if (best === null)
    return [make(5, [none]), ...studied.map((mg, at) => make(7 + at, [daily(mg)])).reverse()];
  return [
    make(5, [none]),
    make(1, [best]),
    make(3, [half(best)]),
    // Nobody goes back to a drug that was never taken.
    make(6, [none], usualRestart(best)),
  ];
}

/** Changes one option; those that were offered are the person's own from then on. */
export function changeOptions(
  draft: Draft,
  drugs: Drugs,
  change: (options: readonly OptionDraft[]) => readonly OptionDraft[],
): Draft {
  return { ...draft, options: change(optionsOf(draft, drugs)) };
}

/** The options as they stand: those that somebody changed, else those that are offered. */
export function optionsOf(draft: Draft, drugs: Drugs): readonly OptionDraft[] {
  return draft.options ?? offeredOptions(draft, drugs);
}
