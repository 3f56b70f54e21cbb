import { readFileSync } from "node:fs";
import {
  resolveTargets,
  type Target,
  type TargetCounts,
  type TargetObservation,
  type TargetsFile,
  targetsSchema,
} from "../calibrate/target.ts";
import type { Evidence } from "../evidence/index.ts";
import { digestOf } from "../input/digest.ts";
import { parseInput } from "../input/parse.ts";
import { parseProtocol } from "../trial/protocol.ts";
import type { Protocol } from "../trial/protocol-schema.ts";

const DATA = new URL("../../data/", import.meta.url);

/** Everything calibration may see. */
export interface CalibrationData {
  readonly targets: readonly Target[];
  readonly protocols: ReadonlyMap<string, Protocol>;
  readonly meanBaselineSalt: { readonly id: string; readonly value: number };
  /** Hash of all of it. */
  readonly hash: string;
}

function readData(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, DATA), "utf8"));
}

/** Standard errors from a 95 % interval to either side of its middle. */
const INTERVAL_ERRORS = 1.96;

/** Standard error of a published mean: as printed, else from its 95 % interval, else from the spread between people. */
function standardErrorOfMean(row: Evidence["observations"][number]): number | null {
  if (row.standardError !== undefined) return row.standardError;
  if (row.intervalLevel === 95 && row.low !== null && row.high !== null)
    return (row.high - row.low) / (2 * INTERVAL_ERRORS);
  if (row.standardDeviation !== undefined && row.n !== null) return row.standardDeviation / Math.sqrt(row.n);
  return null;
}

/** Targets of one list, joined with that list's observations and counts alone. */
function readTargets(use: "calibration" | "validation", evidence: Evidence): Target[] {
  return targetsIn(readTargetsFile(use), evidence);
}

function readTargetsFile(use: TargetsFile["use"]): TargetsFile {
  return parseInput(targetsSchema, readData(`targets/${use}.json`)).value;
}

function targetsIn(file: TargetsFile, evidence: Evidence): Target[] {
  const rows = evidence.split[file.use].flatMap((entry) => entry.observations);
  const counts: TargetCounts = new Map(
    rows.map(({ id, events, n }) => [id, events === undefined || n === undefined ? null : { events, n }]),
  );
  const observations = new Map<string, TargetObservation>(
    evidence.observations
      .filter(({ id }) => counts.has(id))
      .map((row) => [
        row.id,
        { id: row.id, study: row.study, value: row.value, n: row.n, standardError: standardErrorOfMean(row) },
      ]),
  );
  return resolveTargets(file, counts, observations);
}

function readProtocols(targets: readonly Target[]): Map<string, Protocol> {
  const names = [...new Set(targets.map((target) => target.protocol))];
  return new Map(names.map((name) => [name, parseProtocol(readData(`protocols/${name}.json`)).value]));
}

/** The calibration list. Validation targets are neither read nor passed on. */
export function loadCalibrationData(evidence: Evidence): CalibrationData {
  const file = readTargetsFile("calibration");
  const targets = targetsIn(file, evidence);
  const protocols = readProtocols(targets);
  const mean = evidence.observations.find(({ id }) => id === file.meanBaselineSalt);
  if (mean === undefined)
    throw new Error(`observation ${file.meanBaselineSalt} (meanBaselineSalt) is not in the evidence`);
  const meanBaselineSalt = { id: mean.id, value: mean.value };
  const hash = digestOf({ targets, protocols: [...protocols], meanBaselineSalt }).slice(0, 16);
  return { targets, protocols, meanBaselineSalt, hash };
}

/** What the sensitivity analysis asks of: calibration's targets, and the virtual trial it is read from. */
export function loadSensitivityData(evidence: Evidence): { targets: readonly Target[]; design: Protocol } {
  const design = parseProtocol(readData("protocols/stop-after-a-year.json")).value;
  return { targets: readTargets("calibration", evidence), design };
}

/** Both lists and all their protocols, for setting the finished model beside them. */
export function loadValidationData(evidence: Evidence): {
  lists: Record<"calibration" | "validation", readonly Target[]>;
  protocols: ReadonlyMap<string, Protocol>;
} {
  const lists = {
    calibration: readTargets("calibration", evidence),
    validation: readTargets("validation", evidence),
  };
  return { lists, protocols: readProtocols([...lists.calibration, ...lists.validation]) };
}
