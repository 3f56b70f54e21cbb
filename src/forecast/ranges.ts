/**
 * What only ranges take, as one module: the page loads it after its first, rough answer, so that its first load stays small.
 */
export { priorSample } from "./condition/prior-sample.ts";
export { runPriorOptions } from "./options/prior-options.ts";
