import { PRECISION } from "../src/engine/execution/kernel-choice.ts";
import type { BenchResult } from "./result.ts";

const MIB = 1024 * 1024;

/** bench/RESULTS.md: everything a run found, for people. */
export function benchReport(result: BenchResult, date: string): string {
  const {
    machine,
    settings,
    ratios,
    compared,
    patientsPerSecond,
    workers,
    queue,
    memory,
    moduleBytes,
    checksums,
  } = result;
  const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
    [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows]
      .map((row) => `| ${row.join(" | ")} |`)
      .join("\n");
  const number = (value: number | null) => (value === null ? "not installed" : value.toLocaleString("en"));
  const forecastRows = result.forecast.map((each) => [
    each.workers,
    each.virtualPatients === null ? "until enough are like the person" : number(each.virtualPatients),
    each.options,
    each.firstSeconds.toFixed(2),
    each.seconds.toFixed(2),
  ]);
  const memoryRows = (memory ?? []).map(({ virtualPatients, workers, seconds, peakBytes }) => [
    virtualPatients.toLocaleString("en"),
    workers,
    Math.round(seconds),
    Math.round(peakBytes / MIB),
  ]);
  return `# Results of the benchmark

Written by \`npx anagen bench\` on ${date}; do not edit. What the figures mean stands in docs/engine.md.

${machine.processor}, ${machine.processors} processors, ${Math.round(machine.memoryBytes / 1024 / MIB)} GiB, ${machine.platform}, Node ${machine.node}. Load before ${machine.loadBefore.toFixed(1)}, after ${machine.loadAfter.toFixed(1)}: ${machine.loadBefore > 0.7 ? "**other work was running, so rates are lower than they could be and ratios rough**" : "the machine was idle"}.

## Weekly steps, one thread

Virtual patients per second over ${settings.weeks} weeks, in blocks of ${settings.people}, by seconds of the thread on a processor; medians of ${settings.rounds} interleaved rounds. The solvers (mrgsolve to odin-js) integrate the structure as differential equations of 8 states without chance events, relative tolerance 1e-6.

${table(
  ["structure, what computes", "patients per second"],
  Object.entries(patientsPerSecond).map(([name, rate]) => [name, number(rate)]),
)}

## Ratios

Weekly steps of the structure drive; f64 is double precision, f32 single. Production uses ${PRECISION}. Of several peers the faster one counts.

${table(
  ["ratio", "compared", "times"],
  Object.entries(ratios).map(([name, ratio]) => [name, compared[name], number(ratio)]),
)}

## Workers

A whole trial (enrolment, steps, readings, counts): one worker thread ${number(Math.round(workers.one))} patients per second, two ${number(Math.round(workers.two))}, ratio ${workers.ratio.toFixed(2)}.

${queue === null ? "Through a queue: not measured." : `Through a queue on this machine: one worker ${number(Math.round(queue.one))} patients per second, two ${number(Math.round(queue.two))}, ratio ${queue.ratio.toFixed(2)}; the queue adds ${queue.overheadMs.toFixed(1)} ms to a job.`}

## Forecast

The forecast of the example: seconds by the clock of the first one with fresh workers, which compile the steps on the way, and of the next ones (their median, each with another seed). Reading the model and starting the command come on top.

${table(["workers", "virtual patients compared", "options", "first", "next"], forecastRows)}

## Memory

Peak resident memory of a process with its workers, for trials of different sizes; the median where there were several.

${memory === null ? "Not measured in this run." : table(["virtual patients", "workers", "seconds", "MiB"], memoryRows)}

## Module

Bytes of the WebAssembly module that is made in the browser; nothing of it is downloaded.

${table(
  ["structure, precision", "bytes", "gzipped"],
  Object.entries(moduleBytes).map(([name, { bytes, gzipped }]) => [name, number(bytes), number(gzipped)]),
)}

## Same numbers

Sum over all states of the block after ${settings.weeks} weeks, where the random numbers are the same. Equal sums: equal bits. NumPy has its own exponential function and agrees to rounding.

${table(
  ["structure, what computes", "sum"],
  Object.entries(checksums).map(([name, sum]) => [name, sum]),
)}
`;
}
