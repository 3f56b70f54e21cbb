import { Command, CommanderError } from "commander";
import { NobodyQualifies } from "../population/enrol.ts";
import { InputError } from "../schema/input-error.ts";
import { registerCalibrate } from "./calibrate.ts";
import { registerEvidence } from "./evidence.ts";
import { registerForecast } from "./forecast.ts";
import { packageVersion } from "./load-model.ts";
import { registerTrial } from "./trial.ts";
import { registerValidate } from "./validate.ts";

const BAD_INPUT = 2;
const OUR_FAULT = 1;

const program = new Command("anagen")
  .description(
    "What happens to regrown hair if baricitinib is stopped, lowered or restarted.\nIt informs and never advises; dose changes belong with a doctor.",
  )
  .version(packageVersion())
  .showHelpAfterError("(--help shows what is possible)")
  .exitOverride();

for (const register of [
  registerForecast,
  registerTrial,
  registerValidate,
  registerCalibrate,
  registerEvidence,
])
  register(program);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : BAD_INPUT;
  else if (error instanceof InputError || error instanceof NobodyQualifies) {
    process.stderr.write(`anagen: ${error.message}\n`);
    process.exitCode = BAD_INPUT;
  } else {
    process.stderr.write(`anagen: this is our fault: ${(error as Error).stack ?? String(error)}\n`);
    process.exitCode = OUR_FAULT;
  }
}
