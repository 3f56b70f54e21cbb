import { defineConfig } from "vitest/config";

/** The tests that a mutation run lets loose on the code, as vitest's patterns with commas between them. */
const include = (process.env.ANAGEN_MUTATE_TESTS ?? "src/**/*.test.ts").split(",");

export default defineConfig({ test: { include, testTimeout: 60_000, hookTimeout: 60_000 } });
