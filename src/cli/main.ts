/* The program that bin/anagen.js starts: one command, with what this process reads and prints. */
import { faultWords } from "../files/faults.ts";
import { BAD_INPUT, runCommandLine } from "./command-line.ts";
import { guardStandardStreams } from "./standard-output.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads has seen enough, as `| head` has: nothing is left to be done, and nothing went wrong.
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  process.stderr.write(`anagen: standard output cannot be written: ${faultWords(error.code)}\n`);
  process.exit(BAD_INPUT);
});
// Nobody is left to be told.
process.stderr.on("error", () => process.exit(process.exitCode ?? BAD_INPUT));
guardStandardStreams();

process.exitCode = await runCommandLine(process.argv.slice(2));
