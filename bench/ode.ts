import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Block } from "./block.ts";
import type { Contestant } from "./measure.ts";
import { jsonFrom, PEERS } from "./outside.ts";

const PEOPLE = 50;

/** Solvers of ordinary differential equations that may be installed, and what runs them. */
const SOLVERS = [
  { name: "mrgsolve", language: "R" },
  { name: "rxode2", language: "R" },
  { name: "deSolve", language: "R" },
  { name: "dopri", language: "JavaScript" },
  { name: "odin-js", language: "JavaScript" },
] as const;

const READER = ["--import", new URL("../scripts/typescript.js", import.meta.url).href];

/** Names of the solvers, installed or not. */
export const ODE_SOLVERS: readonly string[] = SOLVERS.map(({ name }) => name);

/** People of the block as rows of constants: two parts of the scalp, no chance events. */
function peopleTable({ values, cohort }: Block): string {
  const rows = Array.from({ length: PEOPLE }, (_, at) => ({
    theta: cohort.fixed.drive0[at],
    thetaRest: cohort.fixed.driveRest[at],
    regrowthRate: cohort.fixed.regrowthRate[at],
    inhibition: 0.4,
    drugSlope: values.drugSlope,
    attackSoftness: values.attackSoftness,
    suppressionRate: values.suppressionRate * cohort.fixed.onset[at],
    returnRate: values.returnRate,
    sheddingRate: values.sheddingRate,
    // The rate of which `show` is the share of a week.
    visibility: -Math.log(1 - cohort.fixed.show[at]),
  }));
  return [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))].map((row) => `${row}\n`).join("");
}

/** The structure drive as differential equations with each solver that is installed. */
export function odeContestants(block: Block, directory: string): Contestant[] {
  const people = join(directory, "people.csv");
  writeFileSync(people, peopleTable(block));
  copyFileSync(join(PEERS, "ode.c"), join(directory, "ode.c"));
  return SOLVERS.flatMap(({ name, language }) => {
    const once = () =>
      language === "R"
        ? jsonFrom<{ patientsPerSecond: number }>("Rscript", [join(PEERS, "ode.R"), name, people, directory])
        : jsonFrom<{ patientsPerSecond: number }>(process.execPath, [
            ...READER,
            join(PEERS, "ode.ts"),
            name,
            people,
          ]);
    if (once() === null) return [];
    return [{ name, measure: () => once()?.patientsPerSecond ?? Number.NaN, checksum: null }];
  });
}
