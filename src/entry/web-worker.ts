import { answer } from "../engine/execution/answer.ts";
import type { Assignment, Instruction, Reply } from "../engine/execution/messages.ts";
import { TASKS } from "./tasks.ts";

/** The part of a Web Worker's global scope that is used; the compiler's library for Node lacks it. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: Instruction | Assignment }) => void) | null;
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void;
};

scope.onmessage = ({ data }) => answer(TASKS, data, (reply, transfer) => scope.postMessage(reply, transfer));
scope.postMessage({ ready: true }, []);
