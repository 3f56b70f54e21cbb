import type { Command } from "commander";
import {
  DEFAULT_TIMEOUT_SECONDS,
  type ModelSettings,
  modelAddress,
} from "../../../files/posts/local-model.ts";
import { InputError } from "../../../input/input-error.ts";
import { wholeFlag } from "../../common.ts";

/** Flags by which a model server may be asked; off without --local-model. */
export interface ModelFlags {
  readonly localModel?: string;
  readonly model?: string;
  readonly modelTimeout?: string;
  readonly allowRemoteModel?: boolean;
}

export function addModelFlags(command: Command): Command {
  return command
    .option(
      "--local-model <url>",
      "let a server on this computer with an OpenAI-compatible API propose readings, such as http://localhost:8080/v1",
    )
    .option("--model <name>", "the model's name for that server")
    .option("--model-timeout <seconds>", "how long to wait for an answer", String(DEFAULT_TIMEOUT_SECONDS))
    .option("--allow-remote-model", "let posts go to a server on another computer");
}

/** The settings of the flags, or undefined without --local-model. @throws InputError */
export function modelSettings(flags: ModelFlags): ModelSettings | undefined {
  const { localModel: url, model = "default", allowRemoteModel = false } = flags;
  const timeoutSeconds = wholeFlag("--model-timeout", flags.modelTimeout, 1, 3600) ?? DEFAULT_TIMEOUT_SECONDS;
  if (url === undefined) {
    if (flags.model !== undefined || allowRemoteModel)
      throw new InputError("--local-model", undefined, "give the server's address with it");
    return undefined;
  }
  const settings = { url, model, timeoutSeconds, allowRemote: allowRemoteModel };
  modelAddress(settings);
  return settings;
}
