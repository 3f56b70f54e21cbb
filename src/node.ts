/** What only Node can do: worker threads, and the data and model that come with the package. */
export { loadEvidence } from "./cli/load-evidence.ts";
export { loadModel, loadModelFiles } from "./cli/load-model.ts";
export { loadValidationData } from "./cli/load-targets.ts";
export { threadExecutor } from "./execute/threads.ts";
