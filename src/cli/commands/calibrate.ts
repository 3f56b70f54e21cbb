import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Command } from "commander";
import {
  type CalibrationState,
  calibrate,
  DEFAULT_EFFORT,
  INITIAL_CALIBRATION,
} from "../../calibrate/calibrate.ts";
import type { CalibrationInput, Effort } from "../../calibrate/calibrate-input.ts";
import { INITIAL_LEAVE_OUT, leaveStudiesOut } from "../../calibrate/left-out/leave-out.ts";
import type { LeftOutFile } from "../../calibrate/left-out/left-out.ts";
import type { ModelFile } from "../../calibrate/model-file.ts";
import { STRUCTURE_NAMES, STRUCTURES, type StructureName } from "../../disease/structures.ts";
import type { Executor } from "../../engine/execution/executor.ts";
import { textTable } from "../../explain/text-table.ts";
import { writeOutput } from "../../files/output.ts";
import { digestOf } from "../../input/digest.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadModelFiles, modelPath, packageVersion } from "../../package-data/model.ts";
import { type CalibrationData, loadCalibrationData } from "../../package-data/targets.ts";
import { savedState } from "../calibration-state.ts";
import { printJson, seedFlag } from "../common.ts";
import { seedOption, WORKERS } from "../flags.ts";
import { executorOf, QUEUE, type QueueFlags } from "../queue-executor.ts";

const EXAMPLES = `
Examples:
  anagen calibrate                 find the draws again and write data/model
  anagen calibrate --check         the same, but only compare with data/model
  anagen calibrate --seed 7 --out elsewhere
  anagen calibrate --leave-out-studies   each study and each whole drug predicted from the rest: data/model/left-out.json
A stopped run goes on where it was; --fresh starts over.
`;

interface CalibrateFlags extends QueueFlags {
  readonly check?: boolean;
  readonly fresh?: boolean;
  readonly out?: string;
  readonly structure?: string;
  readonly leaveOutStudies?: boolean;
}

/** `anagen calibrate`: reruns the calibration from data/. */
export function registerCalibrate(program: Command): void {
  program
    .command("calibrate")
    .description("Fit the disease model to the calibration list of the evidence; writes data/model.")
    .option("--json", "print the model file as JSON and nothing else")
    .option(...seedOption("that of data/model, else 1"))
    .option(...WORKERS)
    .option(...QUEUE)
    .option("--out <folder>", "write here instead of data/model")
    .option("--structure <name>", "only this structure: drive or loop")
    .option("--check", "write nothing; exit with 1 unless data/model is reproduced bit for bit")
    .option("--fresh", "do not go on with a stopped run")
    .option(
      "--leave-out-studies",
      "instead, predict the results of each study, and of each whole drug, from draws that never saw them",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (flags: CalibrateFlags) => {
      const data = loadCalibrationData(loadEvidence());
      const wanted = flags.structure === undefined ? STRUCTURE_NAMES : [structureFlag(flags.structure)];
      const executor = await executorOf(flags);
      const results: (ModelFile | LeftOutFile)[] = [];
      try {
        if (flags.leaveOutStudies) results.push(await leaveOut(data, flags, executor));
        else for (const name of wanted) results.push(await calibrateOne(name, data, flags, executor));
      } finally {
        await executor.close();
      }
      if (flags.json) printJson(results);
    });
}

/** @throws InputError */
function structureFlag(name: string): StructureName {
  const known = STRUCTURE_NAMES.find((each) => each === name);
  if (known === undefined)
    throw new InputError("--structure", name, `allowed are ${STRUCTURE_NAMES.join(", ")}`);
  return known;
}

/** What stands in data/model, as text; null when nothing does. */
function textBefore(name: string): string | null {
  return existsSync(modelPath(name)) ? readFileSync(modelPath(name), "utf8") : null;
}

function inputOf(name: StructureName, data: CalibrationData, flags: CalibrateFlags): CalibrationInput {
  const before = textBefore(name);
  const seedBefore = before === null ? undefined : (JSON.parse(before) as { seed?: number }).seed;
  return {
    structure: STRUCTURES[name],
    protocols: data.protocols,
    targets: data.targets,
    meanBaselineSalt: data.meanBaselineSalt,
    dataHash: data.hash,
    codeVersion: packageVersion(),
    seed: seedFlag(flags) ?? seedBefore ?? 1,
    effort: DEFAULT_EFFORT,
  };
}

async function calibrateOne(
  name: StructureName,
  data: CalibrationData,
  flags: CalibrateFlags,
  executor: Executor,
): Promise<ModelFile> {
  const input = inputOf(name, data, flags);
  const saved = savedState(digestOf(identityOf(input)), INITIAL_CALIBRATION);
  const model = await calibrate(
    input,
    flags.fresh ? INITIAL_CALIBRATION : saved.load(),
    executor,
    progressWriter(name, input.effort, saved.save),
  );
  if (!flags.json && !flags.check) console.log(calibrationText(model));
  writeOrCheck(name, `${JSON.stringify(model, null, 1)}\n`, flags);
  saved.remove();
  return model;
}

/** All that a calibration's result depends on; of protocols the hash of the data speaks. */
function identityOf({ protocols: _, structure: { name, parameters }, ...identity }: CalibrationInput) {
  return { ...identity, structure: { name, parameters } };
}

/** Predicts each study from the others; the models in data/model give the correlation of measurement errors. */
async function leaveOut(
  data: CalibrationData,
  flags: CalibrateFlags,
  executor: Executor,
): Promise<LeftOutFile> {
  const models = loadModelFiles();
  const inputs = models.map(({ structure, seed }) => ({
    ...inputOf(structure, data, flags),
    seed: seedFlag(flags) ?? seed,
  }));
  const correlations = models.map(({ correlation }) => correlation);
  const saved = savedState(digestOf({ leftOut: inputs.map(identityOf), correlations }), INITIAL_LEAVE_OUT);
  const before = flags.fresh ? INITIAL_LEAVE_OUT : saved.load();
  const file = await leaveStudiesOut(inputs, models, executor, before, (state, text) => {
    saved.save(state);
    process.stderr.write(`fitted without ${text}\n`);
  });
  writeOrCheck("left-out", `${JSON.stringify(file)}\n`, flags);
  saved.remove();
  return file;
}

/** Writes a file of data/model, or says whether it would be the same. */
function writeOrCheck(name: string, text: string, flags: CalibrateFlags): void {
  if (flags.check) {
    const same = textBefore(name) === text;
    console.log(`data/model/${name}.json is ${same ? "" : "NOT "}reproduced bit for bit`);
    if (!same) process.exitCode = 1;
    return;
  }
  const path =
    flags.out === undefined ? modelPath(name) : pathToFileURL(`${resolve(flags.out)}/${name}.json`);
  mkdirSync(new URL(".", path), { recursive: true });
  writeOutput("--out", fileURLToPath(path), text);
  if (!flags.json) console.log(`written to ${flags.out ?? "data/model"}/${name}.json`);
}

/** Saves each state and says now and then how far the calibration is. */
function progressWriter(name: string, effort: Effort, save: (state: CalibrationState) => void) {
  const began = performance.now();
  const say = (text: string) =>
    process.stderr.write(`${name}: ${text} (${((performance.now() - began) / 1000).toFixed(0)} s)\n`);
  return (state: CalibrationState) => {
    save(state);
    const { cma, best } = state.search;
    if (state.posterior === null && cma !== null && cma.generation % 10 === 0)
      say(
        `start ${best.length + 1} of ${effort.search.starts}, generation ${cma.generation} of at most ${effort.search.generations}${cma.best ? `, best deviance ${cma.best.value.toFixed(1)}` : ""}`,
      );
    const wave = state.posterior?.waves[state.posterior.waves.length - 1];
    if (wave !== undefined)
      say(
        `posterior: wave ${state.posterior?.wave} at power ${wave.power.toFixed(3)}, mean deviance ${wave.simulated.toFixed(1)}, emulator off by ${wave.bias.toFixed(2)} standard errors`,
      );
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
    `${model.draws.length} draws; mean deviance ${model.convergence.meanDeviance.toFixed(1)}; potential scale reduction ${model.convergence.scaleReduction.toFixed(2)}, emulator off by ${model.convergence.bias.toFixed(2)} standard errors`,
  ].join("\n");
}
