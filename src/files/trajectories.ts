import type { Executor } from "../engine/execution/executor.ts";
import { csvLine } from "../formats/csv.ts";
import type { Model } from "../simulate/model.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { eachTrajectory, NO_READING, type PeopleAtVisit } from "../trial/trajectories.ts";
import { openOutput } from "./output.ts";

/** One row for each virtual person, arm and visit; `reading` is empty for people who have left the study. */
const COLUMNS = ["draw", "person", "stage", "arm", "week", "salt", "reading", "restarted"];

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

function rowsOf(draw: number, { stage, arm, week, person, salt, reading, restarted }: PeopleAtVisit): string {
  const where = csvLine([stage, arm, String(week)]);
  let text = "";
  for (let at = 0; at < person.length; at++) {
    const read = reading[at] === NO_READING ? "" : reading[at];
    text += `${draw},${person[at]},${where},${Math.max(0, salt[at]).toFixed(2)},${read},${restarted[at]}\n`;
  }
  return text;
}
