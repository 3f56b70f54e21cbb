import { finishOutput, openOutput } from "./output.ts";

/**
 * A file that a flag asks for. Its place is checked at once, before any work is done for it.
 *
 * @throws InputError when nothing can be written there
 */
export function outputFile(flag: string, path: string): { write: (text: string) => void } {
  const output = openOutput(flag, path);
  return {
    write(text) {
      finishOutput(output, text);
      process.stderr.write(`written: ${path}\n`);
    },
  };
}
