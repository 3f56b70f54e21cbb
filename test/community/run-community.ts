import { Command, CommanderError } from "commander";
import { registerCommunity } from "../../src/cli/commands/community.ts";
import { InputError } from "../../src/input/input-error.ts";

/** The community commands alone, with the exit codes of the command line. */
const program = new Command("anagen").exitOverride();
registerCommunity(program);
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof InputError) {
    process.stderr.write(`anagen: ${error.message}\n`);
    process.exitCode = 2;
  } else throw error;
}
