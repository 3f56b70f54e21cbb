import type { Language } from "../messages/languages.ts";

export const PAGES = ["person", "article", "doctor", "research", "evidence", "people", "method"] as const;
export type Page = (typeof PAGES)[number];

/** The page the address names; the person's page when it names none. */
export function pageOfAddress(): Page {
  const asked = new URLSearchParams(location.search).get("page") as Page;
  return PAGES.includes(asked) ? asked : "person";
}

/** The address of a page in the same language; relative, so that it works under any path. */
export function addressOf(page: Page, language: Language): string {
  const query = new URLSearchParams(location.search);
  query.delete("page");
  if (page !== "person") query.set("page", page);
  if (query.has("lang")) query.set("lang", language);
  const text = query.toString();
  return text === "" ? "./" : `./?${text}`;
}
