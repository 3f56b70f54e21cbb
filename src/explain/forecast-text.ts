import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../disease/salt/thresholds.ts";
import { type Asked, leadOutcome } from "../forecast/case/lead.ts";
import type { Chance, Forecast, OptionForecast, OutcomeRow } from "../forecast/summarise/result.ts";
import { isReadFirst } from "../warnings/order.ts";
import { sparkline, textTable, wrap } from "./text-table.ts";
import { warningTexts } from "./words/warnings.ts";

const WIDTH = 96;
const SHOWN_WEEKS = [12, 24, 52, 104];
const CHART_STEP_WEEKS = 4;

/**
 * The answer as a person reads it on one screen of a terminal. All numbers come from the forecast. With what the person
 * told, those who take a drug and have SALT above 20 read first how many are no worse than now; without, as for all
 * others, how many have SALT 20 or less.
 */
export function forecastText(forecast: Forecast, asked?: Asked): string {
  const { options } = forecast;
  const holds = asked !== undefined && leadOutcome(asked) === "noWorse";
  const counted = holds
    ? "Counted are people who are no worse than now: SALT then above that of now by no more than one reading can be off"
    : `Counted are people with SALT ${RESPONSE_SALT} or less${options.some(({ restart }) => restart !== null) ? "; under an option with a restart rule, only those who have not restarted" : ""}`;
  return [
    "What may happen to your hair from here",
    "======================================",
    "",
    wrap(
      `This compares ${options.length} options from week ${forecast.decisionWeek} on, for 100 people whose hair went as yours did. It informs; it does not tell you what to do. Never change a dose without your doctor. SALT is the percent of the scalp without hair. ${counted}. In brackets: the range that the model's own uncertainty allows.`,
    ),
    "",
    ...warningList("Before you read the numbers", forecast.warnings.filter(isReadFirst)),
    chanceTable(options, holds),
    "",
    `Middle course (median SALT, one mark every ${CHART_STEP_WEEKS} weeks; low is good)`,
    "",
    chart(options),
    "",
    "In words",
    "",
    ...options.map((option) =>
      wrap(`- ${optionSentence(option, forecast.horizonWeeks, holds)}`, WIDTH, "  "),
    ),
    "",
    ...warningList(
      "Limits of this forecast",
      forecast.warnings.filter((warning) => !isReadFirst(warning)),
    ),
    wrap(provenanceSentence(forecast)),
  ].join("\n");
}

/** Warnings under a heading, and the empty line after them; nothing where there are none. */
export function warningList(heading: string, warnings: Forecast["warnings"]): string[] {
  if (warnings.length === 0) return [];
  return [heading, "", ...warningTexts(warnings).map((text) => wrap(`- ${text}.`, WIDTH, "  ")), ""];
}

/** What the numbers rest on. */
export function provenanceSentence({ provenance }: Pick<Forecast, "provenance">): string {
  return `Model ${provenance.modelVersion}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients (effective sample size ${provenance.effectiveSampleSize} after matching your readings), result ${provenance.digest.slice(0, 12)}.`;
}

function chanceTable(options: readonly OptionForecast[], holds: boolean): string {
  const weeks = shownRows(options[0]).map((row) => row.weeksAfter);
  const head = [
    `of 100 people: ${holds ? "no worse than now" : `SALT ${RESPONSE_SALT} or less`} / not`,
    ...weeks.map((week) => `after ${week} weeks`),
  ];
  const rows = options.map((option) => [
    option.name,
    ...shownRows(option).map((row) => bothFrames(holds ? row.noWorse : row.keepsSalt20)),
  ]);
  return textTable(head, rows);
}

function shownRows(option: OptionForecast): readonly OutcomeRow[] {
  const shown = option.outcomes.filter((row) => SHOWN_WEEKS.includes(row.weeksAfter));
  return shown.length > 0 ? shown : [option.atEnd];
}

/** "83 / 17 (78-88)": both frames sum to 100, the range belongs to the first. */
function bothFrames(chance: Chance): string {
  return `${chance.of100} / ${100 - chance.of100} (${chance.low}-${chance.high})`;
}

function chart(options: readonly OptionForecast[]): string {
  const rows = options.map((option) => {
    const marks = option.salt.p50.filter((_, at) => at % CHART_STEP_WEEKS === 0);
    const last = option.salt.p50.length - 1;
    return [
      option.name,
      sparkline(marks, 100),
      `${option.salt.p50[0].toFixed(0)} to ${option.salt.p50[last].toFixed(0)}`,
      `${option.salt.p05[last].toFixed(0)} to ${option.salt.p95[last].toFixed(0)}`,
    ];
  });
  return textTable(["option", "course", "median SALT", "9 in 10 end at"], rows);
}

/** What a sentence about an option speaks of. */
export interface SpokenOption extends Pick<OptionForecast, "name" | "medianWeeksToLoss"> {
  readonly outcomes: readonly SpokenRow[];
  readonly atEnd: SpokenRow;
  readonly price: Pick<OptionForecast["price"], "weeksOnDrug">;
}
type SpokenRow = Omit<OutcomeRow, "wellWithoutDrug" | "expectedSalt">;

/** One option in a few short sentences, both frames in the same breath; `holds`: it leads with no worse than now. */
export function optionSentence(option: SpokenOption, horizonWeeks: number, holds = false): string {
  const row = [...option.outcomes].reverse().find((each) => each.weeksAfter <= 52) ?? option.atEnd;
  const loses = row.losesBenefit;
  const sentences = [
    `${option.name}: after ${row.weeksAfter} weeks, ${leadClause(row, holds)}`,
    `By then ${loses.of100} of 100 have at some time been more than ${LOSS_OF_BENEFIT_POINTS} points worse than now; ${100 - loses.of100} have not.`,
  ];
  if (option.medianWeeksToLoss !== null)
    sentences.push(`Half have lost that much after about ${option.medianWeeksToLoss} weeks.`);
  const regains = row.regainsAfterRestart;
  if (regains !== null) {
    sentences.push(
      regains.of100 === null
        ? `By then ${regains.restartedOf100} of 100 have restarted.`
        : `By then ${regains.restartedOf100} of 100 have restarted, and of 100 who restarted ${regains.of100} have been back at SALT ${RESPONSE_SALT} or less and ${100 - regains.of100} not yet. With the restart, ${row.hasSalt20.of100} of 100 have SALT ${RESPONSE_SALT} or less at that time and ${100 - row.hasSalt20.of100} do not.`,
    );
    const { value, low, high } = option.price.weeksOnDrug;
    sentences.push(
      `Of ${horizonWeeks} weeks they spend ${Math.round(value)} on the drug on average (${Math.round(low)} to ${Math.round(high)}).`,
    );
  }
  return sentences.join(" ");
}

/** The number that a person asks for, its opposite and its range. */
function leadClause(
  { noWorse, keepsSalt20, hasSalt20, regainsAfterRestart }: SpokenRow,
  holds: boolean,
): string {
  const rangeOf = ({ low, high }: Chance) =>
    `(the first number is most likely between ${low} and ${high}, but may be outside).`;
  if (holds)
    return `${noWorse.of100} of 100 people like you are no worse than now, and ${100 - noWorse.of100} are worse ${rangeOf(noWorse)} SALT ${RESPONSE_SALT} or less have ${hasSalt20.of100} of 100; ${100 - hasSalt20.of100} do not.`;
  return `${keepsSalt20.of100} of 100 people like you have SALT ${RESPONSE_SALT} or less${regainsAfterRestart === null ? "" : " without a restart"}, and ${100 - keepsSalt20.of100} do not ${rangeOf(keepsSalt20)}`;
}
