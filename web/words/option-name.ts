import type { FirstMessages } from "../messages/shape.ts";
import type { Draft, OptionDraft, StepDraft } from "../state/draft/draft.ts";
import { standingOf } from "../state/draft/offered.ts";
import { numberFrom } from "../state/number.ts";

const mgOf = ({ mgPerDay }: { readonly mgPerDay: string }) => numberFrom(mgPerDay) ?? Number.NaN;
const shown = (mg: number) => String(mg);

/** Names an option after what it does. */
export function optionName(m: FirstMessages, draft: Draft, option: OptionDraft): string {
  const { steps, restart } = option;
  const plan = planName(m, draft, steps);
  return restart === null
    ? plan
    : m.options.withRestart({ plan, points: restart.worsensBy.trim(), mg: shown(mgOf(restart)) });
}

function planName(m: FirstMessages, draft: Draft, steps: readonly StepDraft[]): string {
  const { options } = m;
  const standing = standingOf(draft);
  const now = standing?.now ?? null;
  const isOff = now === null;
  const doses = steps.map(mgOf);
  const [first] = doses;
  const last = steps[steps.length - 1];
  if (doses.every((mg) => mg === 0))
    return draft.use === "never" ? options.none : isOff ? options.off : options.stop;
  if (steps.length === 2 && first === 0) return isOff ? options.later(last.after) : options.pause(last.after);
  if (steps.length === 2 && doses[1] === 0) return options.taper({ mg: shown(first), weeks: last.after });
  if (steps.length > 1) return options.steps(doses.map(shown).join(", "));
  const every = numberFrom(last.everyDays) ?? 1;
  if (every !== 1) return options.everyDays(shown(first), every);
  if (isOff) return standing?.best ? options.takeAgain(shown(first)) : options.begin(shown(first));
  if (first !== mgOf(now))
    return first < mgOf(now) ? options.lower(shown(first)) : options.raise(shown(first));
  return now.everyDays === last.everyDays ? options.stay(shown(first)) : options.daily(shown(first));
}
