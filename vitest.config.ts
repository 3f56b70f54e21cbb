import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Long, since no test may fail because the machine is busy.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // As many processes as processors: most tests wait for programs or pages that they started themselves.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        // Unit tests leave nothing behind: they share the modules of their process, which are read once.
        test: { name: "unit", include: ["src/**/*.test.ts"], isolate: false },
      },
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"] } },
    ],
  },
});
