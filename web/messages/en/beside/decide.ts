/** The rest of the decision, beside the numbers. */
export const decide = {
  values: {
    heading: "What matters to me",
    intro:
      "How much does each of these count for you? This changes no number, is kept nowhere, and makes no choice for you. It is for you and your talk with the doctor.",
    list: {
      hair: "Keeping the hair I have, or getting it back",
      risks: "Avoiding the risks and side effects of the drug",
      lessDrug: "Taking less of a drug, with fewer tests and visits",
      plans: "Plans such as a child, surgery or travel",
      cost: "What it costs, and how hard it is to get again",
    },
    weights: { little: "a little", some: "some", much: "a lot" },
    most: (list: string) => `What counts a lot for you: ${list}. You may want to say so at the visit.`,
  },
  more: {
    heading: "What else people ask",
    list: [
      { section: "pregnancy", title: "Pregnancy, breast-feeding, wanting a child" },
      { section: "breaks", title: "Short breaks: missed pills, infection, surgery, vaccines" },
      { section: "harms", title: "Risks of staying and of stopping, tests, other medicines" },
      { section: "brows", title: "Brows and lashes" },
      { section: "switch", title: "Another drug instead" },
      { section: "minoxidil", title: "Minoxidil or steroids, added or instead" },
      { section: "cost", title: "What it costs, who pays, where to get help" },
      { section: "living", title: "What losing hair again can be like" },
      { section: "ask", title: "What to ask the dermatologist" },
    ],
  },
  about: {
    heading: "About this page",
    text: [
      "Alopecia areata is a disease in which the body's own defences attack the roots of the hair. It is not catching. Hair may come back by itself in small patches; when most of it is gone that is rare. Baricitinib holds the attack down while it is taken.",
      "The decision is whether to go on with the drug as it is, to change the dose, to stop, or to start again. Doing nothing new is one of the choices, and so is another drug.",
      "The project declares no funding. The main trials of the drug were paid for by its maker.",
      "The evidence is read again at least once a year, and when a label or a trial changes. A page whose reading is older says so.",
    ],
    evidence: (read: string, built: string) =>
      `Labels, leaflets and guidance were last read in ${read}; this page was built on ${built}.`,
    old: "The evidence of this page was read more than a year ago. Ask for a newer version before you rely on it.",
  },
};
