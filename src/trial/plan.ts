import type { Regimen } from "../drug/regimen.ts";
import { type Endpoint, parseEndpoint } from "./endpoint.ts";
import type { Protocol, ProtocolArm } from "./protocol-schema.ts";
import { MAIN_STAGE } from "./protocol-terms.ts";

/** One arm of one stage as it is simulated: where its people come from, and which cells its results go to. */
export interface ArmPlan {
  readonly stage: string;
  readonly arm: ProtocolArm;
  readonly regimen: Regimen;
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly visits: readonly number[];
  /** Stage its people are chosen for at `fromWeek`; -1 in the main stage, where everyone enrolled takes part. */
  readonly stageIndex: number;
  /** Stages that choose from this arm at its end. */
  readonly feedsStages: readonly number[];
  /** Endpoints that are counted, by position; all of them unless the plan was made for some cells only. */
  readonly counted: readonly number[];
  /** First cell of the arm; cells run over subgroup (all first), visit and endpoint. */
  readonly firstCell: number;
}

/** A protocol laid out for simulation. */
export interface TrialPlan {
  readonly protocol: Protocol;
  readonly arms: readonly ArmPlan[];
  readonly endpoints: readonly Endpoint[];
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
 * Lays out a protocol. An arm that a later stage chooses from ends where that stage starts, because its people
 * are re-randomised there; every other arm runs to the last visit. With `only`, no other endpoint is counted.
 */
export function planTrial(protocol: Protocol, only?: readonly CountedEndpoint[]): TrialPlan {
  const stages = protocol.stages ?? [];
  const endpoints = protocol.endpoints.map((name) => parseEndpoint(name) as Endpoint);
  const groups = 1 + (protocol.subgroups ?? []).length;
  const lastVisit = protocol.visits[protocol.visits.length - 1];
  const arms: ArmPlan[] = [];
  let firstCell = 0;

  const add = (stage: string, stageIndex: number, fromWeek: number, arm: ProtocolArm) => {
    const feeding = stages
      .map((_, index) => index)
      .filter((index) => index > stageIndex && (stages[index].who.arms ?? [arm.name]).includes(arm.name));
    const toWeek = feeding.length > 0 ? stages[feeding[0]].atWeek : lastVisit;
    const feedsStages = feeding.filter((index) => stages[index].atWeek === toWeek);
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
      feedsStages,
      firstCell,
    });
    firstCell += groups * visits.length * endpoints.length;
  };

  for (const arm of protocol.arms) add(MAIN_STAGE, -1, 0, arm);
  stages.forEach((stage, index) => {
    for (const arm of stage.randomise) add(stage.name, index, stage.atWeek, arm);
  });
  return { protocol, arms, endpoints, groups, cells: firstCell };
}
