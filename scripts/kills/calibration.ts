/**
 * What `anagen calibrate` does with its files, without its hours: a state that is saved after each step and gone on with,
 * and at the end the model in its place.
 *
 *     calibration.ts FOLDER
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { savedState } from "../../src/cli/calibration-state.ts";
import { writeOutput } from "../../src/files/output.ts";
import { digestOf } from "../../src/input/digest.ts";

const STEPS = 60;
/** Numbers of a state: as long as that of a calibration between two of its waves. */
const NUMBERS = 1500;

const [folder] = process.argv.slice(2);
const saved = savedState("0123456789abcdef", { step: 0, values: [""] }, pathToFileURL(`${folder}/`));
let state = saved.load();
while (state.step < STEPS) {
  const before = digestOf(state.values);
  state = {
    step: state.step + 1,
    values: Array.from({ length: NUMBERS }, (_, at) => `${before.slice(0, 32)} ${at}`),
  };
  saved.save(state);
  // A signal is looked at between two pieces of work, as in any command.
  await new Promise((resolve) => setImmediate(resolve));
}
writeOutput("--out", join(folder, "model.json"), JSON.stringify(state));
saved.remove();
