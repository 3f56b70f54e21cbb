/**
 * The drive structure as ordinary differential equations (see ode.c) with a package of JavaScript that is
 * installed, here or in the folder that ANAGEN_BENCH_MODULES names:
 *
 *   node bench/peers/ode.ts dopri people.csv
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { rateOf } from "../measure.ts";

type Rhs = (t: number, y: number[], dydt: number[]) => void;
type Solution = (times: number[]) => number[][];
type Person = Readonly<Record<string, number>>;

const [name, file] = process.argv.slice(2);
const require = createRequire(join(process.env.ANAGEN_BENCH_MODULES ?? import.meta.dirname, "package.json"));

const [header, ...lines] = readFileSync(file, "utf8").trim().split("\n");
const columns = header.split(",");
const people: Person[] = lines.map((line) => {
  const values = line.split(",").map(Number);
  return Object.fromEntries(columns.map((column, at) => [column, values[at]]));
});
const START = [0, 0, 0, 0, 1, 1, 0, 0];
const SWITCHES = Array.from({ length: 11 }, (_, at) => 13 * (at + 1));
const control = () => ({ rtol: 1e-6, atol: 1e-6, tcrit: [...SWITCHES] });

function equations(p: Person): Rhs {
  const follow = (gap: number) => (gap > 0 ? p.suppressionRate : p.returnRate) * gap;
  return (t, y, dydt) => {
    const on = Math.floor(t / 13) % 2 === 0 ? 1 : 0;
    dydt[0] = follow(on * p.drugSlope * p.inhibition - y[0]);
    dydt[1] = follow(y[0] - y[1]);
    for (let part = 0; part < 2; part++) {
      const at = 2 + 3 * part;
      const a = 1 / (1 + Math.exp(-((part === 0 ? p.theta : p.thetaRest) - y[1]) / p.attackSoftness));
      const back = p.regrowthRate * (1 - a) * y[at + 2];
      const shown = p.visibility * y[at + 1];
      dydt[at] = shown - p.sheddingRate * a * y[at];
      dydt[at + 1] = back - shown - p.sheddingRate * a * y[at + 1];
      dydt[at + 2] = p.sheddingRate * a * (y[at] + y[at + 1]) - back;
    }
  };
}

const SOLVERS: Readonly<Record<string, () => (person: Person) => number>> = {
  dopri: () => {
    const { Dopri } = require("dopri");
    return (person) => {
      const solver = new Dopri(equations(person), START.length, control());
      const solution: Solution = solver.initialise(0, [...START]).run(156);
      return solution([156])[0][2];
    };
  },
  "odin-js": () => {
    const { wodinRun } = require("@reside-ic/odinjs");
    const names = ["T1", "T2", "V", "G", "Q", "Vr", "Gr", "Qr"];
    class Model {
      private readonly right: Rhs;
      constructor(_: unknown, pars: Map<string, number>) {
        this.right = equations(Object.fromEntries(pars));
      }
      initial = () => [...START];
      names = () => names;
      setUser() {}
      getInternal = () => ({});
      getMetadata = () => ({});
      rhs(t: number, y: number[], dydt: number[]) {
        this.right(t, y, dydt);
      }
    }
    return (person) => {
      const run = wodinRun(Model, new Map(Object.entries(person)), 0, 156, control());
      return run({ mode: "given", times: [156] }).values[2].y[0];
    };
  },
};

const solve = SOLVERS[name]();
const runAll = () => people.reduce((sum, person) => sum + solve(person), 0) / people.length;
const meanVisible = runAll();
const patientsPerSecond = rateOf(runAll, people.length, 300);
console.log(JSON.stringify({ patientsPerSecond, meanVisible }));
