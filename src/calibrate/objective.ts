import type { ParameterDefinition, ParameterValues } from "../disease/parameters.ts";
import { exp, log } from "../math/exp.ts";
import { cellOf, type TrialPlan } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { type Target, type TargetCell, TargetError } from "./target.ts";

/** Parameter values from a point of the unit cube, one coordinate a parameter in the order given. */
export function valuesFromCube(
  definitions: readonly ParameterDefinition[],
  cube: readonly number[],
): ParameterValues {
  return Object.fromEntries(
    definitions.map(({ name, low, high, scale }, at) => [
      name,
      scale === "log" ? low * exp(cube[at] * log(high / low)) : low + cube[at] * (high - low),
    ]),
  );
}

/** Position of a target's cell in the tally of its protocol. @throws TargetError when the protocol has no such cell */
export function locate(plan: TrialPlan, cell: TargetCell): number {
  const arm = plan.arms.find(
    (candidate) => candidate.stage === cell.stage && candidate.arm.name === cell.arm,
  );
  const visit = arm?.visits.indexOf(cell.week) ?? -1;
  const endpoint = plan.endpoints.findIndex((candidate) => candidate.name === cell.endpoint);
  const subgroups = (plan.protocol.subgroups ?? []).map((subgroup) => subgroup.name);
  const group = cell.subgroup === undefined ? 0 : subgroups.indexOf(cell.subgroup) + 1;
  if (!arm || visit < 0 || endpoint < 0 || (cell.subgroup !== undefined && group === 0))
    throw new TargetError(`no cell ${JSON.stringify(cell)} in ${plan.protocol.name ?? "the protocol"}`);
  return cellOf(plan, arm, group, visit, endpoint);
}

/**
 * Only what the targets read: no later visit, no other arm, endpoint or subgroup. Earlier visits stay, for an endpoint
 * may count what happened at any of them.
 */
export function trimProtocol(protocol: Protocol, targets: readonly Target[]): Protocol {
  const cells = targets.flatMap((target) => target.cells);
  const reads = (name: string) => cells.some((cell) => cell.arm === name);
  const lastRead = Math.max(...cells.map((cell) => cell.week));
  const stages = (protocol.stages ?? [])
    .map((stage) => ({ ...stage, randomise: stage.randomise.filter((arm) => reads(arm.name)) }))
    .filter((stage) => stage.randomise.length > 0);
  const feeds = (name: string) => stages.some((stage) => (stage.who.arms ?? [name]).includes(name));
  return {
    ...protocol,
    arms: protocol.arms.filter((arm) => reads(arm.name) || feeds(arm.name)),
    stages,
    visits: protocol.visits.filter((week) => week <= lastRead),
    endpoints: protocol.endpoints.filter((name) => cells.some((cell) => cell.endpoint === name)),
    subgroups: (protocol.subgroups ?? []).filter(({ name }) => cells.some((cell) => cell.subgroup === name)),
  };
}
