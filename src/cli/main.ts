import { Command, CommanderError } from "commander";
import { registerCalibrate } from "./calibrate.ts";
import { registerEvidence } from "./evidence.ts";
import { registerForecast } from "./forecast.ts";
import { packageVersion } from "./load-model.ts";
import { registerServe } from "./serve.ts";
import { registerTrial } from "./trial.ts";
import { usageMessage } from "./usage-message.ts";
import { registerValidate } from "./validate.ts";

const BAD_INPUT = 2;
const OUR_FAULT = 1;
/** Faults of the input by name: of an error that comes from a worker thread no more than the name is left. */
const BAD_INPUT_NAMES: readonly string[] = ["InputError", "NobodyQualifies"];

const program = new Command("anagen")
  .description(
    "What happens to regrown hair if baricitinib is stopped, lowered or restarted.\nIt informs and never advises; dose changes belong with a doctor.",
  )
  .version(packageVersion())
  .configureOutput({ outputError: () => {} })
  .exitOverride();

for (const register of [
  registerForecast,
  registerTrial,
  registerValidate,
  registerCalibrate,
  registerEvidence,
  registerServe,
])
  register(program);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    const message = usageMessage(error, program, process.argv[2]);
    if (message !== null) process.stderr.write(`anagen: ${message}\n`);
    process.exitCode = error.exitCode === 0 ? 0 : BAD_INPUT;
  } else if (error instanceof Error && BAD_INPUT_NAMES.includes(error.name)) {
    process.stderr.write(`anagen: ${error.message}\n`);
    process.exitCode = BAD_INPUT;
  } else {
    process.stderr.write(`anagen: this is our fault: ${(error as Error).stack ?? String(error)}\n`);
    process.exitCode = OUR_FAULT;
  }
}
