import { openOutput } from "./output.ts";

/**
 * A file that a flag asks for. Its place is checked at once, before any work is done for it.
 *
 * @throws InputError when nothing can be written there
 */
export function outputFile(flag: string, path: string): { write: (text: string) => void } {
  const output = openOutput(flag, path);
  return {
    write(text) {
      try {
        output.write(text);
        output.commit();
      } catch (error) {
        output.discard();
        throw error;
      }
      process.stderr.write(`written: ${path}\n`);
    },
  };
}
