/**
 * What only Node can do: worker threads, files, and the data and model that come with the package. Nothing is written
 * but a store of stories, where one is opened; nothing is sent anywhere.
 *
 * @example
 * ```ts
 * import { parseProtocol, runTrial } from "anagen";
 * import { loadEvidence, loadModel, threadExecutor } from "anagen/node";
 *
 * const { value: protocol } = parseProtocol({
 *   schema: "anagen/trial@1",
 *   enrol: { virtualPatients: 400 },
 *   arms: [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
 *   visits: [0, 36],
 *   endpoints: ["salt<=20"],
 * });
 * const executor = threadExecutor(2);
 * try {
 *   const { rows } = await runTrial(protocol, loadModel(loadEvidence()), executor, { seed: 7 });
 *   for (const { arm, week, value, low, high } of rows) console.log(arm, week, value, low, high);
 * } finally {
 *   await executor.close();
 * }
 * ```
 *
 * @module anagen/node
 */
export { threadExecutor } from "./doors/worker-threads.ts";
export { extractFile } from "./files/posts/extract-file.ts";
export type { ImportOptions, ImportResult } from "./files/posts/import-files.ts";
export { type ImportTask, importInThread as importPosts } from "./files/posts/import-thread.ts";
export { type Added, CommunityStore } from "./files/posts/store.ts";
export { readStories, type Stories } from "./files/posts/stories.ts";
export { openTableFile, type TableFile } from "./files/records.ts";
export { loadAnswer, loadAnswerModel } from "./package-data/answer.ts";
export { loadEvidence } from "./package-data/evidence.ts";
export { loadLeftOut, loadModel, loadModelFiles } from "./package-data/model.ts";
export { loadSearchIndex } from "./package-data/search-index.ts";
export {
  type CalibrationData,
  loadCalibrationData,
  loadSensitivityData,
  loadValidationData,
} from "./package-data/targets.ts";
