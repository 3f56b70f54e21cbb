/** What all pages share: title, menu, settings, footer. */
export const frame = {
  title: "Anagen",
  tagline: "What may happen to my hair if I change or stop a JAK inhibitor?",
  skip: "Skip to the content",
  nav: {
    label: "Pages",
    person: "For you",
    article: "The article",
    doctor: "For the doctor visit",
    research: "For research",
    evidence: "Evidence",
    people: "Stories",
    method: "How it works",
  },
  settings: {
    language: "Language",
    look: "Look",
    auto: "Auto",
    light: "Light",
    dark: "Dark",
  },
  loading: "Loading",
  failed: "Something went wrong on this page. What you typed is still here. Please load the page again.",
  noData: "The data of this page could not be loaded. Please load the page again.",
  footer: {
    informs: "Anagen informs. It does not tell you what to do. Never change a dose without your doctor.",
    stays: "All of this is worked out on your own device. Nothing you enter leaves it.",
    version: (version: string, data: string, date: string) =>
      `Version ${version}, data ${data}, page built ${date}.`,
    funding: "The main trials were paid for by the maker of the drug.",
  },
};
