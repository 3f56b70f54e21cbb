import { OFFERED_WEEKS, USUAL_RESTART } from "../../../src/forecast/options/usual.ts";
import { numberFrom } from "../number.ts";
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
} from "./draft.ts";
import { newKey } from "./keys.ts";

/** A dose of the drug as typed. */
interface Taken {
  readonly mgPerDay: string;
  /** Days from one dose to the next. */
  readonly everyDays: string;
}

/** Where somebody stands with the drug; doses as typed, so far as they can be used. */
interface Standing {
  /** The dose of now; null for somebody who is off the drug, or has not begun. */
  readonly now: Taken | null;
  /** The highest dose so far, which a restart goes back to; null when there was none. */
  readonly best: Taken | null;
}

/** Days from dose to dose that can be used. */
const SOME_DAYS = /^[1-7]$/;

/** Where somebody with these entries stands. Rows without a usable dose are passed over; null where no row has one. */
export function standingOf(draft: Draft): Standing | null {
  if (draft.use === "never") return { now: null, best: null };
  const { weekOf } = timelineOf(draft);
  // Rows whose time cannot be read come last: they are the ones being typed.
  const timeOf = (at: string | null) => (at === null ? 0 : (weekOf(at) ?? Number.MAX_VALUE));
  const known = draft.doses
    .flatMap(({ at, mgPerDay, everyDays }) => {
      const mg = numberFrom(mgPerDay);
      return mg === null
        ? []
        : [{ at: timeOf(at), mg, taken: { mgPerDay: String(mg), everyDays: usable(everyDays) } }];
    })
    .sort((a, b) => a.at - b.at);
  const last = known.at(-1);
  if (last === undefined) return null;
  const aDay = ({ mg, taken }: (typeof known)[number]) => mg / Number(taken.everyDays);
  const [best] = known.filter(({ mg }) => mg > 0).sort((a, b) => aDay(b) - aDay(a));
  const isOff = draft.use === "stopped" || last.mg === 0;
  return { now: isOff ? null : last.taken, best: best?.taken ?? null };
}

const usable = (everyDays: string) => (SOME_DAYS.test(everyDays.trim()) ? everyDays.trim() : DAILY);

/** The dose that an option or a restart begins with: the highest so far, or that of the label. */
export function doseAgain(standing: Standing | null, { label }: OfferedDoses): Taken {
  return standing?.best ?? { mgPerDay: String(label), everyDays: DAILY };
}

export function usualRestart({ mgPerDay, everyDays }: Taken): RestartDraft {
  return {
    worsensBy: String(USUAL_RESTART.whenSaltWorsensBy),
    checkEvery: String(USUAL_RESTART.checkEveryWeeks),
    strictly: false,
    mgPerDay,
    everyDays,
    adherencePercent: null,
  };
}

/** Kinds of options that can be added. */
export const ADDED = ["plain", "pause", "everyOther"] as const;

/** An option to add, with `mgPerDay` wherever the drug is taken. */
export function addedOption(kind: (typeof ADDED)[number], mgPerDay: string): OptionDraft {
  const first = newStep("0", kind === "pause" ? "0" : mgPerDay);
  const steps =
    kind === "pause"
      ? [first, newStep(String(OFFERED_WEEKS.pause), mgPerDay)]
      : [kind === "plain" ? first : { ...first, everyDays: OTHER_DAYS }];
  return { key: newKey(), name: null, steps, restart: null };
}

/** Doses that a page may offer, mg a day. */
interface OfferedDoses {
  /** Doses that trials studied, rising. */
  readonly studied: readonly number[];
  /** The highest dose of the label. */
  readonly label: number;
}

/**
 * The options that are offered; they hold still while something is typed, because their keys follow from what they do.
 *
 * - On the drug: stay, go up to the highest studied dose, take less, less and then none, stop, stop and restart.
 * - Off it: stay off, start again at the highest dose so far, at less, and stay off until the hair falls.
 * - Before it: none, and each studied dose.
 *
 * A restart goes back to the highest dose so far. Doses are as far apart as they were.
 */
function offeredOptions(standing: Standing, offered: OfferedDoses): OptionDraft[] {
  const { now, best } = standing;
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
      make(6, [none], usualRestart(doseAgain(standing, offered))),
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
  doses: OfferedDoses,
  change: (options: readonly OptionDraft[]) => readonly OptionDraft[],
): Draft {
  return { ...draft, options: change(optionsOf(draft, doses)) };
}

/** The options as they stand: those that somebody changed, else those that are offered. */
export function optionsOf(draft: Draft, doses: OfferedDoses): readonly OptionDraft[] {
  if (draft.options !== null) return draft.options;
  const usual = doseAgain(null, doses);
  return offeredOptions(standingOf(draft) ?? { now: usual, best: usual }, doses);
}
