/** Results that were pooled: percent, and the ends of the interval. */
interface TogetherGaps {
  readonly name: string;
  readonly results: number;
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

/** The page of the evidence. */
export const evidence = {
  heading: "The evidence",
  intro: "Every number with its study, its source and the place in the source. Conflicts stay in view.",
  tabs: {
    search: "Search",
    claims: "What people say",
    check: "Check a text",
    compare: "Compare studies",
    sources: "Sources",
  },
  query: "Words to look for",
  queryHint: "A question in your own words, a drug, a study or an id.",
  notHeld: "We hold nothing that answers this.",
  nearest: "What comes nearest:",
  found: (count: number) => (count === 1 ? "one result" : `${count} results`),
  shown: (count: number) => `The first ${count} are shown.`,
  more: "Show more",
  nothing: "Nothing fits. Try fewer words.",
  verdict: "Verdict",
  anyVerdict: "any verdict",
  correct: "What is right",
  why: "Why",
  unknown: "What nobody knows",
  fields: {
    population: "People studied",
    n: "Number of people",
    definition: "How it was measured",
    imputation: "Missing data",
    interval: "Interval",
    place: "Place in the source",
    conflicts: "Other numbers for the same",
    doubt: "Doubt",
    note: "Note",
    setAside: "Held, not used",
    source: "Source",
  },
  checkIntro: "Paste an article or a post. It is read on your device only.",
  checkText: "Text to check",
  checkAbout: "The drug that the text is about",
  checkAboutText: "the one the text names",
  checkNoDrug:
    "The text names no drug of this kind, so nothing was judged. Choose above which one it is about.",
  checkRun: "Check the text",
  verdicts: {
    supported: "supported",
    "supported with correction": "supported with correction",
    imprecise: "imprecise",
    unsupported: "unsupported",
    contradicted: "contradicted",
    "not checkable": "not checkable",
  },
  outcomes: {
    agrees: "It agrees with what we hold.",
    differs: "It differs from what we hold.",
    close: "It is close to what we hold, or true only in part.",
    "no row": "We hold nothing that confirms or denies it.",
  },
  notJudged: "Not judged",
  notJudgedBecause: {
    question: "A question",
    story: "A person's own story",
    reported: "Told only as what others say",
    language: "In a language that is not read",
  },
  checkNone: "No statement was found that the evidence speaks to. That does not make the text right.",
  checkFound: (count: number) =>
    count === 1 ? "One statement was found." : `${count} statements were found.`,
  passage: "In the text",
  compareIntro: "One endpoint in several studies and arms, with the interval of each.",
  endpoint: "Endpoint",
  drug: "Drug",
  anyDrug: "any drug",
  week: "week",
  forestText: (rows: number, low: string, high: string) =>
    `${rows} results, from ${low} to ${high}. The lines show what chance alone allows in a group of that size.`,
  placebo: "placebo",
  together: ({ name, results, mean, from, to }: TogetherGaps) =>
    `${name}, ${results} results together: ${mean} % (${from} to ${to})`,
  cited: (count: number) => (count === 1 ? "cited once" : `cited ${count} times`),
};

/** The page of the article. */
export const article = {
  made: "This article is made from the data and the model each time the page is built. Every number leads to the place where it was published.",
  contents: "In this article",
  besideTrials: "Stories beside the trials",
};
