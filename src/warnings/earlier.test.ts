import { expect, test } from "vitest";
import * as z from "zod/mini";
import { trialResultSchema } from "../trial/result.ts";
import { asVersion2 } from "./earlier.ts";

const provenance = {
  modelVersion: "m",
  dataVersion: "d",
  seed: 1,
  virtualPatients: 1,
  effectiveSampleSize: 1,
  digest: "0".repeat(64),
};

test("a result of version 1 is read, its warnings as the sentences that they were", () => {
  const stored = {
    schema: "anagen/trial-result@1",
    name: null,
    rows: [],
    provenance,
    warnings: ["one thing"],
  };
  expect(z.safeParse(trialResultSchema, stored).success).toBe(false);
  const { warnings, ...rest } = z.parse(trialResultSchema, asVersion2(stored));
  expect(rest).toEqual({ schema: "anagen/trial-result@2", name: null, rows: [], provenance });
  expect(warnings).toEqual([{ code: "earlierVersion", sentence: "one thing", text: "one thing" }]);
});

test("anything else stays as it is", () => {
  const others = [null, 3, "x", { schema: "anagen/trial-result@2", warnings: [] }, { warnings: ["x"] }];
  for (const other of others) expect(asVersion2(other)).toBe(other);
});
