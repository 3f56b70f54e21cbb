import { locate } from "../calibrate/objective.ts";
import type { Target } from "../calibrate/target.ts";
import { groupBy } from "../math/group-by.ts";
import { modelInterval, studyInterval } from "../simulate/estimate.ts";
import type { Model } from "../simulate/model.ts";
import type { Tally } from "../simulate/tally.ts";
import { isProportion, parseEndpoint } from "../trial/endpoint.ts";
import type { TrialPlan } from "../trial/plan.ts";
import { MAIN_STAGE } from "../trial/protocol-terms.ts";
import type { Course } from "./result.ts";
import { estimateOf, shown } from "./row.ts";

/** One course for each study, arm, subgroup and endpoint among targets that share a protocol, in their order. */
export function coursesOf(
  targets: readonly Target[],
  plan: TrialPlan,
  tallies: readonly Tally[],
  model: Model,
): Course[] {
  const groups = groupBy(targets, (target) =>
    JSON.stringify([
      target.study,
      target.cells.map(({ stage, arm, endpoint, subgroup, people }) => [
        stage,
        arm,
        endpoint,
        subgroup,
        people,
      ]),
    ]),
  );
  return [...groups.values()].map((group) => {
    const read = targets
      .flatMap(({ cells }) => cells)
      .filter(({ stage }) => stage === group[0].cells[0].stage);
    return courseOf(group, Math.max(...read.map(({ week }) => week)), plan, tallies, model);
  });
}

/** Ends at `lastWeek`, where the stage was last read. */
function courseOf(
  group: readonly Target[],
  lastWeek: number,
  plan: TrialPlan,
  tallies: readonly Tally[],
  model: Model,
): Course {
  const [{ study, protocol, cells }] = group;
  const [{ stage, endpoint: name, subgroup }] = cells;
  const endpoint = parseEndpoint(name);
  const proportion = endpoint === null || isProportion(endpoint);
  const sizes = group.map(({ observed }) => (observed.kind === "range" ? 0 : observed.n));
  const studySize = Math.max(...sizes) || null;
  const arms = plan.arms.filter((arm) =>
    cells.some((cell) => cell.stage === arm.stage && cell.arm === arm.arm.name),
  );
  const startWeek = stage === MAIN_STAGE ? 0 : Math.max(...arms.map((arm) => arm.fromWeek));
  const weeks = arms[0].visits.filter(
    (week) => week <= lastWeek && arms.every((arm) => arm.visits.includes(week)),
  );
  const scale = proportion ? 100 : 1;
  return {
    study,
    protocol,
    stage: [...new Set(cells.map((cell) => cell.stage))].join(" and "),
    arm: cells.map((cell) => cell.arm).join(" and "),
    subgroup: subgroup ?? null,
    endpoint: name,
    unit: endpoint?.kind.unit ?? "percent",
    startWeek,
    studySize,
    weeks: weeks.flatMap((week) => {
      const positions = cells.map((cell) => locate(plan, { ...cell, week }));
      const result = estimateOf(cells, positions, plan, tallies, model.weights);
      if (result === null) return [];
      const own = modelInterval(result, model.provisional);
      const study = studySize === null ? null : studyInterval(result, proportion, studySize);
      const low = (value: number) => shown(scale * Math.min(value, result.value));
      const high = (value: number) => shown(scale * Math.max(value, result.value));
      return [
        {
          week,
          value: shown(scale * result.value),
          low: low(own.low),
          high: high(own.high),
          studyLow: study && low(study.low),
          studyHigh: study && high(study.high),
        },
      ];
    }),
    rows: group.map((target) => target.observations.join("+")),
  };
}
