import type { Command, CommanderError } from "commander";
import { oneLine } from "../input/input-error.ts";
import { WITHOUT_MODEL } from "./model-flag.ts";

/**
 * What was wrong with the command line, on one line that ends with what is allowed; null when commander only
 * showed help or the version.
 */
export function usageMessage(
  error: CommanderError,
  program: Command,
  commandName: string | undefined,
): string | null {
  if (error.exitCode === 0 || error.code === "commander.help") return null;
  const what = oneLine(error.message.replace(/^error: /, "").trim()).replace(/\.$/, "");
  return `${what}; ${allowed(error, program, commandName)}`;
}

function allowed(error: CommanderError, program: Command, commandName: string | undefined): string {
  const command = program.commands.find((each) => each.name() === commandName);
  if (command === undefined || error.code === "commander.unknownCommand")
    return `allowed are ${program.commands.map((each) => each.name()).join(", ")}`;
  if (
    error.code === "commander.unknownOption" &&
    /'--model(=|')/.test(error.message) &&
    command.name() in WITHOUT_MODEL
  )
    return WITHOUT_MODEL[command.name()];
  if (error.code === "commander.unknownOption")
    return `allowed are ${command.options.map((option) => option.long).join(", ")}`;
  return `it is used as: anagen ${command.name()} ${command.usage()}`;
}
