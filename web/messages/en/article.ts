/** The page of the article. */
export const article = {
  made: "This article is made from the data and the model each time the page is built. Every number leads to the place where it was published.",
  contents: "In this article",
  besideTrials: "Stories beside the trials",
};
