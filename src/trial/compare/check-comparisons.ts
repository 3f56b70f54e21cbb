import { InputError } from "../../input/input-error.ts";
import { isProportion, parseEndpoint } from "../endpoint.ts";
import { ESTIMANDS } from "../estimand-names.ts";
import type { Protocol } from "../protocol-schema.ts";
import { MAIN_STAGE } from "../protocol-terms.ts";
import { parseTimeEndpoint } from "../times/time-kinds.ts";
import { comparisonName, type ProtocolComparison } from "./comparison-schema.ts";

/** Comparisons that can be made: of two arms of one stage, at a visit of both. @throws InputError */
export function requireComparisons(protocol: Protocol): void {
  const names = new Set<string>();
  (protocol.comparisons ?? []).forEach((comparison, at) => {
    const field = `comparisons[${at}]`;
    const { arm, control } = comparison;
    const own = stageOf(protocol, arm, `${field}.arm`);
    const other = stageOf(protocol, control, `${field}.control`);
    if (arm === control)
      throw new InputError(`${field}.control`, control, "another arm than the one compared");
    if (own.name !== other.name)
      throw new InputError(
        `${field}.control`,
        control,
        `an arm of the stage "${own.name}" as ${JSON.stringify(arm)} is: only arms with the same people are compared`,
      );
    const name = comparisonName(comparison);
    if (names.has(name))
      throw new InputError(`${field}.name`, name, "it is there already; give it another name");
    names.add(name);
    requireWeek(protocol, comparison, own.fromWeek, `${field}.week`);
    requireEstimand(comparison, `${field}.estimand`);
    requireMargin(comparison, field);
    requireLooks(comparison, `${field}.looks.at`);
  });
}

function stageOf(protocol: Protocol, name: string, field: string): { name: string; fromWeek: number } {
  if (protocol.arms.some((arm) => arm.name === name)) return { name: MAIN_STAGE, fromWeek: 0 };
  const stage = (protocol.stages ?? []).find(({ randomise }) => randomise.some((arm) => arm.name === name));
  if (stage) return { name: stage.name, fromWeek: stage.atWeek };
  const all = [...protocol.arms, ...(protocol.stages ?? []).flatMap(({ randomise }) => randomise)];
  throw new InputError(field, name, `allowed are the arms: ${all.map((arm) => arm.name).join(", ")}`);
}

function requireWeek(
  { visits }: Protocol,
  { week, endpoint }: ProtocolComparison,
  fromWeek: number,
  field: string,
): void {
  if (week === undefined) return;
  if (parseTimeEndpoint(endpoint) === null && !visits.includes(week))
    throw new InputError(field, week, "it must be one of the visits");
  if (week <= fromWeek)
    throw new InputError(field, week, `later than week ${fromWeek}, where the arms begin to differ`);
  if (week > visits[visits.length - 1])
    throw new InputError(field, week, `not after the last visit, week ${visits[visits.length - 1]}`);
}

function requireEstimand({ estimand, endpoint }: ProtocolComparison, field: string): void {
  const kind = parseEndpoint(endpoint)?.kind ?? parseTimeEndpoint(endpoint)?.kind;
  const allowed = kind?.estimands ?? ESTIMANDS;
  if (estimand !== undefined && !allowed.includes(estimand))
    throw new InputError(
      field,
      estimand,
      `${endpoint} says by its own definition how a return to the drug counts; allowed: ${allowed.join(", ")}`,
    );
}

function requireMargin({ test, margin, endpoint }: ProtocolComparison, field: string): void {
  const isTime = parseTimeEndpoint(endpoint) !== null;
  const ofReading = parseEndpoint(endpoint);
  // Two shares never differ by more than 100 points, so that margin would show nothing.
  const isShare = ofReading !== null && isProportion(ofReading);
  const points = `a number of points above 0${isShare ? " and below 100" : ""}`;
  const needed = isTime ? "a hazard ratio above 1" : points;
  if (test === "nonInferiority" && margin === undefined)
    throw new InputError(`${field}.margin`, margin, `non-inferiority needs a margin: ${needed}`);
  if (test !== "nonInferiority" && margin !== undefined)
    throw new InputError(`${field}.margin`, margin, 'a margin goes with "test": "nonInferiority"');
  if (margin !== undefined && (margin <= (isTime ? 1 : 0) || (isShare && margin >= 100)))
    throw new InputError(`${field}.margin`, margin, needed);
}

function requireLooks({ looks }: ProtocolComparison, field: string): void {
  if (looks === undefined) return;
  looks.at.forEach((share, at) => {
    if (at > 0 && share <= looks.at[at - 1])
      throw new InputError(`${field}[${at}]`, share, `above ${looks.at[at - 1]}, the look before it`);
  });
  const last = looks.at.length - 1;
  if (looks.at[last] !== 1)
    throw new InputError(`${field}[${last}]`, looks.at[last], "the last look is at 1");
}
