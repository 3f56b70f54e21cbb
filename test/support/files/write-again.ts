import { openOutput } from "../../../src/files/output.ts";

/** Lines of a file; each holds the number of the file, so that a mixture of two files is seen. */
const LINES = 400;

// Writes a file in pieces, again and again, until this process is ended.
const [path] = process.argv.slice(2);
for (let number = 1; ; number++) {
  const output = openOutput("--out", path);
  for (let line = 0; line < LINES; line++) {
    output.write(`${number} ${"x".repeat(200)}\n`);
    // A signal is looked at between two pieces of work, as in any command.
    if (line % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  output.commit();
  if (number === 1) process.stdout.write("begun\n");
}
