import { RESPONSE_SALT } from "../disease/salt/thresholds.ts";
import type { Measure, MeasurePlan } from "../forecast/measure/result.ts";
import { isReadFirst } from "../warnings/order.ts";
import { provenanceSentence, warningList } from "./forecast-text.ts";
import { textTable, wrap } from "./text-table.ts";

const NAMES: Readonly<Record<MeasurePlan["kind"], (plan: MeasurePlan) => string>> = {
  continueThenStop: ({ mgPerDay, testWeeks }) =>
    `${mgPerDay} mg a day for ${testWeeks} more weeks, then stop`,
  halfThenStop: ({ mgPerDay, testWeeks }) => `${mgPerDay} mg a day (half) for ${testWeeks} weeks, then stop`,
  stop: () => "stop now",
  stayOff: () => "stay off the drug",
};
const nameOf = (plan: MeasurePlan) => NAMES[plan.kind](plan);

/** What further readings would tell, for a terminal. */
export function measureText(measure: Measure): string {
  const { plans, outcomeWeek, decisionWeek, warnings } = measure;
  const weeks = [
    ...new Set(plans.flatMap(({ readings }) => readings.map(({ weeksAfter }) => weeksAfter))),
  ].sort((a, b) => a - b);
  const rows = plans.map((plan) => [
    nameOf(plan),
    `${plan.chance.of100} (${plan.chance.low}-${plan.chance.high})`,
    ...weeks.map((week) => {
      const reading = plan.readings.find(({ weeksAfter }) => weeksAfter === week);
      return reading === undefined ? "" : `${Math.round(reading.uncertaintyRemovedPercent)} %`;
    }),
  ]);
  return [
    "What a further reading would tell",
    "=================================",
    "",
    wrap(
      `Open is whether SALT will be ${RESPONSE_SALT} or less ${outcomeWeek} weeks after the decision (week ${decisionWeek}), without the drug. The table says how much of what is open one more SALT reading would settle, by the week after the decision in which it is taken: 0 % tells nothing, 100 % everything. It informs; it does not tell you what to do. Never change a dose without your doctor.`,
    ),
    "",
    ...warningList("Before you read the numbers", warnings.filter(isReadFirst)),
    textTable(
      ["under", `SALT ${RESPONSE_SALT} or less then, of 100`, ...weeks.map((week) => `week ${week}`)],
      rows,
    ),
    "",
    ...sentences(measure).map((sentence) => wrap(`- ${sentence}`, undefined, "  ")),
    "",
    ...bandTable(measure),
    ...warningList(
      "Limits of this answer",
      warnings.filter((warning) => !isReadFirst(warning)),
    ),
    wrap(provenanceSentence(measure)),
  ].join("\n");
}

function sentences({ plans, mostTelling }: Measure): string[] {
  const best = plans.find(({ kind }) => kind === mostTelling?.kind);
  const told =
    best === undefined || mostTelling === null
      ? "No single reading before a stop tells anything here."
      : `${best.testWeeks === null ? "The reading" : "Before a stop, the reading"} that tells most is the one at week ${mostTelling.weeksAfter} under "${nameOf(best)}": it settles ${Math.round(mostTelling.uncertaintyRemovedPercent)} % of what is open.`;
  const halves = plans.flatMap((plan) =>
    plan.halfSettledWeek === null
      ? []
      : [`Under "${nameOf(plan)}" half of it is settled by a reading at week ${plan.halfSettledWeek}.`],
  );
  return [told, ...halves];
}

/** What each reading would say, at the week that tells most. */
function bandTable({ plans, mostTelling, outcomeWeek }: Measure): string[] {
  const best = plans.find(({ kind }) => kind === mostTelling?.kind);
  const reading = best?.readings.find(({ weeksAfter }) => weeksAfter === mostTelling?.weeksAfter);
  if (best === undefined || reading === undefined) return [];
  const rows = reading.bands.map(({ from, to, of100, hasSalt20 }) => [
    `${from} to ${to}`,
    `${of100}`,
    hasSalt20 === null ? "too few to say" : `${hasSalt20.of100} (${hasSalt20.low}-${hasSalt20.high})`,
  ]);
  const head = [
    `reading at week ${reading.weeksAfter}`,
    "of 100 have it",
    `of 100 of these: SALT ${RESPONSE_SALT} or less at week ${outcomeWeek}`,
  ];
  return [wrap(`Under "${nameOf(best)}":`), "", textTable(head, rows), ""];
}
