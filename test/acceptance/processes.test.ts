import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { anagen, launch } from "../support/anagen.ts";
import type { Run } from "../support/run-here.ts";

// Most tests run the command line in their own process. Here each command is also started as a user starts it, and has
// to print the same bytes and end with the same code.

const FEW = ["--virtual-patients", "200", "--workers", "1"];
const CASE = readFileSync("examples/case-stop.json", "utf8");

/** Progress is told by the clock. */
const withoutProgress = ({ code, out, err }: Run) => ({
  code,
  out,
  err: err.replaceAll(/^.*: \d+ %\n/gm, ""),
});

it.each<[words: string[], code: number, input?: string]>([
  [["--version"], 0],
  [["--help"], 0],
  [["nothing"], 2],
  [["forecast", "examples/case-stop.json", ...FEW, "--json"], 0],
  [["forecast", "-", ...FEW], 0, CASE],
  [["forecast", "-"], 2, "[]"],
  [["forecast", "--table", "examples/people.csv", ...FEW], 0],
  [["trial", "examples/trial-withdrawal.json", ...FEW], 0],
  [["trial", "nowhere.json"], 2],
  [["events", "examples/case-stop.json", "--time-unit", "days"], 0],
  [["evidence", "BARI-091"], 0],
  [["evidence", "--check"], 0],
  [["synthesis"], 2],
  [["claims", "C21", "--json"], 0],
  [["check", "-"], 0, "Baricitinib cures alopecia areata."],
  [["answer", "--format", "pdf"], 2],
  [["search", "can I stop"], 0],
  [["references"], 0],
  [["import", "nowhere.ris"], 2],
  [["community", "forget"], 2],
  [["validate", "--html", "no/such/folder/report.html"], 2],
  [["sensitivity", "--people", "0"], 2],
  [["calibrate", "--structure", "nothing"], 2],
  [["selftest"], 2],
  [["bench", "--rounds", "0"], 2],
  [["compare", "nowhere.csv"], 2],
  [["learn", "nowhere.csv"], 2],
  [["merge"], 2],
  [["worker"], 2],
  [["serve", "--port", "70000"], 2],
])("anagen %j does as a process what it does in the process of the tests", async (words, code, input) => {
  const given = input === undefined ? {} : { input };
  const started = withoutProgress(await launch(words, given));
  expect(started.code, started.err).toBe(code);
  expect(withoutProgress(await anagen(words, given))).toEqual(started);
});
