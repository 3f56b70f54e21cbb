import type { Command } from "commander";
import { warningTexts } from "../../../explain/words/warnings.ts";
import { printJsonLine, printWarnings } from "../../common.ts";
import type { ExtractionResult } from "../../results/community.ts";
import { addModelFlags, type ModelFlags, modelSettings } from "./model-options.ts";

interface Options extends ModelFlags {
  readonly json?: boolean;
}

/** `anagen community extract FILE` */
export function registerExtract(community: Command): void {
  const command = community
    .command("extract")
    .description("Print what the rules read from each post of a file { id, text } a line; nothing is stored.")
    .argument("<file>", "NDJSON");
  addModelFlags(command).action(runExtract);
}

async function runExtract(file: string, options: Options): Promise<void> {
  const settings = modelSettings(options);
  const { extractFile } = await import("../../../files/posts/extract-file.ts");
  const { LocalModel } = await import("../../../files/posts/local-model.ts");
  const model = settings && new LocalModel(settings);
  for await (const line of extractFile(file, model)) {
    if (options.json) printJsonLine<ExtractionResult>(line);
    else
      console.log(
        `${line.id}: ${line.event ?? "no change"}${line.drug ? ` of ${line.drug}` : ""}${line.event ? `, confidence ${line.confidence}` : ""}`,
      );
  }
  if (model) printWarnings(warningTexts(model.warnings()));
}
