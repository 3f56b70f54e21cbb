import { DOSE_RANGES } from "../../../src/drug/dose-ranges.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { RANGES } from "../../../src/input/ranges.ts";
import type { DrugForecast, StartData } from "../../site-data/shapes.ts";
import type { Draft } from "../draft/draft.ts";
import { optionsOf } from "../draft/offered.ts";
import { checkHistory } from "./history.ts";
import { checkOptions, type NameOption } from "./options.ts";
import { type Problem, Problems } from "./problem.ts";

/** What the page forecasts for, as the site's data say: the drug of the draft. */
export interface Scope extends DrugForecast {
  /** Whether the page has numbers for the drug; without, doses are those of the first drug, and nothing is computed. */
  readonly isForecast: boolean;
  /** The drug as doses name it; undefined for the one that a dose is of where it names none. */
  readonly drug: string | undefined;
  /** The youngest that may be forecast, years. */
  readonly youngest: number;
}

/** Below this age no JAK inhibitor is licensed for alopecia areata, and nothing is forecast, years. */
const YOUNGEST = 12;

/** What the page forecasts for somebody on a drug; null is the first one. */
export function scopeFor({ drugs }: Pick<StartData, "drugs">, drug: string | null): Scope {
  const [first] = drugs;
  const chosen = drug === null ? first : drugs.find(({ name }) => name === drug);
  const forecast = chosen?.forecast ?? first.forecast;
  if (forecast === null) throw new RangeError("the first drug of the site's data is one that is forecast");
  return {
    ...forecast,
    isForecast: Boolean(chosen?.forecast),
    drug: chosen === first ? undefined : chosen?.name,
    youngest: YOUNGEST,
  };
}

export interface Checked {
  /** By field id; fields that nobody has touched yet may be among them. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** The case, when every field can be used. */
  readonly value: Case | null;
}

/** Checks what was entered and makes the case file of it. */
export function checkDraft(draft: Draft, scope: Scope, nameOption: NameOption): Checked {
  const problems = new Problems();
  if (!scope.isForecast) problems.report("drug", { kind: "otherDrug" });
  const { salt, doses, now } = checkHistory(problems, draft, scope);
  const person = checkPerson(problems, draft.person, scope.youngest);
  const options = checkOptions(problems, optionsOf(draft, scope), now, nameOption, scope);
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

function checkPerson(problems: Problems, person: Draft["person"], youngest: number): Case["person"] {
  const ageYears = problems.optional("age", person.ageYears, RANGES.ageYears);
  if (ageYears !== undefined && ageYears < youngest)
    problems.report("age", { kind: "child", least: youngest });
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
