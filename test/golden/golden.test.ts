import { readdirSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { threadExecutor } from "../../src/entry/threads.ts";
import { readJson } from "../support/anagen.ts";
import { GOLDEN, type Golden } from "./results.ts";

const executor = threadExecutor(2);
afterAll(() => executor.close());

describe("golden numbers: where they moved on purpose, npm run golden -- REASON writes them again", () => {
  it.each(Object.keys(GOLDEN))("%s", async (name) => {
    const { reason, content } = readJson<Golden & Record<string, unknown>>(`test/golden/${name}.json`);
    expect(reason.length).toBeGreaterThan(10);
    expect(JSON.parse(JSON.stringify(await GOLDEN[name](executor)))).toEqual(content);
  });

  it("are all computed by something", () => {
    const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".json"));
    expect(files.sort()).toEqual(
      Object.keys(GOLDEN)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });
});
