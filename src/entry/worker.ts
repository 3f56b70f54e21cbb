import { parentPort } from "node:worker_threads";
import { answer } from "../engine/execution/answer.ts";
import { TASKS } from "./tasks.ts";

parentPort?.on("message", (message) =>
  answer(TASKS, message, (reply, transfer) => parentPort?.postMessage(reply, transfer)),
);
parentPort?.postMessage({ ready: true });
