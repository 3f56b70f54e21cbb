import type { DrugForecast, StartData } from "../site-data/shapes.ts";

/** The drugs that people may take, as the site's data list them. */
export type Drugs = Pick<StartData, "drugs">;

/** What the page forecasts of a drug, as the site's data say. */
export interface Scope extends DrugForecast {
  /** Whether the page has numbers for the drug; without, doses are those of the first drug, and nothing is computed. */
  readonly isForecast: boolean;
  /** The drug as doses name it; undefined for the one that a dose is of where it names none. */
  readonly drug: string | undefined;
}

/** What the page forecasts for somebody on a drug; null is the first one. */
export function scopeFor({ drugs }: Drugs, drug: string | null | undefined): Scope {
  const [first] = drugs;
  const chosen = drug == null ? first : drugs.find(({ name }) => name === drug);
  const forecast = chosen?.forecast ?? first.forecast;
  if (forecast === null) throw new RangeError("the first drug of the site's data is one that is forecast");
  return {
    ...forecast,
    isForecast: Boolean(chosen?.forecast),
    drug: chosen === first ? undefined : chosen?.name,
  };
}

/** Names of the drugs that are forecast, in the order of the site's data. */
export function forecastDrugs({ drugs }: Drugs): string[] {
  return drugs.filter(({ forecast }) => forecast !== null).map(({ name }) => name);
}
