import type { Forecast, NotUsed } from "../../forecast/summarise/result.ts";
import { withWords } from "./warnings.ts";

const REASONS: Readonly<Record<NotUsed["field"], string>> = {
  "person.episodeYears":
    "the published effect of the length of the episode is small in severe disease, and results are not published by episode and week closely enough to learn one",
  "person.ageYears":
    "no result of baricitinib in alopecia areata that the model learns from is published by age",
  "person.sex": "no result of baricitinib in alopecia areata that the model learns from is published by sex",
};

/** Why a field of the case plays no part, in English, without a full stop. */
export function notUsedText({ field }: Pick<NotUsed, "field">): string {
  return REASONS[field];
}

/** A forecast as it is printed with --json: warnings and unused fields with their English sentences. */
export function forecastWithWords(forecast: Forecast): Forecast {
  const notUsed = forecast.notUsed.map((each) => ({ ...each, text: notUsedText(each) }));
  return withWords({ ...forecast, notUsed });
}
