import { AGES } from "../../../src/drug/ages.ts";
import { DOSE_RANGES } from "../../../src/drug/dose-ranges.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { RANGES } from "../../../src/input/ranges.ts";
import type { Draft } from "../draft/draft.ts";
import { lastDrug } from "../draft/drugs.ts";
import { optionsOf } from "../draft/offered.ts";
import { type Drugs, scopeFor } from "../scope.ts";
import { checkHistory } from "./history.ts";
import { checkOptions, type NameOption } from "./options.ts";
import { type Problem, Problems } from "./problem.ts";

export interface Checked {
  /** By field id; fields that nobody has touched yet may be among them. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** The case, when every field can be used. */
  readonly value: Case | null;
}

/** Checks what was entered and makes the case file of it. */
export function checkDraft(draft: Draft, drugs: Drugs, nameOption: NameOption): Checked {
  const problems = new Problems();
  if (!scopeFor(drugs, draft.drug).isForecast) problems.report("drug", { kind: "otherDrug" });
  const { salt, doses, now } = checkHistory(problems, draft, drugs);
  const person = checkPerson(problems, draft.person);
  const options = checkOptions(problems, optionsOf(draft, drugs), now, nameOption, {
    drugs,
    before: lastDrug(draft),
  });
  const horizonWeeks = problems.read("horizon", draft.horizonWeeks, RANGES.horizonWeeks);
  if (problems.found.size > 0) return { problems: problems.found, value: null };
  const value: Case = {
    schema: "anagen/case@1",
    ...(person === undefined ? {} : { person }),
    salt: [...salt],
    doses: [...doses],
    options,
    horizonWeeks,
    ...(draft.virtualPatients === null ? {} : { virtualPatients: draft.virtualPatients }),
    ...(draft.seed === null ? {} : { seed: draft.seed }),
  };
  return { problems: problems.found, value };
}

function checkPerson(problems: Problems, person: Draft["person"]): Case["person"] {
  const ageYears = problems.optional("age", person.ageYears, RANGES.ageYears);
  if (ageYears !== undefined && ageYears < AGES.youngest)
    problems.report("age", { kind: "child", least: AGES.youngest });
  const about = {
    ageYears,
    sex: person.sex === "" ? undefined : person.sex,
    episodeYears: problems.optional("episode", person.episodeYears, RANGES.episodeYears),
    kidneyFiltration: problems.optional("kidney", person.kidneyFiltration, RANGES.kidneyFiltration),
    oat3Inhibitor: person.oat3Inhibitor ? true : undefined,
    adherencePercent: problems.optional("adherence", person.adherence, DOSE_RANGES.adherencePercent),
  };
  const known = Object.entries(about).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}
