import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../../src/engine/execution/inline.ts";
import { trialText } from "../../src/explain/trial/text.ts";
import { openTableFile } from "../../src/files/records.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { USUAL_PLANS } from "../../src/forecast/options/plans.ts";
import { EventTable } from "../../src/formats/event-table/table.ts";
import { canonicalJson } from "../../src/input/canonical-json.ts";
import { InputError } from "../../src/input/input-error.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";
import type { TrialResult } from "../../src/trial/result.ts";
import { runTrial } from "../../src/trial/trial.ts";
import { anagen, launch } from "../support/anagen.ts";
import { type Json, someCase, spoiled, spoiledCase } from "../support/forecast/cases.ts";
import { publishedProblems } from "../support/published-schema.ts";
import { someModel } from "../support/simulate/model.ts";
import { someTable } from "../support/tables/tables.ts";
import { someProtocol } from "../support/trial/protocols.ts";

/** How many random protocols and tables are tried; CONTRIBUTING.md tells how to try more. */
const TRIES = Number(process.env.ANAGEN_FUZZ_CASES ?? 40);
/** How many random command lines are run as processes; without it a few are run in this one. */
const PROCESSES = Number(process.env.ANAGEN_FUZZ_PROCESSES ?? 0);
const PEOPLE = 64;
const model = someModel(2);
const executor = inlineExecutor();

function checkResult(result: TrialResult): void {
  // Not a number and infinity cannot be written.
  const written = canonicalJson(result);
  expect(publishedProblems("trial-result@2", JSON.parse(written))).toEqual([]);
  for (const { value, low, high } of result.rows)
    if (value !== null && low !== null && high !== null) {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
    }
  expect(trialText(result)).not.toMatch(/NaN|Infinity|undefined|\bnull\b/);
}

/** The result of a protocol; null where it is refused as bad input, in one line. */
async function resultOf(input: Json): Promise<TrialResult | null> {
  try {
    const { value } = parseProtocol(input);
    return await runTrial(value, model, executor, { virtualPatients: PEOPLE });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toMatch(/[\n\p{Cc}]/u);
    return null;
  }
}

describe(`${TRIES} random protocols`, () => {
  it(
    "have a result that is finite, ordered and of one piece, or are refused in one line",
    async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(someProtocol, async (input) => {
          const result = await resultOf(input);
          if (result === null) return;
          answered++;
          checkResult(result);
        }),
        { numRuns: TRIES },
      );
      expect(answered).toBeGreaterThan(TRIES / 3);
    },
    3000 * TRIES,
  );

  it(
    "with one thing wrong have a result or are refused in one line",
    async () => {
      await fc.assert(
        fc.asyncProperty(spoiled(someProtocol, ["schema", "arms", "visits", "endpoints"]), async (input) => {
          const result = await resultOf(input);
          if (result !== null) checkResult(result);
        }),
        { numRuns: TRIES },
      );
    },
    3000 * TRIES,
  );
});

/** One line that says what is wrong. */
function checkRefusal(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
  expect(error.message).not.toMatch(/[\n\p{Cc}]/u);
}

/** Reads a table and forecasts its people; how many had a forecast. */
async function answeredIn(text: string): Promise<number> {
  let answered = 0;
  try {
    const { records, separator } = await openTableFile("table", undefined, new TextEncoder().encode(text));
    const table = await EventTable.open(records, { decimalCommas: separator !== "," });
    for await (const person of table.people(USUAL_PLANS)) {
      try {
        if ("fault" in person) throw person.fault;
        const result = await forecast(person.input, model, executor, { virtualPatients: PEOPLE });
        expect(publishedProblems("forecast@2", JSON.parse(canonicalJson(result)))).toEqual([]);
        answered++;
      } catch (error) {
        checkRefusal(error);
      }
    }
  } catch (error) {
    checkRefusal(error);
  }
  return answered;
}

describe(`${TRIES} random tables`, () => {
  it(
    "have a forecast for each person, or say in one line why there is none",
    async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(someTable, async (text) => {
          answered += await answeredIn(text);
        }),
        { numRuns: TRIES },
      );
      expect(answered).toBeGreaterThan(TRIES / 10);
    },
    3000 * TRIES,
  );
});

const few = fc.constantFrom("20", "60", "0", "-3", "1e3", "NaN", "");
const flag = fc.constantFrom("--json", "--no-such-flag", "--html", "--seed", "--help");
const aCase = fc.oneof(someCase, spoiledCase).map((value) => JSON.stringify(value));
const aProtocol = fc
  .oneof(someProtocol, spoiled(someProtocol, ["schema", "arms"]))
  .map((value) => JSON.stringify(value));
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.json({ maxDepth: 4 }));

/** What is run: words with IN for the file, and what the file holds. */
const someRun = fc
  .tuple(
    fc.oneof(
      fc.tuple(fc.constant(["forecast", "IN"]), fc.oneof({ weight: 4, arbitrary: aCase }, anyText), few),
      fc.tuple(fc.constant(["forecast", "--table", "IN"]), fc.oneof(someTable, anyText), few),
      fc.tuple(fc.constant(["trial", "IN"]), fc.oneof({ weight: 4, arbitrary: aProtocol }, anyText), few),
      fc.tuple(
        fc.constantFrom(
          ["check", "IN"],
          ["events", "IN"],
          ["community", "extract", "IN"],
          ["synthesis", "--table", "IN"],
        ),
        fc.oneof(anyText, someTable, aCase),
        fc.constant(null),
      ),
      fc.tuple(
        fc.constantFrom(["import", "pubmed", "IN"], ["import", "ctgov", "IN"], ["import", "openfda", "IN"]),
        anyText,
        fc.constant(null),
      ),
    ),
    fc.option(flag, { freq: 3 }),
  )
  .map(([[words, content, people], extra]) => ({
    words: [
      ...words,
      ...(people === null ? [] : ["--virtual-patients", people, "--workers", "1"]),
      ...(extra === null ? [] : [extra]),
    ],
    content,
  }));

describe(`${PROCESSES || 20} random command lines`, () => {
  it(
    "end with 0 and JSON without gaps, or with 2 and one line",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "anagen-fuzz-"));
      const file = join(folder, "in");
      const run = PROCESSES > 0 ? launch : anagen;
      try {
        await fc.assert(
          fc.asyncProperty(someRun, async ({ words, content }) => {
            writeFileSync(file, content);
            const { code, out, err } = await run(words.map((word) => (word === "IN" ? file : word)));
            expect([0, 2]).toContain(code);
            expect(out).not.toMatch(/NaN|Infinity|undefined/);
            if (code === 2) expect(err.trimEnd()).toMatch(/^anagen: [^\n\p{Cc}]+$/u);
            if (code === 0 && words.includes("--json") && words[1] !== "extract") JSON.parse(out);
          }),
          { numRuns: PROCESSES || 20 },
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    10_000 * (PROCESSES || 20),
  );
});
