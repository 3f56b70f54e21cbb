import { describe, expect, it } from "vitest";
import { WITHDRAWAL } from "../../../test/support/simulate/withdrawal.ts";
import { parseProtocol } from "../protocol.ts";

const LOSS = "timeToLossOfBenefit>20";

function parse(...comparisons: object[]): unknown {
  return parseProtocol({
    ...WITHDRAWAL,
    comparisons: comparisons.map((each) => ({ arm: "stop", control: "stay", endpoint: "salt<=20", ...each })),
  });
}

describe("comparisons of a protocol", () => {
  it("are of two arms of one stage, at a visit of theirs, each once", () => {
    expect(() => parse({}, { week: 60 }, { endpoint: LOSS, week: 61 })).not.toThrow();
  });

  it.each([
    ["an arm that is not there", { arm: "2 mg" }, /^comparisons\[0\]\.arm: "2 mg" .*4 mg, stop, stay/],
    ["an arm with itself", { control: "stop" }, /control: "stop" .*another arm/],
    ["arms of two stages", { control: "4 mg" }, /control: "4 mg" .*an arm of the stage "withdrawal"/],
    ["no visit", { week: 61 }, /week: 61 .*one of the visits/],
    ["before they differ", { week: 36 }, /week: 36 .*later than week 36/],
    ["a time beyond the last visit", { endpoint: LOSS, week: 100 }, /week: 100 .*last visit, week 84/],
    ["an unknown endpoint", { endpoint: "timeToCure" }, /endpoint: "timeToCure" .*timeToSalt<=N/],
    [
      "an estimand against the endpoint's definition",
      { endpoint: "keepsSalt20", estimand: "treatmentPolicy" },
      /estimand: "treatmentPolicy" .*composite, hypothetical/,
    ],
    ["non-inferiority without a margin", { test: "nonInferiority" }, /margin: .*points above 0/],
    ["a margin without non-inferiority", { margin: 10 }, /margin: 10 .*nonInferiority/],
    ["a margin of nothing", { test: "nonInferiority", margin: 0 }, /margin: 0 .*above 0/],
    [
      "a margin that shares cannot pass",
      { endpoint: "salt<=20", test: "nonInferiority", margin: 100 },
      /margin: 100 .*above 0 and below 100/,
    ],
    [
      "a ratio that is no harm",
      { endpoint: LOSS, test: "nonInferiority", margin: 0.8 },
      /margin: 0.8 .*above 1/,
    ],
    [
      "a ratio of one",
      { endpoint: LOSS, test: "nonInferiority", margin: 1 },
      /^comparisons\[0\]\.margin: 1 .*a hazard ratio above 1/,
    ],
    [
      "a time's non-inferiority without a margin",
      { endpoint: LOSS, test: "nonInferiority" },
      /^comparisons\[0\]\.margin: .*non-inferiority needs a margin: a hazard ratio above 1/,
    ],
    [
      "a margin of a difference",
      { test: "difference", margin: 10 },
      /^comparisons\[0\]\.margin: 10 .*a margin goes with "test": "nonInferiority"/,
    ],
    [
      "an unknown control",
      { control: "x" },
      /^comparisons\[0\]\.control: "x" .*allowed are the arms: 4 mg, stop, stay$/,
    ],
    [
      "looks that do not go up",
      { looks: { at: [0.5, 0.5, 1], boundary: "pocock" } },
      /^comparisons\[0\]\.looks\.at\[1\]: 0\.5 .*above 0\.5, the look before it/,
    ],
    [
      "looks that end early",
      { looks: { at: [0.5, 0.9], boundary: "pocock" } },
      /^comparisons\[0\]\.looks\.at\[1\]: 0\.9 .*the last look is at 1/,
    ],
  ])("are refused: %s", (_, change, message) => {
    expect(() => parse(change)).toThrow(message);
  });

  it.each([
    ["a margin above nothing", { test: "nonInferiority", margin: 0.1 }],
    ["a margin below all", { endpoint: "salt<=20", test: "nonInferiority", margin: 99.9 }],
    ["a margin of a mean", { endpoint: "changeFromBaseline", test: "nonInferiority", margin: 100 }],
    ["a ratio above one", { endpoint: LOSS, test: "nonInferiority", margin: 1.01 }],
    ["looks that go up to the end", { looks: { at: [0.5, 1], boundary: "pocock" } }],
    ["a time at the last visit", { endpoint: LOSS, week: 84 }],
    ["a time a week after they begin to differ", { endpoint: LOSS, week: 37 }],
  ])("may be with %s", (_, change) => {
    expect(() => parse(change)).not.toThrow();
  });

  it("have names that differ", () => {
    expect(() => parse({}, {})).toThrow(/comparisons\[1\]\.name: .*there already/);
    expect(() => parse({}, { estimand: "hypothetical" })).not.toThrow();
  });
});
