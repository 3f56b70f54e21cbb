import type { Executor } from "../engine/execution/executor.ts";
import { csvLine } from "../formats/csv.ts";
import type { Model } from "../simulate/model.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { eachTrajectory, NO_READING, NO_WEEK, type PeopleAtVisit } from "../trial/trajectories.ts";
import { openOutput } from "./output.ts";

/**
 * One row for each virtual person, arm and visit. `person` is the same human in all arms and stages of a draw: arms are
 * paired by draw and person. Empty are `reading` of people who have left or moved on, and weeks of what does not happen.
 */
const COLUMNS = [
  "draw",
  "person",
  "stratum",
  "baseline",
  "stage",
  "arm",
  "week",
  "mg_per_day",
  "salt",
  "reading",
  "restarted",
  "restart_week",
  "leaves_week",
];

/** A file for trajectories, made before any work is done for it. @throws InputError where it cannot be written */
export function trajectoryFile(path: string): {
  write(
    protocol: Protocol,
    model: Model,
    size: { virtualPatients: number; seed: number },
    executor: Executor,
    onProgress: (share: number) => void,
  ): Promise<void>;
} {
  const output = openOutput("--trajectories", path);
  return {
    async write(protocol, model, size, executor, onProgress) {
      try {
        output.write(`${csvLine(COLUMNS)}\n`);
        await eachTrajectory(protocol, model, size, executor, (draw, visits, done) => {
          for (const visit of visits) output.write(rowsOf(draw, visit));
          onProgress(done);
        });
        output.commit();
      } catch (error) {
        output.discard();
        throw error;
      }
    },
  };
}

function rowsOf(draw: number, visit: PeopleAtVisit): string {
  const { person, verySevere, baselineReading, salt, reading, restarted } = visit;
  const where = csvLine([visit.stage, visit.arm, String(visit.week)]);
  const weekOf = (week: number) => (week === NO_WEEK ? "" : week);
  let text = "";
  for (let at = 0; at < person.length; at++) {
    const who = `${draw},${person[at]},${verySevere[at] === 1 ? "very severe" : "severe"},${baselineReading[at]}`;
    const dose = `${Math.round(1000 * visit.mgPerDay[at]) / 1000}`;
    const read = reading[at] === NO_READING ? "" : reading[at];
    const weeks = `${weekOf(visit.restartWeek[at])},${weekOf(visit.leavesWeek[at])}`;
    text += `${who},${where},${dose},${Math.max(0, salt[at]).toFixed(2)},${read},${restarted[at]},${weeks}\n`;
  }
  return text;
}
