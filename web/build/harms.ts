import type { Evidence, Observation } from "../../src/evidence/index.ts";
import type { Practical } from "../../src/evidence/practical.ts";
import type { Harm } from "../../src/evidence/shown.ts";
import { answerWords } from "../../src/explain/words/article/index.ts";
import type { AnswerWords } from "../../src/explain/words/article/shape.ts";
import type { HarmCell, HarmsData, PracticalFact } from "../site-data/shapes.ts";

/** Of a hundred people in a year is what a rate is given by. */
const RATE_UNIT = "per 100 patient-years";

/** Words of a language for what the evidence calls arms and groups. */
type Say = (text: string) => string;

/** What is said of every plan: how many have it at each dose and without the drug, and practical facts. */
export function shownHarms({ shown, observations, practical }: Evidence, language: string): HarmsData {
  const rows = new Map(observations.map((row) => [row.id, row]));
  const rowsOf = ({ observations: ids }: Harm) => ids.flatMap((id) => rows.get(id) ?? []);
  const { harms } = shown;
  const words = answerWords(language);
  const counted = harms.flatMap(rowsOf);
  const doses = [...new Set(counted.flatMap(({ dosePerDayMg: mg }) => (mg ? [mg] : [])))].sort(
    (a, b) => b - a,
  );
  return {
    drug: counted[0].drug,
    doses,
    outcomes: harms.map((harm) => ({
      outcome: harm.outcome,
      cells: together(rowsOf(harm), words.note.endpoint).map((each) => cellOf(each, words)),
      facts: (harm.facts ?? []).map((id) => practicalFact(practical, id, language)),
    })),
  };
}

/** Rows that count the same event in the same way at the same dose, of several trials, are added up. */
function together(rows: readonly Observation[], say: Say): (readonly Observation[])[] {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) {
    const { dosePerDayMg, subgroup, endpoint, weeksSinceChange, events, n } = row;
    const isCount = events !== null && n !== null;
    const key = JSON.stringify(
      isCount ? [dosePerDayMg, subgroup, endpoint, weeksSinceChange, labelOf(row, say)] : row.id,
    );
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** The arm, where it went on with a dose, changed it or was given again: it says what the dose alone does not. */
const changeOf = ({ arm, dosePerDayMg }: Observation): string | null =>
  arm !== null && (dosePerDayMg === 0 || /->|continued/.test(arm)) ? arm : null;

/** Who they are beside the dose. */
function labelOf(row: Observation, say: Say): string | null {
  const label = row.subgroup ?? changeOf(row);
  return label === null ? null : say(label);
}

function cellOf(rows: readonly Observation[], { note, live }: AnswerWords): HarmCell {
  const [first] = rows;
  const sum = (values: readonly (number | null)[]) =>
    values.every((value) => value !== null) ? values.reduce((all, value) => all + value, 0) : null;
  const events = sum(rows.map((row) => row.events));
  const people = sum(rows.map((row) => row.n));
  const isRate = first.unit === RATE_UNIT;
  if (!isRate && first.unit !== "percent") throw new Error(`${first.id} is neither a share nor a rate`);
  return {
    mgPerDay: first.dosePerDayMg,
    label: labelOf(first, note.endpoint),
    printed: live.digits(first.value.toFixed(first.decimals)),
    of100: events === null || people === null || isRate ? first.value : (100 * events) / people,
    isRate,
    events,
    people,
    weeks: first.weeksSinceChange,
    ids: rows.map(({ id }) => id),
  };
}

function practicalFact({ facts, sources }: Practical, id: string, language: string): PracticalFact {
  const fact = facts.find((each) => each.id === id);
  const source = sources.find((each) => each.id === fact?.source);
  if (fact === undefined || source === undefined) throw new Error(`${id} is no practical fact with a source`);
  const { says, group = null, fairness = null } = fact.words[language] ?? fact.words.en;
  const published = [source.title, source.journal, source.year].filter((each) => each !== null).join(". ");
  return { id, drugs: fact.drugs, says, group, fairness, source: published, url: source.url };
}
