import type { LiveClaim } from "../claims/facts.ts";
import { inWords } from "../claims/live/format.ts";
import type { CommunityDocument } from "../community/sentences.ts";
import { DEFAULT_DRUG, JAK_INHIBITORS } from "../drug/catalogue.ts";
import { citeShort } from "../evidence/cite.ts";
import type { Evidence } from "../evidence/index.ts";
import type { Entry, Piece } from "./entry.ts";

/** A section of an article as search needs it. */
export interface SearchedSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** ids of observations it shows */
  readonly observations: readonly string[];
  /** sources it cites beside those of its observations */
  readonly sources: readonly string[];
}

/** The other drugs of the class, each with its brands. */
const OTHERS = JAK_INHIBITORS.filter((drug) => drug !== DEFAULT_DRUG).map(({ name, brands }) =>
  [name, ...brands].join(" "),
);

/** Questions in people's own words, by section of the article. */
const ASKED: Readonly<Record<string, string>> = {
  short: `in short summary overview what happens if I stop ${DEFAULT_DRUG.name}, can I ever stop, do I need it for life`,
  expect:
    "what to expect on treatment, how well does it work, does it work, chances of regrowth, how much hair will I get, how effective, response rate, how fast does hair grow back",
  wait: "how long should I wait, when do I see results, how many weeks until it works, when to give up, nothing happens yet, not working, no response yet, how long to try",
  stop: "what happens when I stop, how soon does hair fall out after stopping, how many lose hair, relapse, hair loss after stopping, how fast, missed doses, forget or forgot my pills, skip a dose, run out, a break, come off",
  restart:
    "does hair come back if I restart, is it gone for good, start again, second time, regain, take it again after a break",
  lower:
    "can I take less, lower dose, every other day, halve the dose, go down to a smaller dose, step down, taper, 2 mg instead of 4 mg, maintenance dose",
  harms:
    "is it dangerous, side effects, risks of staying, risks of stopping, infection, cancer, blood clots, heart attack, stroke, cholesterol, acne, safe long term, years",
  switch: `switch to another drug, other JAK inhibitors, ${OTHERS.join(", ")}, alternatives, which is better`,
  minoxidil: "minoxidil, regaine, rogaine, does minoxidil keep the hair, compare with minoxidil",
  cost: "what does it cost, price, insurance, expensive, afford, pay",
  sure: "how sure is this, how good are the studies, quality of evidence, risk of bias, forest plot, can I trust this",
  unknown: "what nobody knows, open questions, not known, unknown, uncertain",
  people: "what people report, experiences, reddit, forum, stories of others, users",
  ask: "what to ask my doctor, questions for the dermatologist, appointment, visit, talk to my doctor, prepare",
};

/** The same by claim, where people ask in other words than the claim has. */
const ASKED_CLAIM: Readonly<Record<string, string>> = {
  C13: "how does it work, mechanism of action, follicles, why does hair fall out, jak stat pathway",
  C24: "who makes it, manufacturer, company",
  C27: "withdrawal symptoms, dependence, addictive",
  C28: "stop suddenly, cold turkey, overnight, does it make it worse, rebound",
  C29: "joints, arthritis gets worse after stopping",
  C32: "buy without a prescription, over the counter, order online",
  C35: "is it a cure, cured",
  C36: "approved, licence, FDA, EMA, off label",
};

/**
 * Everything that can be found: sections, claims, observations in use, sources, and stories as facts.
 *
 * @param translated the sections in other languages, by code: a question in one of them is answered in it
 */
export function searchEntries(
  evidence: Pick<Evidence, "observations" | "sources">,
  claims: readonly LiveClaim[],
  sections: readonly SearchedSection[],
  stories: readonly CommunityDocument[] = [],
  translated: Readonly<Record<string, readonly SearchedSection[]>> = {},
): Entry[] {
  const sourceOf = new Map(evidence.observations.map(({ id, source }) => [id, source]));
  return [
    ...sections.map(
      ({ id, title, text, pieces, observations, sources }): Entry => ({
        kind: "answer",
        id,
        title,
        questions: ASKED[id] ?? "",
        text,
        pieces,
        in: Object.fromEntries(
          Object.entries(translated).flatMap(([language, all]) => {
            const found = all.find((each) => each.id === id);
            return found ? [[language, found] as const] : [];
          }),
        ),
        drug: DEFAULT_DRUG.name,
        sources: [...new Set([...observations.flatMap((each) => sourceOf.get(each) ?? []), ...sources])],
      }),
    ),
    ...claims.map(
      ({ id, statement, verdict, correctFact, notKnown, sources }): Entry => ({
        kind: "claim",
        id,
        title: `${statement} (${verdict})`,
        questions: [statement, ASKED_CLAIM[id]].filter(Boolean).join(" "),
        text: `${correctFact}\nNot known: ${notKnown}`,
        drug: DEFAULT_DRUG.name,
        sources: [...new Set(sources.map(({ source }) => source))],
      }),
    ),
    ...evidence.observations
      .filter(({ setAside }) => setAside === undefined)
      .map((row): Entry => {
        const time =
          row.weeksSinceChange !== null
            ? `${row.weeksSinceChange} weeks after the change`
            : row.week !== null
              ? `week ${row.week}`
              : "";
        const lead = `${row.endpoint}: ${inWords(row)}${row.n === null ? "" : `, n = ${row.n}`}`;
        return {
          kind: "observation",
          id: row.id,
          title: [row.study, row.arm, row.endpoint, time].filter(Boolean).join(", "),
          questions: "",
          lead,
          text: [row.subgroup, row.population, row.endpointDefinition, row.note].filter(Boolean).join("\n"),
          drug: row.drug,
          sources: [row.source],
        };
      }),
    ...evidence.sources.map(
      (source): Entry => ({
        kind: "source",
        id: source.id,
        title: source.title,
        questions: "",
        text: [citeShort(source), source.note].filter(Boolean).join("\n"),
        drug: "",
        sources: [source.id],
      }),
    ),
    ...stories.map(
      ({ kind, id, title, text, drug }): Entry => ({
        kind,
        id,
        title,
        questions: "",
        text,
        drug: drug ?? "",
        sources: [],
      }),
    ),
  ];
}
