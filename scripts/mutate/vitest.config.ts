import { defineConfig } from "vitest/config";
import { CheapFirst } from "./cheap-first.ts";

/** The tests that a mutation run lets loose on the code, as vitest's patterns with commas between them. */
const include = (process.env.ANAGEN_MUTATE_TESTS ?? "src/**/*.test.ts").split(",");

// Each try is a process of its own; within it the files share their modules, as in the suite.
export default defineConfig({
  test: {
    include,
    isolate: false,
    sequence: { sequencer: CheapFirst },
    setupFiles: ["./scripts/mutate/pass-on.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
