import shown from "../../data/evidence/shown.json" with { type: "json" };
import type { Shown } from "../../src/evidence/shown.ts";

const { pages, claims }: Pick<Shown, "pages" | "claims"> = shown;

/**
 * Published observations that the pages show beside the forecast, by id, as data/evidence/shown.json chooses them.
 * Every number, name and source of them comes from data/evidence when the site is built.
 */
export const SHOWN_FACTS = pages;

/** Claims whose "nobody knows", or whose fact, the pages show. */
export const SHOWN_CLAIMS = claims;
