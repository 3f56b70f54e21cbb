import type { article as english } from "../en/article.ts";

/** La página del artículo. */
export const article: typeof english = {
  made: "Este artículo se hace con los datos y el modelo cada vez que se crea la página. Cada número lleva al lugar donde se publicó.",
  contents: "En este artículo",
  besideTrials: "Testimonios junto a los ensayos",
};
