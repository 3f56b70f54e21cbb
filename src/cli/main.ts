import { Command, CommanderError } from "commander";
import { packageVersion } from "./load-model.ts";
import { usageMessage } from "./usage-message.ts";

type Register = (program: Command) => void;

/** Where each command is; only the one that is asked for is loaded, so that it starts at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  forecast: async () => (await import("./forecast.ts")).registerForecast,
  trial: async () => (await import("./trial.ts")).registerTrial,
  events: async () => (await import("./events.ts")).registerEvents,
  validate: async () => (await import("./validate.ts")).registerValidate,
  sensitivity: async () => (await import("./sensitivity.ts")).registerSensitivity,
  calibrate: async () => (await import("./calibrate.ts")).registerCalibrate,
  evidence: async () => (await import("./evidence.ts")).registerEvidence,
  claims: async () => (await import("./claims.ts")).registerClaims,
  check: async () => (await import("./check.ts")).registerCheck,
  answer: async () => (await import("./answer.ts")).registerAnswer,
  search: async () => (await import("./search.ts")).registerSearch,
  import: async () => (await import("./import.ts")).registerImport,
  references: async () => (await import("./import.ts")).registerImport,
  community: async () => (await import("./community.ts")).registerCommunity,
  bench: async () => (await import("./bench.ts")).registerBench,
  selftest: async () => (await import("./selftest.ts")).registerSelftest,
  serve: async () => (await import("./serve.ts")).registerServe,
};

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

const wanted = COMMANDS[process.argv[2] ?? ""];
const loaded =
  wanted === undefined ? await Promise.all(Object.values(COMMANDS).map((load) => load())) : [await wanted()];
for (const register of new Set(loaded)) register(program);
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
