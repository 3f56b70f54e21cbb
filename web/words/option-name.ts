import type { FirstMessages } from "../messages/shape.ts";
import type { Draft, OptionDraft, StepDraft } from "../state/draft/draft.ts";
import { lastDrug, optionDrugs } from "../state/draft/drugs.ts";
import { standingOf } from "../state/draft/offered.ts";
import { numberFrom } from "../state/number.ts";

const mgOf = ({ mgPerDay }: { readonly mgPerDay: string }) => numberFrom(mgPerDay) ?? Number.NaN;

/** Names an option after what it does. A dose of another drug than the one before it has the drug before its mg. */
export function optionName(m: FirstMessages, draft: Draft, option: OptionDraft): string {
  const { steps, restart } = option;
  const before = lastDrug(draft);
  const drugs = optionDrugs(option, before);
  let last = before;
  const doses = [...steps, ...(restart === null ? [] : [restart])].map((dose, at) => {
    const mg = mgOf(dose);
    // Without the drug there is nothing to name, and the next dose is compared with the one before.
    if (mg === 0 || drugs[at] === last) return String(mg);
    last = drugs[at];
    return `${last} ${mg}`;
  });
  const plan = planName(m, draft, {
    steps,
    shown: doses,
    isSwitch: mgOf(steps[0]) > 0 && drugs[0] !== before,
  });
  return restart === null
    ? plan
    : m.options.withRestart({
        plan,
        points: restart.worsensBy.trim(),
        mg: doses[steps.length],
        wait: numberFrom(restart.wait) ?? 0,
      });
}

interface Plan {
  readonly steps: readonly StepDraft[];
  /** Each step's dose as it is named. */
  readonly shown: readonly string[];
  /** Whether it begins with another drug than the last. */
  readonly isSwitch: boolean;
}

function planName(m: FirstMessages, draft: Draft, { steps, shown, isSwitch }: Plan): string {
  const { options } = m;
  const standing = standingOf(draft);
  const now = standing?.now ?? null;
  const isOff = now === null;
  const doses = steps.map(mgOf);
  const [first] = shown;
  const last = steps[steps.length - 1];
  if (doses.every((mg) => mg === 0))
    return draft.use === "never" ? options.none : isOff ? options.off : options.stop;
  if (steps.length === 2 && doses[0] === 0 && shown[1] === String(doses[1]))
    return isOff ? options.later(last.after) : options.pause(last.after);
  if (steps.length === 2 && doses[1] === 0) return options.taper({ mg: first, weeks: last.after });
  if (steps.length > 1) return options.steps(shown.join(", "));
  const every = numberFrom(last.everyDays) ?? 1;
  if (every !== 1) return options.everyDays(first, every);
  if (isOff) return standing?.best && !isSwitch ? options.takeAgain(first) : options.begin(first);
  if (isSwitch) return options.change(first);
  if (doses[0] !== mgOf(now)) return doses[0] < mgOf(now) ? options.lower(first) : options.raise(first);
  return now.everyDays === last.everyDays ? options.stay(first) : options.daily(first);
}
