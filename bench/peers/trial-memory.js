/**
 * One virtual trial through the ordinary machinery of a built package, then the peak memory of this process with
 * all its workers:
 *
 *   node bench/peers/trial-memory.js DIST MODEL.json 1000000 2
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [dist, modelFile, ...numbers] = process.argv.slice(2);
const [virtualPatients, workers] = numbers.map(Number);
const load = (path) => import(`${pathToFileURL(dist)}/${path}`);
const [{ threadExecutor }, { runTrial }] = await Promise.all([
  load("entry/threads.js"),
  load("trial/trial.js"),
]);
const model = JSON.parse(readFileSync(modelFile, "utf8"));
const executor = threadExecutor(workers);
const began = performance.now();
const protocol = {
  schema: "anagen/trial@1",
  enrol: {},
  arms: [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
  visits: [0, 12],
  endpoints: ["salt50"],
};
await runTrial(protocol, model, executor, { virtualPatients });
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
