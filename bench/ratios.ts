import { PRECISION } from "../src/engine/execution/kernel-choice.ts";
import type { MemoryRun } from "./memory.ts";
import type { QueueRates } from "./queue.ts";
import type { WorkerRates } from "./workers.ts";

type Rates = Readonly<Record<string, number | null>>;

/** What computes weekly steps in earnest. */
const SIMD = `wasm-simd ${PRECISION}`;

/** Two contestants on the structure drive. Of several peers the fastest one counts. */
interface Comparison {
  readonly ours: string;
  readonly peers: readonly string[];
}

const against = (...peers: readonly string[]): Comparison => ({ ours: SIMD, peers });

/**
 * Our kernel in the precision of production unless the name says otherwise: against C in the same precision, against
 * what it replaced as that was, and against NumPy in whichever precision NumPy is faster.
 */
const COMPARED: Readonly<Record<string, Comparison>> = {
  simdOverReference: against("plain TypeScript f64"),
  simdOverScalar: against(`javascript ${PRECISION}`),
  simdOverInterpreter: against(`interpreter ${PRECISION}`),
  simdOverSseC: against(`C SSE ${PRECISION}`),
  simdOverSseCDouble: { ours: "wasm-simd f64", peers: ["C SSE f64"] },
  simdOverAvx2C: against(`C AVX2 ${PRECISION}`),
  simdOverAvx2CDouble: { ours: "wasm-simd f64", peers: ["C AVX2 f64"] },
  simdOverNumpy: against("NumPy f64", "NumPy f32"),
  simdOverNumpyDouble: against("NumPy f64"),
  simdOverNumpySingle: against("NumPy f32"),
  simdOverNumpyOwnRandom: against("NumPy f64, its own random numbers", "NumPy f32, its own random numbers"),
  singleOverDouble: { ours: "wasm-simd f32", peers: ["wasm-simd f64"] },
  simdOverMrgsolve: against("mrgsolve"),
  simdOverRxode2: against("rxode2"),
  simdOverDeSolve: against("deSolve"),
  simdOverDopri: against("dopri"),
  simdOverOdinJs: against("odin-js"),
};

/** How many times as fast, by name; null where the peer is not installed. */
export function ratiosOf(
  rates: Rates,
  workers: WorkerRates,
  memory: readonly MemoryRun[] | null,
  queue: QueueRates | null,
): Record<string, number | null> {
  const rateOf = (contestant: string) => rates[`drive, ${contestant}`] ?? 0;
  const over = ({ ours, peers }: Comparison) => {
    const [rate, peer] = [rateOf(ours), Math.max(...peers.map(rateOf))];
    return rate > 0 && peer > 0 ? rounded(rate / peer) : null;
  };
  return {
    ...Object.fromEntries(Object.entries(COMPARED).map(([name, pair]) => [name, over(pair)])),
    twoWorkersOverOne: rounded(workers.ratio),
    twoQueueWorkersOverOne: queue === null ? null : rounded(queue.ratio),
    memoryLargestOverSmallest:
      memory === null ? null : rounded(memory[memory.length - 1].peakBytes / memory[0].peakBytes),
  };
}

/** What stands above and below each ratio, in words. */
export function comparisons(): Record<string, string> {
  return {
    ...Object.fromEntries(
      Object.entries(COMPARED).map(([name, { ours, peers }]) => [name, `${ours} / ${peers.join(" or ")}`]),
    ),
    twoWorkersOverOne: `whole trial in ${PRECISION}, two worker threads / one`,
    twoQueueWorkersOverOne: `whole trial in ${PRECISION} through a queue, two workers / one`,
    memoryLargestOverSmallest: `peak memory of the largest trial in ${PRECISION} / the smallest`,
  };
}

const rounded = (ratio: number) => Math.round(100 * ratio) / 100;
