import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { type CalibrationInput, calibrate, DEFAULT_EFFORT } from "../calibrate/calibrate.ts";
import { INITIAL_SEARCH, type SearchState } from "../calibrate/search.ts";
import { DRIVE } from "../disease/structure.ts";
import { textTable } from "../explain/text-table.ts";
import { canonicalJson, sha256Hex } from "../numerics/digest.ts";
import { executorFor, printJson, type RunFlags, seedFlag } from "./common.ts";
import { loadEvidence } from "./load-evidence.ts";
import { loadModelFile, modelPath, packageVersion } from "./load-model.ts";
import { loadCalibrationData } from "./load-targets.ts";

const EXAMPLES = `
Examples:
  anagen calibrate                 find the draws again and write data/model
  anagen calibrate --check         the same, but only compare with data/model
  anagen calibrate --seed 7 --out /tmp/drive.json
A stopped run goes on where it was; --fresh starts over.
`;

interface CalibrateFlags extends RunFlags {
  readonly check?: boolean;
  readonly fresh?: boolean;
  readonly out?: string;
}

/** Kept between runs so that a stopped calibration goes on; not part of the project's files. */
const STATE_FOLDER = new URL("../../.anagen/", import.meta.url);

/** `anagen calibrate`: reruns the calibration from data/. */
export function registerCalibrate(program: Command): void {
  program
    .command("calibrate")
    .description("Fit the disease model to the calibration list of the evidence; writes data/model.")
    .option("--json", "print the model file as JSON and nothing else")
    .option("--seed <number>", "random seed, 0 to 4294967295 (default: that of data/model, else 1)")
    .option("--workers <number>", "worker threads (default: one a processor)")
    .option("--out <file>", "write here instead of data/model")
    .option("--check", "write nothing; exit with 1 unless data/model is reproduced bit for bit")
    .option("--fresh", "do not go on with a stopped run")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: CalibrateFlags) => {
      const data = loadCalibrationData(loadEvidence());
      const path = flags.out ?? fileURLToPath(modelPath(DRIVE.name));
      const before = existsSync(modelPath(DRIVE.name)) ? loadModelFile(DRIVE.name) : null;
      const input: CalibrationInput = {
        structure: DRIVE,
        protocols: data.protocols,
        targets: data.targets,
        meanBaselineSalt: data.meanBaselineSalt,
        dataHash: data.hash,
        codeVersion: packageVersion(),
        seed: seedFlag(flags) ?? before?.file.seed ?? 1,
        effort: DEFAULT_EFFORT,
      };
      const { protocols: _, ...identity } = input;
      const state = savedState(
        sha256Hex(new TextEncoder().encode(canonicalJson({ ...identity, structure: DRIVE.name }))),
      );
      const executor = executorFor(flags);
      const began = performance.now();
      const say = (text: string) =>
        process.stderr.write(`${text} (${((performance.now() - began) / 1000).toFixed(0)} s)\n`);
      try {
        const model = await calibrate(input, flags.fresh ? INITIAL_SEARCH : state.load(), executor, {
          onGeneration(now) {
            state.save(now);
            if (now.cma === null || now.cma.generation % 10 !== 0) return;
            const best = Math.min(
              ...now.best.filter((each) => each.start === now.start).map((each) => each.deviance),
            );
            say(
              `start ${now.start + 1} of ${input.effort.starts}, generation ${now.cma.generation} of at most ${input.effort.generations}: best deviance ${best.toFixed(2)}`,
            );
          },
          onJudging: (done, total) => {
            if (done % 40 === 0 || done === total) say(`judging candidates again: ${done} of ${total}`);
          },
        });
        const text = `${JSON.stringify(model, null, 1)}\n`;
        if (flags.check) {
          const same = before?.text === text;
          console.log(same ? "data/model is reproduced bit for bit" : "data/model is NOT reproduced");
          if (!same) process.exitCode = 1;
        } else {
          mkdirSync(new URL("./", modelPath(DRIVE.name)), { recursive: true });
          writeFileSync(path, text);
        }
        state.remove();
        if (flags.json) printJson(model);
        else if (!flags.check) {
          const rows = model.fit.rows.map((row) => [
            row.observations.join("+"),
            row.observed.toFixed(1),
            row.predicted.toFixed(1),
            `${row.lowestDraw.toFixed(1)} to ${row.highestDraw.toFixed(1)}`,
          ]);
          console.log(textTable(["observation", "observed", "model", "range of draws"], rows));
          console.log(
            `\n${model.draws.length} vectors kept, deviance ${model.fit.bestDeviance.toFixed(2)} to ${(model.fit.bestDeviance + model.fit.cutOff).toFixed(2)} over ${model.fit.targets} targets; written to ${flags.out ?? `data/model/${model.structure}.json`}`,
          );
        }
      } finally {
        await executor.close();
      }
    });
}

/** The state of a search on disk, under a name made from everything its result depends on. */
function savedState(key: string): {
  load: () => SearchState;
  save: (state: SearchState) => void;
  remove: () => void;
} {
  const file = new URL(`calibrate-${key.slice(0, 16)}.json`, STATE_FOLDER);
  return {
    load: () => (existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as SearchState) : INITIAL_SEARCH),
    save(state) {
      mkdirSync(STATE_FOLDER, { recursive: true });
      writeFileSync(file, JSON.stringify(state));
    },
    remove: () => rmSync(file, { force: true }),
  };
}
