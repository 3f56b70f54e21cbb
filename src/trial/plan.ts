import { VERY_SEVERE_SALT } from "../disease/salt/thresholds.ts";
import type { ArmPlan } from "./arm-plan.ts";
import { type ComparisonPlan, layOutComparisons, type TimePlan } from "./compare/comparison-plan.ts";
import { type Endpoint, parseEndpoint } from "./endpoint.ts";
import type { Protocol, ProtocolArm } from "./protocol-schema.ts";
import { MAIN_STAGE } from "./protocol-terms.ts";

/** A protocol laid out for simulation. */
export interface TrialPlan {
  readonly protocol: Protocol;
  readonly arms: readonly ArmPlan[];
  /** Arms without their restart rules, simulated for comparisons under the hypothetical estimand alone. */
  readonly hypothetical: readonly ArmPlan[];
  /** Endpoints that are read at visits. */
  readonly endpoints: readonly Endpoint[];
  readonly times: readonly TimePlan[];
  readonly comparisons: readonly ComparisonPlan[];
  /** Cell of each arm in which everybody in it counts. */
  readonly peopleCells: ReadonlyMap<ArmPlan, number>;
  /** Cells of each arm in which those count whom its stages choose, by their place in `feedsStages`. */
  readonly chosenCells: ReadonlyMap<ArmPlan, readonly number[]>;
  /** Groups that are counted: the whole arm, the subgroups and, where they are counted, `STRATA`, in this order. */
  readonly groups: number;
  readonly cells: number;
}

/**
 * The strata of a trial by baseline reading, whose numbers are fixed at enrolment. Counted so that what chance does to
 * a result is known, and not shown.
 */
export const STRATA = [{ max: VERY_SEVERE_SALT - 1 }, { min: VERY_SEVERE_SALT }] as const;
/** Numbers of a trial up to which strata are counted; beyond, the memory is kept for what is shown. */
const MOST_WITH_STRATA = 30_000;

/** An endpoint of an arm that somebody reads. */
export interface CountedEndpoint {
  readonly stage: string;
  readonly arm: string;
  readonly endpoint: string;
}

/** Cell of an arm's subgroup (0: everybody), visit and endpoint, by position. */
export function cellOf(
  plan: TrialPlan,
  arm: ArmPlan,
  group: number,
  visit: number,
  endpoint: number,
): number {
  return arm.firstCell + (group * arm.visits.length + visit) * plan.endpoints.length + endpoint;
}

/**
 * Cells of the same arm, visit and endpoint by stratum. Undefined where no number of a stratum is fixed: in subgroups and
 * in later stages, which take who qualifies.
 */
export function strataOf(plan: TrialPlan, cell: number): readonly number[] | undefined {
  const sizeOf = (arm: ArmPlan) => arm.visits.length * plan.endpoints.length;
  const arm = plan.arms.find(
    (each) => cell >= each.firstCell && cell < each.firstCell + plan.groups * sizeOf(each),
  );
  const hasStrata = plan.groups > 1 + (plan.protocol.subgroups ?? []).length;
  if (!hasStrata || arm === undefined || arm.stageIndex >= 0 || cell >= arm.firstCell + sizeOf(arm))
    return undefined;
  return STRATA.map((_, stratum) => cell + (plan.groups - STRATA.length + stratum) * sizeOf(arm));
}

/**
 * Lays out a protocol. An arm ends where the last stage that chooses from it starts: until then who is not chosen goes on in
 * it. Every other arm runs to the last visit, and with `followNotChosen` these as well. With `only`, no other endpoint is counted, and no
 * comparison.
 */
export function planTrial(protocol: Protocol, only?: readonly CountedEndpoint[]): TrialPlan {
  const stages = protocol.stages ?? [];
  const endpoints = protocol.endpoints.flatMap((name) => parseEndpoint(name) ?? []);
  const lastVisit = protocol.visits[protocol.visits.length - 1];
  const found: Omit<ArmPlan, "firstCell">[] = [];
  const add = (stage: string, stageIndex: number, fromWeek: number, arm: ProtocolArm) => {
    const feeding = stages
      .map((_, index) => index)
      .filter((index) => index > stageIndex && (stages[index].who.arms ?? [arm.name]).includes(arm.name));
    const endsEarly = feeding.length > 0 && protocol.followNotChosen !== true;
    const toWeek = endsEarly ? stages[feeding[feeding.length - 1]].atWeek : lastVisit;
    const visits = protocol.visits.filter((week) => week >= fromWeek && week <= toWeek);
    const isCounted = (endpoint: Endpoint) =>
      only === undefined ||
      only.some((each) => each.stage === stage && each.arm === arm.name && each.endpoint === endpoint.name);
    found.push({
      counted: endpoints.map((_, index) => index).filter((index) => isCounted(endpoints[index])),
      stage,
      arm,
      regimen: { doses: arm.doses, restart: arm.restart },
      fromWeek,
      toWeek,
      visits,
      stageIndex,
      feedsStages: feeding,
    });
  };

  for (const arm of protocol.arms) add(MAIN_STAGE, -1, 0, arm);
  stages.forEach((stage, index) => {
    for (const arm of stage.randomise) add(stage.name, index, stage.atWeek, arm);
  });
  const shown = 1 + (protocol.subgroups ?? []).length;
  const inAGroup = found.reduce((sum, { visits }) => sum + visits.length * endpoints.length, 0);
  const hasStrata = only === undefined && (shown + STRATA.length) * inAGroup <= MOST_WITH_STRATA;
  const groups = shown + (hasStrata ? STRATA.length : 0);
  let firstCell = 0;
  const arms = found.map((arm) => {
    const placed = { ...arm, firstCell };
    firstCell += groups * arm.visits.length * endpoints.length;
    return placed;
  });
  const others = only === undefined ? protocol : { ...protocol, endpoints: [], comparisons: [] };
  return { protocol, arms, endpoints, groups, ...layOutComparisons(others, arms, firstCell) };
}
