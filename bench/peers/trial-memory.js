/**
 * One virtual trial through the ordinary machinery of a built package, then the peak memory of this process with
 * all its workers:
 *
 *   node bench/peers/trial-memory.js DIST 1000000 2
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [dist, ...numbers] = process.argv.slice(2);
const [virtualPatients, workers] = numbers.map(Number);
const load = (path) => import(`${pathToFileURL(dist)}/${path}`);
const [{ threadExecutor }, { runTrial }, { someModel }] = await Promise.all([
  load("engine/execution/threads.js"),
  load("trial/trial.js"),
  import("../../test/support/simulate/model.ts"),
]);
const executor = threadExecutor(workers);
const began = performance.now();
const protocol = {
  schema: "anagen/trial@1",
  enrol: {},
  arms: [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
  visits: [0, 12],
  endpoints: ["salt50"],
};
await runTrial(protocol, someModel(20), executor, { virtualPatients });
const seconds = (performance.now() - began) / 1000;
await executor.close();
console.log(JSON.stringify({ virtualPatients, workers, seconds, peakBytes: peakBytes() }));

/**
 * What the system calls the largest resident size of a process begins, on Linux, with that of the process which started
 * it; the high-water mark of its own memory does not.
 */
function peakBytes() {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"));
    return 1024 * Number(kilobytes);
  } catch {
    return 1024 * process.resourceUsage().maxRSS;
  }
}
