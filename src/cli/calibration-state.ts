import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CalibrationState, INITIAL_CALIBRATION } from "../calibrate/calibrate.ts";
import { writeOutput } from "../files/output.ts";

/** Kept between runs so that a stopped calibration goes on; not part of the project's files. */
const STATE_FOLDER = new URL("../../.anagen/", import.meta.url);

/** The place where the state of one calibration is kept while it runs. */
interface SavedState {
  /** The state of a stopped run; the initial one where there is none or it is damaged. */
  load(): CalibrationState;
  save(state: CalibrationState): void;
  remove(): void;
}

/** The state of a calibration on disk, under a name made from everything its result depends on. */
export function savedState(key: string, folder: URL = STATE_FOLDER): SavedState {
  const file = new URL(`calibrate-${key.slice(0, 16)}.json`, folder);
  return {
    load(): CalibrationState {
      if (!existsSync(file)) return INITIAL_CALIBRATION;
      const state = stateOf(readFileSync(file, "utf8"));
      if (state !== null) return state;
      process.stderr.write("the state of the stopped calibration is damaged: it begins again\n");
      return INITIAL_CALIBRATION;
    },
    save(state: CalibrationState) {
      mkdirSync(folder, { recursive: true });
      writeOutput("state of the calibration", fileURLToPath(file), JSON.stringify(state));
    },
    remove: () => rmSync(file, { force: true }),
  };
}

/** A saved state; null where the text is cut off or no state. */
function stateOf(text: string): CalibrationState | null {
  try {
    const state = JSON.parse(text) as Partial<CalibrationState> | null;
    const isState =
      typeof state === "object" &&
      state !== null &&
      Object.keys(INITIAL_CALIBRATION).every((key) => key in state);
    return isState ? (state as CalibrationState) : null;
  } catch {
    return null;
  }
}
