import { answer } from "../../../src/engine/execution/answer.ts";
import type { Assignment, Instruction, Reply } from "../../../src/engine/execution/messages.ts";
import { testTasks } from "./tasks.ts";

const scope = globalThis as unknown as {
  onmessage: ((event: { data: Instruction | Assignment }) => void) | null;
  postMessage(reply: Reply, transfer: ArrayBuffer[]): void;
};

let dying = false;
const tasks = testTasks(() => {
  dying = true;
  setTimeout(() => {
    throw new Error("killed");
  });
});
scope.onmessage = ({ data }) =>
  answer(tasks, data, (reply, transfer) => {
    if (!dying) scope.postMessage(reply, transfer);
  });
scope.postMessage({ ready: true }, []);
