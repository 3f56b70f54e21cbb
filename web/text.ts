import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Messages } from "./messages/en.ts";
import { numberFrom, type Problem } from "./state/check.ts";
import type { Draft, OptionDraft } from "./state/draft.ts";

/** Languages of the pages, each loaded when it is chosen. */
export const LANGUAGES = { en: "English", es: "Español" } as const;
export type Language = keyof typeof LANGUAGES;

export async function loadMessages(language: Language): Promise<Messages> {
  if (language === "es") return (await import("./messages/es.ts")).es;
  return (await import("./messages/en.ts")).en;
}

export interface Words {
  readonly m: Messages;
  readonly language: Language;
}

export const WordsContext = createContext<Words>(null as unknown as Words);
export const useWords = () => useContext(WordsContext);

/** The one denominator of everything said about people. */
export const PEOPLE = 100;

const WEEKS_A_MONTH = 365.25 / 12 / 7;
export const monthsOf = (weeks: number) => Math.round(weeks / WEEKS_A_MONTH);

/** Names an option after what it does. */
export function optionName(m: Messages, draft: Pick<Draft, "doses">, option: OptionDraft): string {
  const { steps, restart } = option;
  const current = [...draft.doses].sort((a, b) => Number(a.fromWeek) - Number(b.fromWeek)).pop();
  const dose = numberFrom(current?.mgPerDay ?? "") ?? Number.NaN;
  const first = numberFrom(steps[0].mgPerDay) ?? Number.NaN;
  const last = steps[steps.length - 1];
  const shown = (mg: number) => String(mg);
  const every = numberFrom(last.everyDays) ?? 1;
  let name: string;
  if (steps.length === 2 && first === 0 && numberFrom(last.mgPerDay) !== 0)
    name = m.options.pause(last.after);
  else if (steps.length === 1 && every !== 1 && first !== 0) name = m.options.everyDays(shown(first), every);
  else if (steps.length > 1)
    name =
      numberFrom(last.mgPerDay) === 0
        ? m.options.taper(last.after)
        : m.options.steps(steps.map((step) => step.mgPerDay).join(", "));
  else if (first === 0) name = m.options.stop;
  else if (first === dose) name = m.options.stay(shown(first));
  else name = first < dose ? m.options.lower(shown(first)) : m.options.raise(shown(first));
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
