import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modelOfPairedExample } from "../../scripts/paired-example.ts";
import { inlineExecutor } from "../../src/engine/execution/inline.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";
import type { TrialResult } from "../../src/trial/result.ts";
import { runTrial } from "../../src/trial/trial.ts";
import { readJson } from "../support/anagen.ts";
import { someModel } from "../support/simulate/model.ts";

const text = readFileSync(new URL("../../docs/trials.md", import.meta.url), "utf8");
const BASE = readJson<Record<string, unknown>>("examples/trial-withdrawal.json");

/** Title, protocol, command and place of the figure of each question. */
const QUESTIONS = text
  .split(/^## /m)
  .slice(1)
  .map((part) => ({
    title: part.slice(0, part.indexOf("\n")),
    protocol: JSON.parse(/```json\n([\s\S]*?)```/.exec(part)?.[1] ?? "null") as Record<string, unknown>,
    command: /^ {4}npx anagen trial mine\.json(.*)$/m.exec(part)?.[1] ?? "none",
    figure: /^Figure: `(.+)`$/m.exec(part)?.[1] ?? "",
  }));

/** The value at a place such as "comparisons[0].value". */
function valueAt(result: TrialResult, place: string): unknown {
  const parts = place.split(/[.[\]]+/).filter((part) => part !== "");
  return parts.reduce<unknown>(
    (value, part) => (value as Record<string, unknown> | undefined)?.[part],
    result,
  );
}

describe("docs/trials.md", () => {
  it("answers eight questions", () => {
    expect(QUESTIONS.map(({ title }) => title.slice(0, 2))).toEqual([
      "1.",
      "2.",
      "3.",
      "4.",
      "5.",
      "6.",
      "7.",
      "8.",
    ]);
  });

  it("quotes paired differences of the present model, the first narrower than two intervals would give", () => {
    expect(modelOfPairedExample(text)).toBe(loadModel(loadEvidence()).version);
    const width = (name: string) =>
      Number(new RegExp(`^\\| difference, ${name} \\|.*\\| ([\\d.]+) \\|$`, "m").exec(text)?.[1]);
    expect(width("as computed")).toBeGreaterThan(0);
    expect(width("as computed")).toBeLessThan(0.9 * width("from the two intervals"));
  });

  it.each(QUESTIONS)("$title", async ({ protocol, command, figure }) => {
    const { value } = parseProtocol({ ...BASE, ...protocol });
    const power = command.includes("--power") ? { sizes: [60, 120] } : undefined;
    // Few draws of a small model: what is held is that each protocol runs and the figure is where the document says.
    const settings = { virtualPatients: 600, seed: 1, power };
    const result = await runTrial(value, someModel(2), inlineExecutor(), settings);
    const found = valueAt(result, figure);
    expect(typeof found, figure).toBe("number");
    expect(Number.isFinite(found)).toBe(true);
  });
});
