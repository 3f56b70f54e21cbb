import type { ArmPlan } from "../arm-plan.ts";
import { type Endpoint, parseEndpoint } from "../endpoint.ts";
import type { Estimand } from "../estimand-names.ts";
import type { Protocol } from "../protocol-schema.ts";
import { timeGrid } from "../times/event-times.ts";
import { parseTimeEndpoint, type TimeEndpoint } from "../times/time-kinds.ts";
import { comparisonName, type ProtocolComparison } from "./comparison-schema.ts";

/** Two arms compared, as it is counted. Cells stand after those of the arms. */
export interface ComparisonPlan {
  readonly name: string;
  readonly asked: ProtocolComparison;
  readonly estimand: Estimand;
  readonly arm: ArmPlan;
  readonly control: ArmPlan;
  readonly endpoint: Endpoint | TimeEndpoint;
  /** Weeks that are compared, ascending; of a time the weeks at which its event can be seen. */
  readonly weeks: readonly number[];
  /** Cells run over week, then the parts of PARTS. */
  readonly firstCell: number;
}

/** A curve of times to an event of one arm, everybody in it. */
export interface TimePlan {
  readonly arm: ArmPlan;
  readonly endpoint: TimeEndpoint;
  readonly weeks: readonly number[];
  /** Cells run over week, then event and leaving. */
  readonly firstCell: number;
}

/**
 * What is counted of a comparison at a week: each arm's values; their difference and mean in each person, the same one in
 * both arms; and, of times, whether following has ended by then in each arm. Of times a value is whether the event has
 * been seen by that week.
 */
const PARTS = ["arm", "control", "difference", "mean", "armEnded", "controlEnded"] as const;
export type ComparisonPart = (typeof PARTS)[number];

export function comparisonCell({ firstCell }: ComparisonPlan, week: number, part: ComparisonPart): number {
  return firstCell + week * PARTS.length + PARTS.indexOf(part);
}

/** Cell of a curve: events seen by that week, or people followed no further. */
export function timeCell({ firstCell }: TimePlan, week: number, part: "event" | "ended"): number {
  return firstCell + 2 * week + (part === "event" ? 0 : 1);
}

export function isTime(endpoint: Endpoint | TimeEndpoint): endpoint is TimeEndpoint {
  return "weekly" in endpoint;
}

/** The estimand of a comparison: as asked, else what the endpoint counts by its own definition. */
function estimandOf({ estimand, endpoint }: Pick<ProtocolComparison, "estimand" | "endpoint">): Estimand {
  return estimand ?? parseEndpoint(endpoint)?.kind.estimands?.[0] ?? "treatmentPolicy";
}

/** Lays out the curves and comparisons of a protocol, with the arms that are simulated for them alone. */
export function layOutComparisons(
  protocol: Protocol,
  arms: readonly ArmPlan[],
  firstCell: number,
): {
  readonly hypothetical: readonly ArmPlan[];
  readonly times: readonly TimePlan[];
  readonly comparisons: readonly ComparisonPlan[];
  readonly peopleCells: ReadonlyMap<ArmPlan, number>;
  readonly chosenCells: ReadonlyMap<ArmPlan, readonly number[]>;
  readonly cells: number;
} {
  let cells = firstCell;
  const take = (count: number) => {
    cells += count;
    return cells - count;
  };
  const times = arms.flatMap((arm) =>
    protocol.endpoints.flatMap((name): TimePlan[] => {
      const endpoint = parseTimeEndpoint(name);
      if (endpoint === null) return [];
      const weeks = timeGrid(endpoint, arm);
      return [{ arm, endpoint, weeks, firstCell: take(2 * weeks.length) }];
    }),
  );
  const hypothetical: ArmPlan[] = [];
  /** The arm as the estimand needs it: without its restart rule where nobody is to go back to the drug. */
  const armOf = (name: string, estimand: Estimand): ArmPlan => {
    const own = arms.find(({ arm }) => arm.name === name) as ArmPlan;
    if (estimand !== "hypothetical" || own.regimen.restart === undefined) return own;
    const known = hypothetical.find(({ arm }) => arm.name === name);
    if (known) return known;
    const made = { ...own, regimen: { doses: own.regimen.doses }, feedsStages: [], counted: [] };
    hypothetical.push(made);
    return made;
  };
  const comparisons = (protocol.comparisons ?? []).map((asked): ComparisonPlan => {
    const estimand = estimandOf(asked);
    const [arm, control] = [armOf(asked.arm, estimand), armOf(asked.control, estimand)];
    const endpoint = (parseTimeEndpoint(asked.endpoint) ?? parseEndpoint(asked.endpoint)) as
      | Endpoint
      | TimeEndpoint;
    const last = Math.min(arm.toWeek, control.toWeek, isTime(endpoint) ? (asked.week ?? Infinity) : Infinity);
    const weeks = isTime(endpoint)
      ? timeGrid(endpoint, arm).filter((week) => week <= last)
      : arm.visits.filter((week) =>
          asked.week === undefined ? week > arm.fromWeek && week <= last : week === asked.week,
        );
    return {
      name: comparisonName(asked),
      asked,
      estimand,
      arm,
      control,
      endpoint,
      weeks,
      firstCell: take(PARTS.length * weeks.length),
    };
  });
  const counted = protocol.endpoints.length > 0 ? [...arms, ...hypothetical] : [];
  const peopleCells = new Map(counted.map((arm) => [arm, take(1)]));
  const feeding = counted.filter(({ feedsStages }) => feedsStages.length > 0);
  const chosenCells = new Map(feeding.map((arm) => [arm, arm.feedsStages.map(() => take(1))]));
  return { hypothetical, times, comparisons, peopleCells, chosenCells, cells };
}
