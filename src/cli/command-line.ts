/* The command line: `commands` has a file for each command, the files here are what several of them share. */
import { Command, CommanderError } from "commander";
import { surroundingsFault } from "../files/faults.ts";
import { forgetInputs } from "../files/inputs.ts";
import { InputError } from "../input/input-error.ts";
import { packageVersion } from "../package-data/model.ts";
import { usageMessage } from "./usage-message.ts";

type Register = (program: Command) => void;

/** Where each command is; only the one that is asked for is loaded, so that it starts at once. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  forecast: async () => (await import("./commands/forecast.ts")).registerForecast,
  trial: async () => (await import("./commands/trial.ts")).registerTrial,
  events: async () => (await import("./commands/events.ts")).registerEvents,
  validate: async () => (await import("./commands/validate.ts")).registerValidate,
  sensitivity: async () => (await import("./commands/sensitivity.ts")).registerSensitivity,
  calibrate: async () => (await import("./commands/calibrate.ts")).registerCalibrate,
  evidence: async () => (await import("./commands/evidence.ts")).registerEvidence,
  synthesis: async () => (await import("./commands/synthesis.ts")).registerSynthesis,
  claims: async () => (await import("./commands/claims.ts")).registerClaims,
  check: async () => (await import("./commands/check.ts")).registerCheck,
  answer: async () => (await import("./commands/answer.ts")).registerAnswer,
  search: async () => (await import("./commands/search.ts")).registerSearch,
  import: async () => (await import("./commands/import.ts")).registerImport,
  references: async () => (await import("./commands/import.ts")).registerImport,
  community: async () => (await import("./commands/community.ts")).registerCommunity,
  bench: async () => (await import("./commands/bench.ts")).registerBench,
  selftest: async () => (await import("./commands/selftest.ts")).registerSelftest,
  compare: async () => (await import("./commands/registry/compare.ts")).registerCompare,
  learn: async () => (await import("./commands/registry/learn.ts")).registerLearn,
  merge: async () => (await import("./commands/registry/merge.ts")).registerMerge,
  worker: async () => (await import("./commands/registry/worker.ts")).registerWorker,
  serve: async () => (await import("./commands/serve.ts")).registerServe,
};

/** Exit code when what was asked for cannot be done as it was asked. */
export const BAD_INPUT = 2;
const OUR_FAULT = 1;

/**
 * Runs one command to its end: results go to standard output, messages to standard error.
 *
 * @param args the words after `anagen`
 * @returns the exit code
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  forgetInputs();
  const program = await programFor(args[0]);
  try {
    await program.parseAsync(args, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      const message = usageMessage(error, program, args[0]);
      if (message !== null) process.stderr.write(`anagen: ${message}\n`);
      return error.exitCode === 0 ? 0 : BAD_INPUT;
    }
    if (error instanceof InputError) {
      process.stderr.write(`anagen: ${error.message}\n`);
      return BAD_INPUT;
    }
    const fault = surroundingsFault(error);
    process.stderr.write(
      `anagen: ${fault ?? `this is our fault: ${(error as Error).stack ?? String(error)}`}\n`,
    );
    return fault === null ? OUR_FAULT : BAD_INPUT;
  }
}

/** The program with the command of that name, or with all commands where none is named so. */
async function programFor(name = ""): Promise<Command> {
  const program = new Command("anagen")
    .description(
      "What happens to regrown hair in alopecia areata if a JAK inhibitor is stopped, lowered, switched or restarted.\nIt informs and never advises; dose changes belong with a doctor.",
    )
    .version(packageVersion())
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  const wanted = COMMANDS[name];
  const loaded =
    wanted === undefined
      ? await Promise.all(Object.values(COMMANDS).map((load) => load()))
      : [await wanted()];
  for (const register of new Set(loaded)) register(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}
