import { existsSync, readFileSync } from "node:fs";
import { assembleModel } from "../calibrate/assemble.ts";
import { type LeftOutFile, parseLeftOut } from "../calibrate/left-out/left-out.ts";
import { type ModelFile, parseModelFile } from "../calibrate/model-file.ts";
import { STRUCTURE_NAMES } from "../disease/structures.ts";
import { dataVersion, type Evidence } from "../evidence/index.ts";
import { parseJson } from "../input/parse.ts";
import type { Model } from "../simulate/model.ts";

const PACKAGE = new URL("../../package.json", import.meta.url);

/** Where a structure's draws are kept. */
export const modelPath = (structure: string) =>
  new URL(`../../data/model/${structure}.json`, import.meta.url);

/** Version of this package: one for code, model and data together. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string }).version;
}

/** Packages that a queue needs, and their versions; not installed unless asked for. */
export function queuePackages(): Readonly<Record<string, string>> {
  return (JSON.parse(readFileSync(PACKAGE, "utf8")) as { peerDependencies: Record<string, string> })
    .peerDependencies;
}

/** The model files of all structures that have been calibrated, in the structures' order. */
export function loadModelFiles(): ModelFile[] {
  return STRUCTURE_NAMES.filter((name) => existsSync(modelPath(name))).map((name) =>
    parseModelFile(parseJson(readFileSync(modelPath(name), "utf8"), `data/model/${name}.json`)),
  );
}

/** Stored predictions of studies left out of the calibration; null where there are none. */
export function loadLeftOut(): LeftOutFile | null {
  const file = modelPath("left-out");
  return existsSync(file)
    ? parseLeftOut(parseJson(readFileSync(file, "utf8"), "data/model/left-out.json"))
    : null;
}

/** The model beside the evidence that it was loaded with: reading it takes longer than a small trial. */
const loaded = new WeakMap<Evidence, Model>();

/** The calibrated model: the draws of all structures with their weights. */
export function loadModel(evidence: Evidence): Model {
  const known = loaded.get(evidence);
  if (known !== undefined) return known;
  const { notUsed } = evidence.shown.forecast;
  const model = assembleModel(loadModelFiles(), {
    packageVersion: packageVersion(),
    dataVersion: dataVersion(evidence),
    notUsed,
  });
  loaded.set(evidence, model);
  return model;
}
