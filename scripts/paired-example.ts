import { readFileSync } from "node:fs";
import type { Executor } from "../src/engine/execution/executor.ts";
import { loadEvidence } from "../src/package-data/evidence.ts";
import { loadModel } from "../src/package-data/model.ts";
import { parseProtocol } from "../src/trial/protocol.ts";
import type { ProtocolArm } from "../src/trial/protocol-schema.ts";
import { runTrial } from "../src/trial/trial.ts";
import { markdownTable } from "./blocks.ts";

/** Two arms of one stage at a visit. */
interface Example {
  /** What the numbers of the arms are. */
  readonly what: string;
  readonly file: string;
  readonly arm: string;
  readonly control: string;
  readonly endpoint: string;
  readonly week: number;
}

/** Arms that share most of what is not known, and arms that share hardly any of it. */
const EXAMPLES: readonly Example[] = [
  {
    what: "percent with SALT 20 or less in week 36",
    file: "trial-brave-aa1",
    arm: "4 mg",
    control: "2 mg",
    endpoint: "salt<=20",
    week: 36,
  },
  {
    what: "percent who have lost benefit by week 76",
    file: "trial-withdrawal",
    arm: "stop",
    control: "continue",
    endpoint: "lossOfBenefit>20",
    week: 76,
  },
];
const MODEL = /Model ([\w.+-]+), seed/;

/** Version of the model that the example in a document was computed by; null where it has none yet. */
export function modelOfPairedExample(document: string): string | null {
  return MODEL.exec(document)?.[1] ?? null;
}

/**
 * Differences of two arms as they are computed, over the same virtual people under the same draws, beside what the two
 * arms' own intervals would give as those of independent numbers. Arms without sizes: model uncertainty alone.
 */
export async function pairedExample(executor: Executor): Promise<string> {
  const tables: string[] = [];
  for (const example of EXAMPLES) tables.push(await tableOf(example, executor));
  return tables.join("\n\n");
}

async function tableOf(example: Example, executor: Executor): Promise<string> {
  const { what, file, endpoint, week } = example;
  const path = new URL(`../examples/${file}.json`, import.meta.url);
  const { value } = parseProtocol(JSON.parse(readFileSync(path, "utf8")));
  const unsized = ({ studySize: _, ...arm }: ProtocolArm) => arm;
  const result = await runTrial(
    {
      ...value,
      arms: value.arms.map(unsized),
      stages: (value.stages ?? []).map((stage) => ({ ...stage, randomise: stage.randomise.map(unsized) })),
      endpoints: [endpoint],
      comparisons: [{ arm: example.arm, control: example.control, endpoint, week }],
    },
    loadModel(loadEvidence()),
    executor,
  );
  const ofArm = (arm: string) =>
    endsOf(
      arm,
      result.rows.find((row) => row.arm === arm && row.week === week && row.subgroup === null),
    );
  const [own, other] = [ofArm(example.arm), ofArm(example.control)];
  const found = result.comparisons?.find(({ measure }) => measure === "difference");
  // Distances of independent numbers add up as squares do.
  const joined = (end: "low" | "high", from: "low" | "high") =>
    Math.hypot(own[end] - own.value, other[from] - other.value);
  const middle = own.value - other.value;
  const apart = {
    what: "difference, from the two intervals",
    value: middle,
    low: middle - joined("low", "high"),
    high: middle + joined("high", "low"),
  };
  const rows = [own, other, endsOf("difference, as computed", found), apart].map((row) => [
    row.what,
    row.value.toFixed(1),
    `${row.low.toFixed(1)} to ${row.high.toFixed(1)}`,
    (row.high - row.low).toFixed(1),
  ]);
  const { modelVersion, seed, virtualPatients, digest } = result.provenance;
  return [
    `\`examples/${file}.json\`, ${what}. Model ${modelVersion}, seed ${seed}, ${virtualPatients} virtual patients, result ${digest.slice(0, 12)}.`,
    "",
    markdownTable(["", "value", "90 % interval", "width"], rows),
  ].join("\n");
}

interface Ends {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

function endsOf(
  what: string,
  row: Ends | undefined,
): { what: string; value: number; low: number; high: number } {
  const { value = null, low = null, high = null } = row ?? {};
  if (value === null || low === null || high === null)
    throw new Error(`the example has no number for ${what}`);
  return { what, value, low, high };
}
