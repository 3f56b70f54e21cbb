import { DOSE_RANGES } from "../../../src/drug/dose-ranges.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { LONGEST_NAME, RANGES } from "../../../src/input/ranges.ts";
import type { OptionDraft } from "../draft/draft.ts";
import { optionDrugs } from "../draft/drugs.ts";
import type { Drugs } from "../scope.ts";
import { checkTaken } from "./doses.ts";
import type { Problems } from "./problem.ts";

/** How the page names an option whose name was not given. */
export type NameOption = (option: OptionDraft) => string;

type Option = Case["options"][number];

/** The drugs that may be taken, and the one taken last. */
interface KnownDrugs {
  readonly drugs: Drugs;
  readonly before: string;
}

/** Checks the options. `now` is the week of the decision. */
export function checkOptions(
  problems: Problems,
  drafts: readonly OptionDraft[],
  now: number,
  nameOption: NameOption,
  { drugs, before }: KnownDrugs,
): Option[] {
  const taken = new Set<string>();
  if (drafts.length === 0) problems.report("options", { kind: "noOption" });
  return drafts.map((option) => {
    const id = `option-${option.key}`;
    const name = nameFor(problems, option, taken, nameOption);
    const names = optionDrugs(option, before);
    const doses = stepsOf(problems, option, now, names, drugs);
    const { restart } = option;
    if (restart === null) return { name, doses };
    const checkEveryWeeks = problems.optional(`${id}-check`, restart.checkEvery, DOSE_RANGES.checkEveryWeeks);
    const waitWeeks = problems.read(`${id}-wait`, restart.wait, DOSE_RANGES.waitWeeks);
    const again = checkTaken(problems, `${id}-again`, restart, names[doses.length], drugs);
    if (again.mgPerDay === 0) problems.report(`${id}-again-mg`, { kind: "noDrug" });
    return {
      name,
      doses,
      restart: {
        whenSaltWorsensBy: problems.read(`${id}-worse`, restart.worsensBy, DOSE_RANGES.whenSaltWorsensBy),
        ...(restart.strictly ? { strictly: true } : {}),
        ...again,
        ...(checkEveryWeeks === undefined ? {} : { checkEveryWeeks }),
        ...(waitWeeks === 0 ? {} : { waitWeeks }),
      },
    };
  });
}

/** Names of options differ; one that the page gave is counted where it is there already. */
function nameFor(
  problems: Problems,
  option: OptionDraft,
  names: Set<string>,
  nameOption: NameOption,
): string {
  const id = `option-${option.key}-name`;
  let name = option.name?.trim() ?? nameOption(option);
  if (option.name !== null && (name === "" || name.length > LONGEST_NAME))
    problems.report(id, { kind: "name" });
  if (names.has(name)) {
    if (option.name !== null) problems.report(id, { kind: "twice" });
    const base = name;
    for (let again = 2; names.has(name); again++) name = `${base} (${again})`;
  }
  names.add(name);
  return name;
}

function stepsOf(
  problems: Problems,
  { key, steps }: OptionDraft,
  now: number,
  names: readonly string[],
  drugs: Drugs,
): Option["doses"] {
  let last = -1;
  return steps.map((step, at) => {
    const id = `option-${key}-step-${step.key}`;
    const after = at === 0 ? 0 : problems.read(`${id}-after`, step.after, RANGES.week);
    if (after <= last) problems.report(`${id}-after`, { kind: "order" });
    last = after;
    return { fromWeek: now + after, ...checkTaken(problems, id, step, names[at], drugs) };
  });
}
