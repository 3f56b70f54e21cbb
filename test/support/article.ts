import type { LiveClaim } from "../../src/claims/facts.ts";
import type { CommunitySummary } from "../../src/community/statistics/shape.ts";
import type { Evidence, Observation } from "../../src/evidence/index.ts";
import type { AnswerInput } from "../../src/explain/answer/input.ts";
import type { Article } from "../../src/explain/answer/section.ts";
import type { AnswerModel } from "../../src/trial/answer-outcomes.ts";

/** A number of a trial of stopping; further fields as given. */
export const observation = (id: string, of: Partial<Observation>): Observation =>
  ({
    id,
    ...{ source: "KING-2022", study: "Trial A", drug: "baricitinib", arm: "4 mg -> placebo", subgroup: null },
    ...{
      endpoint: "loss of treatment benefit",
      dosePerDayMg: 4,
      week: 76,
      weeksSinceChange: 24,
      unit: "percent",
    },
    ...{ decimals: 0, n: 40, events: null, value: 60, note: null, secondHand: false, conflictsWith: [] },
    ...{ located: "Table 2", endpointDefinition: null, registrations: [], population: null },
    ...of,
  }) as unknown as Observation;

/** Numbers of two trials: one of stopping and one of lowering the dose. */
export const ARTICLE_EVIDENCE = {
  observations: [
    observation("A-1", { value: 60.4, events: 24, n: 40 }),
    observation("A-2", { value: 80, events: 32, n: 40, week: 152, weeksSinceChange: 100 }),
    observation("A-3", { value: 7, n: 85, events: 6, arm: "4 mg continued", weeksSinceChange: 100 }),
    observation("B-1", {
      source: "KWON-2023",
      study: "Trial B",
      endpoint: "SALT<=20 maintained",
      value: 74.6,
      dosePerDayMg: 2,
    }),
    observation("B-2", {
      source: "KWON-2023",
      study: "Trial B",
      endpoint: "SALT<=20 maintained",
      value: 90.4,
    }),
    observation("T-1", {
      study: "Trial T",
      arm: "4 mg",
      endpoint: "SALT<=20",
      week: 36,
      n: 200,
      events: 80,
      value: 40,
    }),
    observation("T-2", {
      study: "Trial T",
      arm: "placebo",
      endpoint: "SALT<=20",
      week: 36,
      n: 100,
      events: 10,
      value: 10,
    }),
    observation("U-1", {
      study: "Trial U",
      arm: "4 mg",
      endpoint: "SALT<=20",
      week: 36,
      n: 100,
      events: 30,
      value: 30,
    }),
    observation("U-2", {
      study: "Trial U",
      arm: "placebo",
      endpoint: "SALT<=20",
      week: 36,
      n: 100,
      events: 5,
      value: 5,
    }),
  ],
  sources: [
    {
      id: "KWON-2023",
      authorsShort: "Kwon O",
      title: "Lower",
      journal: "J",
      year: 2023,
      doi: "10.1/k",
      pmid: null,
      url: null,
    },
    {
      id: "KING-2022",
      authorsShort: "King B",
      title: "Stop",
      journal: "J",
      year: 2022,
      doi: null,
      pmid: null,
      url: null,
    },
  ],
  split: { calibration: [], validation: [] },
  riskOfBias: [
    { study: "Trial A", overall: "low", reason: "Blinded." },
    { study: "Trial T", overall: "some concerns", reason: "Few." },
  ],
  shown: {
    statements: {},
    article: {
      stopped: ["A-1", "A-2"],
      stayed: "A-3",
      lowered: ["B-1", "B-2"],
      lossCurve: ["A-1", "A-2"],
      forest: {
        response: [
          { treated: "T-1", control: "T-2" },
          { treated: "U-1", control: "U-2" },
        ],
        lossAfterStop: ["A-2"],
        lossOnDrug: ["A-3"],
      },
    },
  },
  practical: {
    sources: [
      {
        id: "LABEL",
        authorsShort: "FDA",
        title: "Label",
        journal: null,
        year: 2022,
        doi: null,
        pmid: null,
        url: "https://fda.gov",
      },
    ],
    facts: [
      {
        id: "missed-dose",
        source: "LABEL",
        words: {
          en: {
            says: "Take it later the same day.",
            group: "adults",
            fairness: "Not if it is time for the next.",
          },
          es: { says: "Tómelo más tarde." },
        },
      },
      { id: "english-only", source: "LABEL", words: { en: { says: "Cost it." } } },
    ],
  },
} as unknown as Evidence;

/** A short article with a block of each kind. */
export const ARTICLE: Article = {
  schema: "anagen/article@1",
  language: "en",
  title: "If you stop <it>",
  flow: {
    caption: "Flow",
    boxes: [{ at: [0, 0], lines: ["{{A-1.n}} stopped"] }],
    arrows: [],
    note: "Of {{A-3.n}}",
  },
  sections: [
    {
      id: "stop",
      questions: ["stop", "lower"],
      title: "What if I stop?",
      blocks: [
        { kind: "text", text: "Of all {{A-1}} lost it.", for: ["after-stop"] },
        { kind: "subtitle", text: "In detail" },
        {
          kind: "list",
          name: "harms",
          items: ["After {{A-1.weeksSinceChange}} weeks", "and {{A-2}}"],
          for: ["detail"],
        },
        { kind: "claim", claim: "C07", sources: ["KWON-2023"], text: "It took {{numbers.0}}." },
        { kind: "facts", facts: ["missed-dose"] },
        { kind: "model", text: "The model says {{model stop.w24}}." },
        { kind: "unknown", text: "What comes later." },
        { kind: "figure", figure: "icons-stop" },
        { kind: "stories" },
      ],
    },
    {
      id: "other",
      questions: ["cost"],
      title: "What does it cost?",
      blocks: [{ kind: "text", text: "Much." }],
    },
  ],
};

/** Outcomes that the model computed for the article. */
export const ARTICLE_MODEL = {
  schema: "anagen/answer-model@1",
  outcomes: [
    { name: "stop", weeks: 24, of100: 55, low: 40, high: 70 },
    { name: "stay", weeks: 24, of100: 5, low: 2, high: 9 },
    { name: "stop", weeks: 100, of100: 90, low: 80, high: 97 },
  ],
  provenance: { modelVersion: "m7" },
} as unknown as AnswerModel;

/** No story has been imported. */
export const NO_SUMMARY = { state: "nothing imported", sentences: {} } as unknown as CommunitySummary;

export const ARTICLE_INPUT: Omit<AnswerInput, "values" | "words"> = {
  article: ARTICLE,
  evidence: ARTICLE_EVIDENCE,
  claims: [
    { id: "C07", numbers: [{ value: 1200, unit: "USD", what: "its price" }] },
  ] as unknown as LiveClaim[],
  model: ARTICLE_MODEL,
  stories: NO_SUMMARY,
};
