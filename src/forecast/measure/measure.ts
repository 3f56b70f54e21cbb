import { doseAt } from "../../drug/regimen.ts";
import type { Executor } from "../../engine/execution/executor.ts";
import type { Model } from "../../simulate/model.ts";
import type { Case } from "../case/case.ts";
import { type ForecastSettings, forecast } from "../forecast.ts";
import { optionsFor, type Plans, USUAL_PLANS } from "../options/plans.ts";
import type { OptionForecast } from "../summarise/result.ts";
import type { Measure, MeasurePlan } from "./result.ts";

/** Weeks of a test before a stop: those after which a lower dose could have shown. */
const TEST_WEEKS = 12;
/** Weeks after the decision at which it is asked who has SALT 20 or less. */
const OUTCOME_WEEK = 52;

type Kind = MeasurePlan["kind"];
type Dose = Plans["options"][number]["doses"][number];

const NOW: Dose = { afterWeeks: 0, timesCurrentDose: 1 };
const HALF: Dose = { afterWeeks: 0, timesCurrentDose: 0.5 };
const NONE: Dose = { afterWeeks: 0, mgPerDay: 0 };
const STOP_LATER: Dose = { afterWeeks: TEST_WEEKS, mgPerDay: 0 };

const ON_DRUG: Partial<Record<Kind, readonly Dose[]>> = {
  continueThenStop: [NOW, STOP_LATER],
  halfThenStop: [HALF, STOP_LATER],
  stop: [NONE],
};
const OFF_DRUG: Partial<Record<Kind, readonly Dose[]>> = { stayOff: [NONE] };

/** Names of the plans in warnings. */
const NAMES: Readonly<Record<Kind, string>> = {
  continueThenStop: `as now for ${TEST_WEEKS} weeks, then stop`,
  halfThenStop: `half the dose for ${TEST_WEEKS} weeks, then stop`,
  stop: "stop now",
  stayOff: "stay off the drug",
};

/**
 * Which further reading, and when, would tell most about having SALT 20 or less without the drug. Somebody on the drug
 * can be read for some weeks on the dose of now, on half of it (a test), or after the stop; somebody off it goes on
 * without. A reading removes as much uncertainty as the chances of people with different readings differ. The options of
 * the case play no part, but for the week of the decision.
 *
 * @throws InputError when the model has nothing to say about such a person
 */
export async function whatToMeasure(
  input: Case,
  model: Model,
  executor: Executor,
  settings: ForecastSettings = {},
): Promise<Measure> {
  const doses = input.doses ?? [];
  const decision = input.options[0].doses[0].fromWeek;
  const isOnDrug = doseAt(doses, decision - 1).mgPerDay > 0;
  const planned = isOnDrug ? ON_DRUG : OFF_DRUG;
  const kinds = Object.keys(planned) as Kind[];
  const plans: Plans = {
    ...USUAL_PLANS,
    options: kinds.map((kind) => ({ name: NAMES[kind], doses: [...(planned[kind] as readonly Dose[])] })),
    horizonWeeks: OUTCOME_WEEK,
  };
  const options = optionsFor(plans, doses, decision);
  const {
    decisionWeek,
    options: told,
    provenance,
    warnings,
  } = await forecast({ ...input, options, horizonWeeks: OUTCOME_WEEK }, model, executor, settings);
  const found = told.map((option, at) => planOf(option, kinds[at], options[at].doses[0].mgPerDay));
  return {
    schema: "anagen/measure@1",
    decisionWeek,
    outcomeWeek: OUTCOME_WEEK,
    plans: found,
    mostTelling: mostTelling(found.filter(({ kind }) => kind !== "stop")),
    provenance,
    warnings,
  };
}

function planOf({ outcomes, earlySigns }: OptionForecast, kind: Kind, mgPerDay: number): MeasurePlan {
  const testWeeks = mgPerDay > 0 ? TEST_WEEKS : null;
  const all = earlySigns?.readings ?? [];
  const readings = all.filter(({ weeksAfter }) => testWeeks === null || weeksAfter <= testWeeks);
  return {
    kind,
    testWeeks,
    mgPerDay,
    chance: outcomes[outcomes.length - 1].hasSalt20,
    readings,
    halfSettledWeek: readings.find((each) => each.uncertaintyRemovedPercent >= 50)?.weeksAfter ?? null,
  };
}

function mostTelling(plans: readonly MeasurePlan[]): Measure["mostTelling"] {
  const all = plans.flatMap(({ kind, readings }) =>
    readings.map(({ weeksAfter, uncertaintyRemovedPercent }) => ({
      kind,
      weeksAfter,
      uncertaintyRemovedPercent,
    })),
  );
  if (all.length === 0) return null;
  const best = all.reduce((a, b) => (b.uncertaintyRemovedPercent > a.uncertaintyRemovedPercent ? b : a));
  return best.uncertaintyRemovedPercent > 0 ? best : null;
}
