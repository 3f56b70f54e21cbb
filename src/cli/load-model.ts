import { readFileSync } from "node:fs";
import { type ModelFile, parseModelFile } from "../calibrate/model-file.ts";
import { dataVersion, type Evidence } from "../evidence/index.ts";
import { sha256Hex } from "../numerics/digest.ts";
import { parseJson } from "../schema/parse.ts";
import type { Model } from "../simulate/model.ts";

const PACKAGE = new URL("../../package.json", import.meta.url);
/** Where a structure's draws are kept. */
export const modelPath = (structure: string) =>
  new URL(`../../data/model/${structure}.json`, import.meta.url);

/** Version of this package: one for code, model and data together. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string }).version;
}

/** Reads one structure's model file as it is. */
export function loadModelFile(structure: string): { file: ModelFile; text: string } {
  const text = readFileSync(modelPath(structure), "utf8");
  return { file: parseModelFile(parseJson(text, `data/model/${structure}.json`)), text };
}

/** The calibrated model. */
export function loadModel(evidence: Evidence): Model {
  const { file, text } = loadModelFile("drive");
  const hash = sha256Hex(new TextEncoder().encode(text)).slice(0, 8);
  return {
    version: `${packageVersion()}+${file.structure}.${hash}`,
    dataVersion: dataVersion(evidence),
    draws: file.draws.map((draw, index) => ({ structure: file.structure, values: draw.values, index })),
    weights: file.draws.map(() => 1 / file.draws.length),
    provisional: file.provisional,
    verySevereShare: file.population.verySevereShare,
    scope: file.scope,
  };
}
