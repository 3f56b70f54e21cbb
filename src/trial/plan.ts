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
  /** Number of subgroups including the whole arm. */
  readonly groups: number;
  readonly cells: number;
}

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
 * Lays out a protocol. An arm ends where the last stage that chooses from it starts: until then who is not chosen goes on in
 * it. Every other arm runs to the last visit. With `only`, no other endpoint is counted, and no
 * comparison.
 */
export function planTrial(protocol: Protocol, only?: readonly CountedEndpoint[]): TrialPlan {
  const stages = protocol.stages ?? [];
  const endpoints = protocol.endpoints.flatMap((name) => parseEndpoint(name) ?? []);
  const groups = 1 + (protocol.subgroups ?? []).length;
  const lastVisit = protocol.visits[protocol.visits.length - 1];
  const arms: ArmPlan[] = [];
  let firstCell = 0;

  const add = (stage: string, stageIndex: number, fromWeek: number, arm: ProtocolArm) => {
    const feeding = stages
      .map((_, index) => index)
      .filter((index) => index > stageIndex && (stages[index].who.arms ?? [arm.name]).includes(arm.name));
    const toWeek = feeding.length > 0 ? stages[feeding[feeding.length - 1]].atWeek : lastVisit;
    const visits = protocol.visits.filter((week) => week >= fromWeek && week <= toWeek);
    const isCounted = (endpoint: Endpoint) =>
      only === undefined ||
      only.some((each) => each.stage === stage && each.arm === arm.name && each.endpoint === endpoint.name);
    arms.push({
      counted: endpoints.map((_, index) => index).filter((index) => isCounted(endpoints[index])),
      stage,
      arm,
      regimen: { doses: arm.doses, restart: arm.restart },
      fromWeek,
      toWeek,
      visits,
      stageIndex,
      feedsStages: feeding,
      firstCell,
    });
    firstCell += groups * visits.length * endpoints.length;
  };

  for (const arm of protocol.arms) add(MAIN_STAGE, -1, 0, arm);
  stages.forEach((stage, index) => {
    for (const arm of stage.randomise) add(stage.name, index, stage.atWeek, arm);
  });
  const others = only === undefined ? protocol : { ...protocol, endpoints: [], comparisons: [] };
  return { protocol, arms, endpoints, groups, ...layOutComparisons(others, arms, firstCell) };
}
