import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeOutput } from "../files/output.ts";

/** Kept between runs so that a stopped calibration goes on; not part of the project's files. */
const STATE_FOLDER = new URL("../../.anagen/", import.meta.url);

/** The place where the state of one calibration is kept while it runs. */
interface SavedState<State> {
  /** The state of a stopped run; the initial one where there is none or it is damaged. */
  load(): State;
  save(state: State): void;
  remove(): void;
}

/** The state of a calibration on disk, under a name made from everything its result depends on. */
export function savedState<State extends object>(
  key: string,
  initial: State,
  folder: URL = STATE_FOLDER,
): SavedState<State> {
  const file = new URL(`calibrate-${key.slice(0, 16)}.json`, folder);
  return {
    load(): State {
      if (!existsSync(file)) return initial;
      const state = stateOf(readFileSync(file, "utf8"), initial);
      if (state !== null) return state;
      process.stderr.write("the state of the stopped calibration is damaged: it begins again\n");
      return initial;
    },
    save(state: State) {
      mkdirSync(folder, { recursive: true });
      writeOutput("state of the calibration", fileURLToPath(file), JSON.stringify(state));
    },
    remove: () => rmSync(file, { force: true }),
  };
}

/** A saved state; null where the text is cut off or no state. */
function stateOf<State extends object>(text: string, initial: State): State | null {
  try {
    const state: unknown = JSON.parse(text);
    const isState =
      typeof state === "object" && state !== null && Object.keys(initial).every((key) => key in state);
    return isState ? (state as State) : null;
  } catch {
    return null;
  }
}
