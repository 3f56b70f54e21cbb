/** What only Node can do: worker threads, and the data and model that come with the package. */

export { threadExecutor } from "./entry/threads.ts";
export { loadEvidence } from "./package-data/evidence.ts";
export { loadModel, loadModelFiles } from "./package-data/model.ts";
export { loadValidationData } from "./package-data/targets.ts";
