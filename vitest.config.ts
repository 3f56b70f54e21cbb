import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // As many processes as processors: most tests wait for programs or pages that they started themselves.
    maxWorkers: "100%",
  },
});
