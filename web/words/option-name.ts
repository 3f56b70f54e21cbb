import type { Messages } from "../messages/shape.ts";
import { type Draft, type OptionDraft, standingOf } from "../state/draft.ts";
import { numberFrom } from "../state/number.ts";

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
