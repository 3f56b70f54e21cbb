import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import {
  type CalibrationInput,
  type CalibrationState,
  calibrate,
  DEFAULT_EFFORT,
  type Effort,
  INITIAL_CALIBRATION,
} from "../calibrate/calibrate.ts";
import type { ModelFile } from "../calibrate/model-file.ts";
import { STRUCTURES, type StructureName } from "../disease/structure.ts";
import { textTable } from "../explain/text-table.ts";
import { canonicalJson } from "../numerics/canonical-json.ts";
import { sha256Hex } from "../numerics/digest.ts";
import { InputError } from "../schema/input-error.ts";
import type { Executor } from "../simulate/executor.ts";
import { executorFor, printJson, type RunFlags, seedFlag } from "./common.ts";
import { loadEvidence } from "./load-evidence.ts";
import { modelPath, packageVersion } from "./load-model.ts";
import { type CalibrationData, loadCalibrationData } from "./load-targets.ts";

const STRUCTURE_NAMES = Object.keys(STRUCTURES) as StructureName[];

const EXAMPLES = `
Examples:
  anagen calibrate                 find the draws again and write data/model
  anagen calibrate --check         the same, but only compare with data/model
  anagen calibrate --seed 7 --out elsewhere
A stopped run goes on where it was; --fresh starts over.
`;

interface CalibrateFlags extends RunFlags {
  readonly check?: boolean;
  readonly fresh?: boolean;
  readonly out?: string;
  readonly structure?: string;
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
    .option("--out <folder>", "write here instead of data/model")
    .option("--structure <name>", "only this structure: drive or loop")
    .option("--check", "write nothing; exit with 1 unless data/model is reproduced bit for bit")
    .option("--fresh", "do not go on with a stopped run")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: CalibrateFlags) => {
      const data = loadCalibrationData(loadEvidence());
      const wanted = flags.structure === undefined ? STRUCTURE_NAMES : [structureFlag(flags.structure)];
      const executor = executorFor(flags);
      const models: ModelFile[] = [];
      try {
        for (const name of wanted) models.push(await calibrateOne(name, data, flags, executor));
      } finally {
        await executor.close();
      }
      if (flags.json) printJson(models);
    });
}

/** @throws InputError */
function structureFlag(name: string): StructureName {
  const known = STRUCTURE_NAMES.find((each) => each === name);
  if (known === undefined)
    throw new InputError("--structure", name, `allowed are ${STRUCTURE_NAMES.join(", ")}`);
  return known;
}

async function calibrateOne(
  name: StructureName,
  data: CalibrationData,
  flags: CalibrateFlags,
  executor: Executor,
): Promise<ModelFile> {
  const before = existsSync(modelPath(name)) ? readFileSync(modelPath(name), "utf8") : null;
  const seedBefore = before === null ? undefined : (JSON.parse(before) as { seed?: number }).seed;
  const input: CalibrationInput = {
    structure: STRUCTURES[name],
    protocols: data.protocols,
    targets: data.targets,
    meanBaselineSalt: data.meanBaselineSalt,
    dataHash: data.hash,
    codeVersion: packageVersion(),
    seed: seedFlag(flags) ?? seedBefore ?? 1,
    effort: DEFAULT_EFFORT,
  };
  const { protocols: _, structure, ...identity } = input;
  const content = canonicalJson({ ...identity, structure: { name, parameters: structure.parameters } });
  const saved = savedState(sha256Hex(new TextEncoder().encode(content)));
  const model = await calibrate(
    input,
    flags.fresh ? INITIAL_CALIBRATION : saved.load(),
    executor,
    progressWriter(name, input.effort, saved.save),
  );
  const text = `${JSON.stringify(model, null, 1)}\n`;
  if (flags.check) {
    const same = before === text;
    console.log(`data/model/${name}.json is ${same ? "" : "NOT "}reproduced bit for bit`);
    if (!same) process.exitCode = 1;
  } else {
    const path =
      flags.out === undefined ? modelPath(name) : pathToFileURL(`${resolve(flags.out)}/${name}.json`);
    mkdirSync(new URL("./", path), { recursive: true });
    writeFileSync(path, text);
    if (!flags.json)
      console.log(`${calibrationText(model)}\nwritten to ${flags.out ?? "data/model"}/${name}.json`);
  }
  saved.remove();
  return model;
}

/** Saves each state and says now and then how far the calibration is. */
function progressWriter(name: string, effort: Effort, save: (state: CalibrationState) => void) {
  const began = performance.now();
  const say = (text: string) =>
    process.stderr.write(`${name}: ${text} (${((performance.now() - began) / 1000).toFixed(0)} s)\n`);
  let lastPower = -1;
  return (state: CalibrationState) => {
    save(state);
    const { cma, best } = state.search;
    if (state.posterior === null && cma !== null && cma.generation % 10 === 0)
      say(
        `start ${best.length + 1} of ${effort.search.starts}, generation ${cma.generation} of at most ${effort.search.generations}, best deviance ${cma.best?.value.toFixed(1)}`,
      );
    if (
      state.posterior !== null &&
      (state.posterior.power !== lastPower || state.posterior.lastRounds % 5 === 4)
    ) {
      lastPower = state.posterior.power;
      const mean =
        state.posterior.fits.reduce((sum, fit) => sum + fit.deviance, 0) / state.posterior.fits.length;
      say(
        `posterior: power ${lastPower.toFixed(4)}, round ${state.posterior.lastRounds || 1}, mean deviance ${mean.toFixed(1)}`,
      );
    }
  };
}

/** The state of a calibration on disk, under a name made from everything its result depends on. */
function savedState(key: string) {
  const file = new URL(`calibrate-${key.slice(0, 16)}.json`, STATE_FOLDER);
  return {
    load: () =>
      existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as CalibrationState) : INITIAL_CALIBRATION,
    save(state: CalibrationState) {
      mkdirSync(STATE_FOLDER, { recursive: true });
      writeFileSync(file, JSON.stringify(state));
    },
    remove: () => rmSync(file, { force: true }),
  };
}

/** What a calibration found, for a terminal. */
function calibrationText(model: ModelFile): string {
  const rows = model.targets.map((row) => [
    row.observations.join("+"),
    row.observed.toFixed(1),
    row.meanResidual.toFixed(2),
    `${row.withinTwo} of ${model.draws.length}`,
  ]);
  const parameters = model.informed.map((row) => [
    row.parameter,
    `${row.p05.toPrecision(3)} to ${row.p95.toPrecision(3)}`,
    `${Math.round(100 * row.learned)} %`,
  ]);
  return [
    textTable(["target", "observed", "mean residual", "draws within two errors"], rows),
    "",
    textTable(["parameter", "90 % of draws", "narrower than the prior by"], parameters),
    "",
    `${model.draws.length} draws; best deviance ${model.convergence.bestDeviance.toFixed(1)}`,
  ].join("\n");
}
