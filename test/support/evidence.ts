import { expect } from "vitest";
import { type Problem, Problems } from "../../src/evidence/check/problem.ts";
import type { Observation, Source } from "../../src/evidence/schema.ts";

/** An observation that breaks no rule; fields as given. */
export const row = (of: Partial<Record<keyof Observation, unknown>>): Observation =>
  ({
    ...{ id: "A-1", source: "S001", study: "Trial", drug: "baricitinib", arm: "4 mg", population: null },
    ...{
      dosePerDayMg: 4,
      doseText: null,
      endpoint: "SALT<=20",
      week: 36,
      weeksSinceChange: null,
      subgroup: null,
    },
    ...{
      unit: "percent",
      value: 25,
      decimals: 0,
      n: 40,
      events: 10,
      low: null,
      high: null,
      located: "Table 2",
    },
    ...{ confidence: "stated", conflictsWith: [] },
    ...of,
  }) as unknown as Observation;
/** A source that breaks no rule; fields as given. */
export const source = (of: Partial<Record<keyof Source, unknown>>): Source =>
  ({
    ...{
      id: "S001",
      authorsShort: "A",
      title: "T",
      journal: "J",
      year: 2020,
      doi: null,
      pmid: null,
      url: null,
    },
    ...of,
  }) as unknown as Source;
/** The problems that a check finds, each with a place and a rule. */
export const found = (check: (problems: Problems) => void): readonly Problem[] => {
  const problems = new Problems();
  check(problems);
  for (const { id, field, rule } of problems.found)
    for (const text of [id, field, rule]) expect(text).toMatch(/\w/);
  return problems.found;
};
