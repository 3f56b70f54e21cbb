import type { LiveClaim } from "../../src/claims/facts.ts";
import type { FalseStatement } from "../../src/evidence/false-statements.ts";
import type { Observation, Source, Split } from "../../src/evidence/schema.ts";
import type { HarmOutcome, Shown } from "../../src/evidence/shown.ts";
import type { Section } from "../../src/explain/answer/build.ts";
import type { SearchedSection } from "../../src/search/entries.ts";
import type { Intent, SearchWords } from "../../src/search/words.ts";
import type { Protocol } from "../../src/trial/protocol-schema.ts";
import type { Published, ValidationRow } from "../../src/validate/result.ts";

/** A published number as pages show it: text made from the evidence, with its id, source and place. */
export interface Fact {
  readonly id: string;
  readonly study: string;
  readonly arm: string | null;
  readonly endpoint: string;
  readonly value: string;
  /** The people it was seen in, with their disease; never shown without. */
  readonly group: string;
  readonly subgroup: string | null;
  /** What makes it unlike the number beside it, or hard to compare; null where nothing does. */
  readonly note: string | null;
  /** Other numbers that were published for the same. */
  readonly conflicts: readonly { readonly id: string; readonly value: string }[];
  readonly n: number | null;
  readonly weeksSinceChange: number | null;
  readonly week: number | null;
  readonly source: string;
  readonly located: string;
  readonly secondHand: boolean;
}

/** How many have something, at one dose or without the drug. */
export interface HarmCell {
  /** 0 without the drug; null where all doses were counted together */
  readonly mgPerDay: number | null;
  /** Who they are beside the dose: at risk or not, on placebo, what was changed; null where the dose says it all. */
  readonly label: string | null;
  /** As the source prints it, without its unit. */
  readonly printed: string;
  /** Of 100 people; of a rate, of 100 people in a year. Not rounded. */
  readonly of100: number;
  readonly isRate: boolean;
  readonly events: number | null;
  readonly people: number | null;
  /** Weeks since the change of dose; null where there was none. */
  readonly weeks: number | null;
  /** Observations, which hold the group and what makes it hard to compare. */
  readonly ids: readonly string[];
}

/** What a label, a leaflet or guidance says, with its people and its limits. */
export interface PracticalFact {
  readonly id: string;
  readonly drugs: readonly string[];
  readonly says: string;
  readonly group: string | null;
  readonly fairness: string | null;
  readonly source: string;
  readonly url: string | null;
}

/** One outcome that is said of every plan; without cells nothing is known of it in numbers. */
export interface ShownHarm {
  readonly outcome: HarmOutcome;
  readonly cells: readonly HarmCell[];
  readonly facts: readonly PracticalFact[];
}

/** What is said of every plan, beside its hair. */
export interface HarmsData {
  /** The drug that the numbers are of. */
  readonly drug: string;
  /** Its doses that were counted, falling, mg a day. */
  readonly doses: readonly number[];
  readonly outcomes: readonly ShownHarm[];
}

export interface FactSource {
  readonly id: string;
  readonly cite: string;
  /** Without its title, where it can be found without. */
  readonly brief: string;
  readonly url: string | null;
}

/** data/facts.json of the site. */
export interface FactsData {
  readonly facts: readonly Fact[];
  readonly sources: readonly FactSource[];
  readonly claims: readonly { readonly id: string; readonly fact: string; readonly notKnown: string }[];
  /** Which of the numbers stand beside what, and which of the claims. */
  readonly shown: Shown["pages"];
  readonly shownClaims: Shown["claims"];
  readonly harms: HarmsData;
  readonly validation: readonly CheckedRow[];
  /** month in which labels, leaflets and guidance were read, YYYY-MM */
  readonly evidenceRead: string;
}

/** A published result beside the prediction, and what its source prints of it. */
interface CheckedRow extends ValidationRow {
  readonly published?: Published | undefined;
}

/** data/start.json of the site: what the first page needs at once. */
export interface StartData {
  readonly packageVersion: string;
  /** Day the site was built, as YYYY-MM-DD. */
  readonly date: string;
  readonly example: unknown;
  /** Drugs that people may take for this: first the one that a dose is of where it names none. */
  readonly drugs: readonly StartDrug[];
}

/** A drug that people may take. */
interface StartDrug {
  readonly name: string;
  readonly brands: readonly string[];
  /** Null where nothing is forecast. */
  readonly forecast: DrugForecast | null;
}

/** What is forecast of a drug. */
export interface DrugForecast {
  /** Doses that trials studied, rising, mg a day. */
  readonly studied: readonly number[];
  /** The highest dose of the label, mg a day. */
  readonly label: number;
  /** Whether what follows stopping is taken from another drug. */
  readonly stoppingIsBorrowed: boolean;
}

/** data/evidence.json of the site. */
export interface EvidenceData {
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly claims: readonly LiveClaim[];
  readonly split: Split;
  readonly shown: Shown;
  readonly falseStatements: readonly FalseStatement[];
}

/** data/search-LANGUAGE.json of the site: what the search needs in one language. */
export interface SearchData {
  readonly intents: readonly Intent[];
  readonly words: SearchWords;
  readonly sections: readonly SearchedSection[];
}

/** A published number that the chart of a virtual trial shows. */
export interface PublishedPoint {
  readonly observations: readonly string[];
  readonly use: "calibration" | "validation";
  readonly stage: string;
  readonly arm: string;
  readonly subgroup: string | null;
  readonly week: number;
  readonly endpoint: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
}

/** data/article-LANGUAGE.json of the site: the article on stopping, without the stories, which are of the reader's own machine. */
export interface ArticleData {
  readonly title: string;
  readonly sections: readonly Section[];
  /** What each number is and where it stands, by id of its observation. */
  readonly notes: Readonly<Record<string, string>>;
  readonly references: readonly { readonly id: string; readonly text: string; readonly url: string | null }[];
  readonly footer: readonly string[];
  readonly words: ArticleLabels;
}

/** What stands beside the sentences of the article. */
interface ArticleLabels {
  readonly notKnown: string;
  readonly model: string;
  readonly stories: string;
  readonly references: string;
  readonly reference: readonly string[];
  readonly picture: string;
  readonly pictureInWords: string;
}

/** data/trials.json of the site. */
export interface TrialsData {
  readonly trials: readonly {
    readonly name: string;
    readonly protocol: Protocol;
    readonly points: readonly PublishedPoint[];
  }[];
}
