import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../disease/salt/thresholds.ts";
import { CHANCES_IN_TABLES } from "../forecast/options/outcomes.ts";
import type {
  Amount,
  Chance,
  DrugAndHairCost,
  EarlySigns,
  Forecast,
  OptionForecast,
  TimeToEvent,
} from "../forecast/summarise/result.ts";
import { textTable, wrap } from "./text-table.ts";
import { notUsedText } from "./words/not-used.ts";
import { OUTCOME_HEADS } from "./words/outcomes.ts";

/** A published result shown beside the model: what it says, and where it stands. */
export interface TrialFact {
  readonly text: string;
  readonly source: string;
}

const WIDTH = 96;

/** All answers of a forecast, as tables for the dermatologist. All numbers come from the forecast and the facts given. */
export function forecastDetail(forecast: Forecast, facts: readonly TrialFact[]): string {
  const { options, horizonWeeks, notUsed } = forecast;
  const parts = [
    "In detail",
    "=========",
    "",
    wrap(
      "Brackets hold the 90 % interval over what is not known about the model. Quantiles are between people like this one. A dash: longer than the horizon, or too few people.",
    ),
    "",
    "Chances, of 100 people",
    "",
    chances(options),
    "",
    "True SALT: mean over people, and quantiles between them",
    "",
    expectedSalt(options),
    "",
    `What each option costs over ${horizonWeeks} weeks, in drug and in hair; below, person by person, less "${options[0].name}"`,
    "",
    prices(options),
    "",
    `Weeks until SALT is more than ${LOSS_OF_BENEFIT_POINTS} points worse than at the decision, until the restart, and from a restart above SALT ${RESPONSE_SALT} until ${RESPONSE_SALT} or less: a quarter, half, three quarters of people`,
    "",
    waits(options),
    ...options.flatMap((option) =>
      option.earlySigns === null ? [] : ["", earlySigns(option.name, option.earlySigns)],
    ),
    "",
    "What the trials themselves found",
    "",
    ...facts.map((fact) => wrap(`- ${fact.text} [${fact.source}]`, WIDTH, "  ")),
  ];
  if (notUsed.length > 0)
    parts.push(
      "",
      "Entered and not used",
      "",
      ...notUsed.map(({ field, observations }) =>
        wrap(`- ${field}: ${notUsedText({ field })} [${observations.join(", ")}]`, WIDTH, "  "),
      ),
    );
  return parts.join("\n");
}

const inBrackets = ({ of100, low, high }: Chance) => `${of100} (${low}-${high})`;
const amount = ({ value, low, high }: Amount) => `${value} (${low} to ${high})`;
const orDash = (value: number | null) => (value === null ? "-" : String(value));

function chances(options: readonly OptionForecast[]): string {
  const rows = options.flatMap(({ name, outcomes }) =>
    outcomes.map((row) => [
      name,
      String(row.weeksAfter),
      ...CHANCES_IN_TABLES.map(({ name: outcome }) => inBrackets(row[outcome])),
      row.regainsAfterRestart === null ? "" : String(row.regainsAfterRestart.restartedOf100),
      orDash(row.regainsAfterRestart?.of100 ?? null),
    ]),
  );
  const head = [
    "option",
    "week",
    ...CHANCES_IN_TABLES.map(({ name }) => OUTCOME_HEADS[name]),
    "restarted",
    "of them back",
  ];
  return textTable(head, rows);
}

function expectedSalt(options: readonly OptionForecast[]): string {
  const rows = options.flatMap(({ name, outcomes }) =>
    outcomes.map(({ weeksAfter, expectedSalt: salt }) => [
      name,
      String(weeksAfter),
      amount(salt),
      ...[salt.p05, salt.p25, salt.p50, salt.p75, salt.p95].map((value) => value.toFixed(1)),
    ]),
  );
  return textTable(["option", "week", "mean", "5 %", "25 %", "50 %", "75 %", "95 %"], rows);
}

function prices(options: readonly OptionForecast[]): string {
  const row = (name: string, price: DrugAndHairCost) => [
    name,
    amount(price.weeksOnDrug),
    amount(price.mgPerDay),
    amount(price.meanSalt),
    amount(price.weeksWithSalt20),
    amount(price.endsWithSalt20Of100),
  ];
  const head = [
    "option",
    "weeks on drug",
    "mg a day",
    "mean SALT",
    "weeks at 20 or less",
    "of 100 at the end",
  ];
  return textTable(head, [
    ...options.map((option) => row(option.name, option.price)),
    ...options.flatMap(({ name, priceDifference }) =>
      priceDifference === null ? [] : [row(`${name}, difference`, priceDifference)],
    ),
  ]);
}

function waits(options: readonly OptionForecast[]): string {
  const three = (waiting: TimeToEvent | null | undefined) =>
    waiting ? [waiting.p25, waiting.p50, waiting.p75].map(orDash).join(", ") : "";
  return textTable(
    ["option", "loss", "restart", "back after restart"],
    options.map((option) => [
      option.name,
      three(option.weeksToLoss),
      three(option.restart?.weeksToRestart),
      three(option.restart?.weeksToRegain),
    ]),
  );
}

function earlySigns(name: string, signs: EarlySigns): string {
  const bands = signs.readings[0].bands.map(({ from, to }) => `${from}-${to}`);
  const rows = signs.readings.map((reading) => [
    `week ${reading.weeksAfter}`,
    ...reading.bands.map((band) => (band.hasSalt20 === null ? "-" : inBrackets(band.hasSalt20))),
    reading.uncertaintyRemovedPercent.toFixed(0),
    reading.earlyWarningPercent.toFixed(0),
  ]);
  const told = [
    signs.halfSettledWeek === null
      ? "No reading settles half of what is open."
      : `A reading at week ${signs.halfSettledWeek} is the first to settle half of what is open.`,
    signs.mostWarningWeek === null
      ? ""
      : `Among people still at ${RESPONSE_SALT} or less, week ${signs.mostWarningWeek} warns most.`,
  ];
  return [
    wrap(
      `Early signs, "${name}": of 100 people with such a reading then, how many have SALT ${RESPONSE_SALT} or less after ${signs.outcomeWeek} weeks. ${told.join(" ").trim()}`,
    ),
    "",
    textTable(["reading at", ...bands, "settles %", "warns %"], rows),
  ].join("\n");
}
