import { liveClaims } from "../../src/claims/facts.ts";
import { enrol } from "../../src/disease/population/enrol.ts";
import { createStepper } from "../../src/disease/structure.ts";
import { STRUCTURE_NAMES, STRUCTURES, type StructureName } from "../../src/disease/structures.ts";
import type { Executor } from "../../src/engine/execution/executor.ts";
import { PRECISION } from "../../src/engine/execution/kernel-choice.ts";
import type { Precision } from "../../src/engine/expression/index.ts";
import { parseCase } from "../../src/forecast/case/case.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { runCourse } from "../../src/simulate/course.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";
import { runTrial } from "../../src/trial/trial.ts";
import { readJson } from "../support/anagen.ts";
import { trueSalt } from "../support/disease/true-salt.ts";
import { someModel } from "../support/simulate/model.ts";

/** A golden file: what came out, and why it was written last. */
export interface Golden {
  /** Why the numbers are as they are now, in the words of who wrote them. */
  readonly reason: string;
  readonly content: unknown;
}

/** Computes the content of a golden file, by name. */
export const GOLDEN: Readonly<Record<string, (executor: Executor) => unknown | Promise<unknown>>> = {
  /** What is said of each claim, word for word, its numbers filled in: as it was audited against the sources. */
  claims: () =>
    Object.fromEntries(
      liveClaims(loadEvidence()).map(({ id, verdict, correctFact, explanation, notKnown }) => [
        id,
        { verdict, correctFact, explanation, notKnown },
      ]),
    ),

  /** True SALT of a few people on and off drug, to the last bit, under parameters that calibration does not move. */
  courses: () => coursesOf("f64"),

  /** The same in the precision of the weekly steps. */
  "courses-single": () => coursesOf(PRECISION),

  "forecast-case-stop": async (executor) => {
    const input = parseCase(readJson("examples/case-stop.json")).value;
    const { options, provenance } = await forecast(input, loadModel(loadEvidence()), executor, {
      virtualPatients: 1000,
    });
    return {
      provenance,
      options: options.map(({ name, outcomes, medianWeeksToLoss }) => ({
        name,
        outcomes,
        medianWeeksToLoss,
      })),
    };
  },

  "trial-brave-aa1": async (executor) => {
    const protocol = parseProtocol(readJson("examples/trial-brave-aa1.json")).value;
    const { rows, provenance } = await runTrial(protocol, loadModel(loadEvidence()), executor);
    const kept = [12, 36, 52, 56, 60, 76, 104, 152];
    return {
      provenance,
      rows: rows
        .filter((row) => row.subgroup === null && kept.includes(row.week))
        .map(({ arm, week, endpoint, value, low, high }) => ({ arm, week, endpoint, value, low, high })),
    };
  },
};

const WEEKS = [0, 1, 4, 12, 36, 52, 60, 76, 104];

function coursesOf(precision: Precision): unknown {
  return Object.fromEntries(STRUCTURE_NAMES.map((name) => [name, courseOf(name, precision)]));
}

function courseOf(name: StructureName, precision: Precision): unknown {
  const [{ values }] = someModel(1, name).draws;
  const draw = { structure: STRUCTURES[name], values, index: 0 };
  const stepper = createStepper(STRUCTURES[name], 8, { backend: "interpreter", precision });
  const people = enrol(draw, { lowest: 50, highest: 100, verySevereShare: 0.5 }, 1, 0, 8, stepper);
  const salt: number[][] = [];
  const regimen = {
    doses: [
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 52, mgPerDay: 0 },
    ],
    restart: { whenSaltWorsensBy: 20, mgPerDay: 4, checkEveryWeeks: 4 },
  };
  const restartWeek = runCourse(
    stepper,
    people,
    { regimens: [regimen], fromWeek: 0, toWeek: 104, visits: WEEKS },
    () => {
      salt.push(Array.from({ length: 8 }, (_, at) => trueSalt(stepper.state, people.bald, at)));
    },
  );
  return { baselineReading: [...people.baselineReading], weeks: WEEKS, salt, restartWeek: [...restartWeek] };
}
