import type { Tally } from "../simulate/tally.ts";
import type { ArmPlan } from "./arm-plan.ts";
import type { TrialPlan } from "./plan.ts";

/**
 * People of the real study in each arm: its studySize; else its share by weight of enrol.studySize, or of the people whom
 * its stage chooses out of arms whose sizes are known. Arms without any of these are left out.
 */
export function studySizes(plan: TrialPlan, tallies: readonly Tally[]): ReadonlyMap<ArmPlan, number> {
  const { protocol, arms, peopleCells, chosenCells } = plan;
  const counted = (cell: number) => tallies.reduce((sum, tally) => sum + tally.count(cell), 0);
  const sizes = new Map<ArmPlan, number>();
  const stages = [-1, ...(protocol.stages ?? []).map((_, index) => index)];
  for (const stageIndex of stages) {
    const own = arms.filter((arm) => arm.stageIndex === stageIndex);
    const total = stageIndex < 0 ? protocol.enrol.studySize : chosenBy(stageIndex);
    const weights = own.map(({ arm }) => arm.weight ?? 1);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const isShared = stageIndex < 0 || own.some(({ arm }) => arm.weight !== undefined);
    own.forEach((arm, at) => {
      if (arm.arm.studySize !== undefined) sizes.set(arm, arm.arm.studySize);
      else if (isShared && total !== undefined) sizes.set(arm, Math.round((total * weights[at]) / all));
    });
  }
  // An arm that is simulated for a comparison has the size of the one that it stands for.
  for (const made of plan.hypothetical) {
    const size = sizes.get(arms.find(({ arm }) => arm === made.arm) as ArmPlan);
    if (size !== undefined) sizes.set(made, size);
  }
  return sizes;

  /** People of the real study whom a stage chooses; undefined where an arm it chooses from has no size. */
  function chosenBy(stageIndex: number): number | undefined {
    let people = 0;
    for (const [arm, cells] of chosenCells) {
      const place = arm.feedsStages.indexOf(stageIndex);
      if (place < 0) continue;
      const size = sizes.get(arm);
      if (size === undefined) return undefined;
      const enrolled = counted(peopleCells.get(arm) as number);
      if (enrolled > 0) people += (size * counted(cells[place])) / enrolled;
    }
    return people;
  }
}
