import type { Command } from "commander";
import { checkText } from "../../claims/check/check-text.ts";
import { liveClaims } from "../../claims/facts.ts";
import { LiveValues } from "../../claims/live/values.ts";
import { dataVersion } from "../../evidence/version.ts";
import { checkHtml, checkReport, DOSE_ADVICE_NOTE, notJudgedWords } from "../../explain/check-report.ts";
import { readTextInput } from "../../files/read-input.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { printJson } from "../common.ts";
import { UNUSED_SEED } from "../flags.ts";

interface Options {
  readonly json?: boolean;
  readonly format?: string;
}

const FORMATS = ["text", "json", "html"];

/** `anagen check FILE|-`: which claims a text makes, and how right they are. */
export function registerCheck(program: Command): void {
  program
    .command("check")
    .description("Find the statements a text makes about baricitinib and stopping it, with verdicts.")
    .addHelpText("after", `\nExamples:\n  anagen check article.txt\n  anagen check - --json < article.txt\n`)
    .argument("<file>", "text file, or - for standard input")
    .option("--format <name>", "text, json or html (the text with marks)", "text")
    .option("--json", "print JSON and nothing else")
    .option(...UNUSED_SEED)
    .action((file: string, options: Options) => {
      const format = options.json ? "json" : (options.format ?? "text");
      if (!FORMATS.includes(format))
        throw new InputError("--format", format, `allowed are ${FORMATS.join(", ")}`);
      const text = readTextInput(file);
      const evidence = loadEvidence();
      const claims = liveClaims(evidence);
      const check = checkText(text, claims, new LiveValues(evidence));
      if (format === "html") process.stdout.write(checkHtml(text, check));
      else if (format === "text")
        console.log(text.trim() === "" ? "The text is empty. No statement recognised." : checkReport(check));
      else {
        const { findings, reading, doseAdvice } = check;
        printJson({
          schema: "anagen/check@1",
          dataVersion: dataVersion(evidence),
          findings,
          ...reading,
          note: text.trim() === "" ? "the text is empty" : notJudgedWords(reading),
          doseAdvice: doseAdvice.map((each) => ({ ...each, note: DOSE_ADVICE_NOTE })),
        });
      }
    });
}
