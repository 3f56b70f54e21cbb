import * as z from "zod/mini";
import { type Shape, says, whole } from "../src/input/says.ts";

const maybeRates = z.record(z.string(), z.nullable(z.number()));

/** What `anagen bench --json` prints. Rates are medians; a peer that is not installed is null. */
export const benchSchema = z.strictObject({
  schema: z.literal("anagen/bench@1"),
  machine: z.strictObject({
    processor: z.string(),
    processors: whole,
    memoryBytes: whole,
    platform: z.string(),
    node: z.string(),
    loadBefore: says(
      z.number(),
      "processes waiting before; above 0 the figures are lower than they could be",
    ),
    loadAfter: z.number(),
  }),
  settings: z.strictObject({ people: whole, weeks: whole, rounds: whole }),
  ratios: maybeRates,
  compared: says(z.record(z.string(), z.string()), "what each ratio compares, with the precision of both"),
  patientsPerSecond: says(maybeRates, "single thread, by contestant; names begin with the structure"),
  workers: says(z.strictObject({ one: z.number(), two: z.number(), ratio: z.number() }), "people a second"),
  queue: says(
    z.nullable(
      z.strictObject({
        one: z.number(),
        two: z.number(),
        ratio: z.number(),
        overheadMs: says(z.number(), "what the queue adds to a job, milliseconds by the clock, one worker"),
      }),
    ),
    "people a second through a queue; null where it was not measured, or no Redis server is installed",
  ),
  forecast: z.array(
    z.strictObject({
      workers: whole,
      virtualPatients: says(z.nullable(whole), "compared with the person; null: as many as usual"),
      options: whole,
      firstSeconds: says(z.number(), "the first one of fresh workers, which compile the steps on the way"),
      seconds: says(z.number(), "median of those after it"),
    }),
  ),
  checksums: says(
    z.record(z.string(), z.number()),
    "sums by which contestants with the same random numbers are compared",
  ),
  memory: says(
    z.nullable(
      z.array(
        z.strictObject({
          virtualPatients: whole,
          workers: whole,
          seconds: z.number(),
          peakBytes: whole,
        }),
      ),
    ),
    "peak memory of virtual trials; null where the package cannot be built",
  ),
  moduleBytes: z.record(z.string(), z.strictObject({ bytes: whole, gzipped: whole })),
});

/** What a run of the benchmark found. */
export type BenchResult = Shape<typeof benchSchema>;
