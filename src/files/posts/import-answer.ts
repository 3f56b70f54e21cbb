import { describeError } from "../../engine/execution/errors.ts";
import { importFiles } from "./import-files.ts";
import type { ImportReply, ImportTask } from "./import-thread.ts";

/** Progress is told in steps of this share. */
const STEP = 0.01;

/** Imports as a thread is asked to, and tells how far it is, then what it found or why it failed. */
export async function answerImport(
  { names, options }: ImportTask,
  tell: (reply: ImportReply) => void,
): Promise<void> {
  let told = 0;
  try {
    const result = await importFiles(names, options, (progress) => {
      if (progress < told + STEP) return;
      told = progress;
      tell({ progress });
    });
    tell({ result });
  } catch (error) {
    tell({ error: describeError(error) });
  }
}
