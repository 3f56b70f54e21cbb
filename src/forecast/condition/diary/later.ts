/**
 * What only a diary takes, as one module that is loaded when somebody keeps one: the page's first load stays small.
 */
export { replayPaths, withOwnPaths } from "../people/replay-paths.ts";
export { conditionOnDiary } from "./choose.ts";
export { MOVE_TASK } from "./moves.ts";
