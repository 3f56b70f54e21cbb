import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { schemaFiles } from "../../scripts/json-schemas.ts";
import { forecastSchema } from "../../src/forecast/summarise/result.ts";
import { sensitivitySchema } from "../../src/sensitivity/result.ts";
import { trialResultSchema } from "../../src/trial/result.ts";
import { validationSchema } from "../../src/validate/result.ts";
import { anagenJson } from "../support/anagen.ts";

const folder = new URL("../../schemas/", import.meta.url);

describe("published schemas", () => {
  it("are those of the sources: npm run schemas changes nothing", () => {
    const files = schemaFiles();
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
    for (const [file, text] of files) expect(readFileSync(new URL(file, folder), "utf8"), file).toBe(text);
  });

  it.each([
    ["forecast", ["forecast", "examples/case-stop.json", "--virtual-patients", "300"], forecastSchema],
    [
      "trial-result",
      ["trial", "examples/trial-brave-aa1.json", "--virtual-patients", "100"],
      trialResultSchema,
    ],
    ["validation", ["validate", "--virtual-patients", "1000"], validationSchema],
    ["sensitivity", ["sensitivity", "--virtual-patients", "1000"], sensitivitySchema],
  ] as const)("fit what is printed: %s", async (name, args, schema) => {
    const output = await anagenJson(args);
    const result = z.safeParse(schema as z.ZodMiniType, output);
    expect(result.error?.issues ?? []).toEqual([]);
    expect(output.schema).toBe(`anagen/${name}@2`);
    expect(readdirSync(folder)).toContain(`${name}@2.json`);
  });
});
