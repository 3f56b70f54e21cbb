import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import type { Executor } from "../engine/execution/executor.ts";
import { csvLine } from "../formats/csv.ts";
import { InputError } from "../input/input-error.ts";
import type { Model } from "../simulate/model.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { eachTrajectory, NO_READING, type PeopleAtVisit } from "../trial/trajectories.ts";

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
  let handle: number;
  try {
    handle = openSync(path, "w");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError("--trajectories", path, `it cannot be written (${code})`);
  }
  return {
    async write(protocol, model, size, executor, onProgress) {
      try {
        writeSync(handle, `${csvLine(COLUMNS)}\n`);
        await eachTrajectory(protocol, model, size, executor, (draw, visits, done) => {
          for (const visit of visits) writeSync(handle, rowsOf(draw, visit));
          onProgress(done);
        });
      } catch (error) {
        rmSync(path);
        throw error;
      } finally {
        closeSync(handle);
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
