import { expect, it } from "vitest";
import type { ArmPlan } from "../arm-plan.ts";
import type { TrialPlan } from "../plan.ts";
import type { ValueColumn } from "../value-column.ts";
import { ComparisonCounter } from "./count-comparisons.ts";

it("people whom a stage chooses are counted one by one, by their own numbers", () => {
  const arm = { name: "4 mg" } as unknown as ArmPlan;
  const plan = { chosenCells: new Map([[arm, [70, 71]]]) } as unknown as TrialPlan;
  const seen: ValueColumn[] = [];
  const counter = new ComparisonCounter(plan, (column) => seen.push(column));
  const persons = Uint32Array.of(100, 101, 102, 103);
  counter.takeChosen(arm, 1, persons, [3, 1]);
  expect(seen).toEqual([
    {
      values: Float64Array.of(1, 1),
      persons: Uint32Array.of(103, 101),
      classes: Uint16Array.of(0, 0),
      cellsOf: [[71]],
    },
  ]);
  // Nobody, or a stage that nothing asks about, is not counted.
  counter.takeChosen(arm, 0, persons, []);
  counter.takeChosen(arm, 2, persons, [1]);
  counter.takeChosen({ ...arm }, 0, persons, [1]);
  expect(seen).toHaveLength(1);
});
