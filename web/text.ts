import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { FirstMessages, Messages } from "./messages/en.ts";
import type { LaterMessages } from "./messages/en-later.ts";
import type { Problem } from "./state/check.ts";
import { type Draft, type OptionDraft, standingOf } from "./state/draft.ts";
import { numberFrom } from "./state/number.ts";

/** Languages of the pages, each loaded when it is chosen. */
export const LANGUAGES = { en: "English", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

export async function loadMessages(language: Language): Promise<FirstMessages> {
  if (language === "es") return (await import("./messages/es.ts")).es;
  return (await import("./messages/en.ts")).en;
}

/** The words of the pages beside the first. */
export async function loadLaterMessages(language: Language): Promise<LaterMessages> {
  if (language === "es") return (await import("./messages/es-later.ts")).esLater;
  return (await import("./messages/en-later.ts")).enLater;
}

export interface Words {
  /** Pages beside the first are shown once their words are there; the first page has no use for those. */
  readonly m: Messages;
  readonly language: Language;
}

export const WordsContext = createContext<Words>(null as unknown as Words);
export const useWords = () => useContext(WordsContext);

/** The one denominator of everything said about people. */
export const PEOPLE = 100;

/** A text whose brackets are not broken across lines. */
export const unbroken = (text: string) => text.replaceAll(/ (?=[^(]*\))/g, "\u00a0");

const WEEKS_A_MONTH = 365.25 / 12 / 7;
export const monthsOf = (weeks: number) => Math.round(weeks / WEEKS_A_MONTH);

/** Names an option after what it does. */
export function optionName(m: Messages, draft: Pick<Draft, "doses">, option: OptionDraft): string {
  const { steps, restart } = option;
  const standing = standingOf(draft.doses);
  const dose = numberFrom(standing?.now ?? "") ?? Number.NaN;
  const isOff = dose === 0;
  const mg = steps.map((step) => numberFrom(step.mgPerDay) ?? Number.NaN);
  const [first] = mg;
  const last = steps[steps.length - 1];
  const shown = String(first);
  const every = numberFrom(last.everyDays) ?? 1;
  let name: string;
  if (mg.every((each) => each === 0)) name = isOff ? m.options.off : m.options.stop;
  else if (steps.length === 2 && first === 0)
    name = isOff ? m.options.later(last.after) : m.options.pause(last.after);
  else if (steps.length === 1 && every !== 1) name = m.options.everyDays(shown, every);
  else if (steps.length > 1)
    name =
      mg[mg.length - 1] === 0
        ? m.options.taper(last.after)
        : m.options.steps(steps.map((step) => step.mgPerDay).join(", "));
  else if (first === dose) name = m.options.stay(shown);
  else if (isOff && standing?.last != null) name = m.options.takeAgain(shown);
  else name = first < dose ? m.options.lower(shown) : m.options.raise(shown);
  return restart === null ? name : m.options.withRestart(name, restart.worsensBy);
}

/** Says what is allowed. */
export function problemText(m: Messages, problem: Problem): string {
  const { problems } = m;
  switch (problem.kind) {
    case "missing":
      return problems.missing(problem.low, problem.high, problem.whole);
    case "range":
      return problems.range(problem.low, problem.high, problem.whole);
    case "notAfterNow":
      return problems.notAfterNow(problem.now);
    case "beforeNow":
      return problems.beforeNow(problem.now);
    case "mild":
      return problems.mild(problem.least);
    default:
      return problems[problem.kind];
  }
}
