import { LANGUAGES } from "../../../web/messages/languages.ts";
import { checkDraft } from "../../../web/state/check/check.ts";
import { type Draft, emptyDraft, type Place, type Use } from "../../../web/state/draft/draft.ts";
import { optionsOf } from "../../../web/state/draft/offered.ts";
import { type Scope, scopeFor } from "../../../web/state/scope.ts";
import { optionName } from "../../../web/words/option-name.ts";

const en = await LANGUAGES.all("en");

/** The drugs of a page of tests: one forecast fully, one with stopping borrowed, one not forecast. */
export const START = {
  drugs: [
    { name: "baricitinib", brands: [], forecast: { studied: [2, 4], label: 4, stoppingIsBorrowed: false } },
    {
      name: "ritlecitinib",
      brands: ["litfulo"],
      forecast: { studied: [10, 30, 50], label: 50, stoppingIsBorrowed: true },
    },
    { name: "tofacitinib", brands: [], forecast: null },
  ],
};
export const SCOPE: Scope = scopeFor(START, null);

/** What the form says of a draft. */
export const check = (draft: Draft) => checkDraft(draft, START, (option) => optionName(en, draft, option));
/** Names of the options that are offered. */
export const named = (draft: Draft, m = en) =>
  optionsOf(draft, START).map((option) => optionName(m, draft, option));

/** An empty form of somebody, filled in. */
export function filled(use: Use, entries: Partial<Draft>, scores: Partial<Record<Place, string>>): Draft {
  const empty = emptyDraft(use);
  const readings = empty.readings.map((reading) => ({ ...reading, score: scores[reading.place] ?? "" }));
  return { ...empty, unit: "weeks", today: "2026-11-28", readings, ...entries };
}

/** A year on 4 mg, SALT 95 before and 5 now, with these changes of dose. */
export const typed = (...doses: Draft["doses"]): Draft => {
  const draft = filled("taking", { began: "52" }, { before: "95", now: "5" });
  return { ...draft, doses: [...draft.doses, ...doses] };
};

/** Doses of 4 mg taken for 60 weeks, stopped 13 weeks ago. */
export const stopped = filled(
  "stopped",
  { stopped: "13", began: "60" },
  { before: "90", stop: "8", now: "35" },
);
