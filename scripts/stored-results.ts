import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod/mini";
import { observedValue } from "../src/calibrate/target.ts";
import type { Executor } from "../src/engine/execution/executor.ts";
import { withWords } from "../src/explain/words/warnings.ts";
import { loadEvidence } from "../src/package-data/evidence.ts";
import { loadLeftOut, loadModel, loadModelFiles } from "../src/package-data/model.ts";
import { loadCalibrationData, loadSensitivityData, loadValidationData } from "../src/package-data/targets.ts";
import type { Sensitivity } from "../src/sensitivity/result.ts";
import { sensitivitySchema } from "../src/sensitivity/result.ts";
import { sensitivity } from "../src/sensitivity/sensitivity.ts";
import { type Validation, validationSchema } from "../src/validate/result.ts";
import { validate } from "../src/validate/validate.ts";
import { asVersion2 } from "../src/warnings/earlier.ts";

/** What the documents quote: what `anagen validate --json` and `anagen sensitivity --json` print, kept. */
export interface StoredResults {
  readonly validation: Validation;
  readonly sensitivity: Sensitivity;
}

const placeOf = (name: string) => new URL(`../data/model/${name}.json`, import.meta.url);

function read<S extends z.ZodMiniType>(name: string, schema: S): z.infer<S> | null {
  const place = placeOf(name);
  if (!existsSync(place)) return null;
  const found = z.safeParse(schema, asVersion2(JSON.parse(readFileSync(place, "utf8"))));
  return found.success ? found.data : null;
}

/** The stored results, or why there are none that fit the model and the evidence as they are. */
export function storedResults(): StoredResults | string {
  const validation = read("validation", validationSchema);
  const moved = read("sensitivity", sensitivitySchema);
  if (validation === null || moved === null) return "results are not stored, or not in the present shape";
  const evidence = loadEvidence();
  const model = loadModel(evidence);
  for (const { provenance } of [validation, moved])
    if (provenance.modelVersion !== model.version)
      return `stored results are of model ${provenance.modelVersion}, the model is ${model.version}`;
  const { lists } = loadValidationData(evidence);
  for (const use of ["calibration", "validation"] as const) {
    const rows = validation.rows.filter((row) => row.use === use);
    const same =
      rows.length === lists[use].length &&
      lists[use].every(({ observations, observed }, at) => {
        const row = rows[at];
        const n = observed.kind === "range" ? null : observed.n;
        return (
          row.observation === observations.join("+") &&
          Math.abs(row.observed - observedValue(observed)) < 0.01 &&
          row.studySize === n
        );
      });
    if (!same) return `stored results are of another ${use} list`;
  }
  if (validation.leftOut.rows.length > 0 !== (loadLeftOut() !== null))
    return "stored results do not show the stored predictions of studies left out";
  return { validation, sensitivity: moved };
}

/** Computes both results with the commands' defaults, their warnings in words as the commands print them. */
export async function computeResults(executor: Executor): Promise<StoredResults> {
  const evidence = loadEvidence();
  const model = loadModel(evidence);
  const calibration = loadCalibrationData(evidence);
  const { lists, protocols } = loadValidationData(evidence);
  const file = loadLeftOut();
  const validation = await validate(lists, protocols, model, executor, {
    leftOut: file && { file, calibrationData: calibration.hash },
  });
  const moved = await sensitivity(loadModelFiles(), model, loadSensitivityData(evidence), executor);
  return { validation: withWords(validation), sensitivity: withWords(moved) };
}

/** Keeps results under data/model. */
export function storeResults(results: StoredResults): void {
  for (const name of ["validation", "sensitivity"] as const)
    writeFileSync(placeOf(name), `${JSON.stringify(results[name], null, 1)}\n`);
}
