import type { Command } from "commander";
import { checkText } from "../../claims/check/check-text.ts";
import { liveClaims } from "../../claims/facts.ts";
import { dataVersion } from "../../evidence/version.ts";
import { checkHtml, checkReport, DOSE_ADVICE_NOTE, notJudgedWords } from "../../explain/check-report.ts";
import { readTextInput } from "../../files/read-input.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { printJson } from "../common.ts";
import { UNUSED_SEED } from "../flags.ts";
import type { CheckResult } from "../results/claims.ts";

interface Options {
  readonly json?: boolean;
  readonly format?: string;
  readonly about?: string;
}

const FORMATS = ["text", "json", "html"];

/** `anagen check FILE|-`: which claims a text makes, and how right they are. */
export function registerCheck(program: Command): void {
  program
    .command("check")
    .description(
      "Find the statements a text makes about JAK inhibitors and hair, in English or Spanish, with verdicts.",
    )
    .addHelpText(
      "after",
      `\nExamples:\n  anagen check article.txt\n  anagen check - --json < article.txt\n  anagen check sentence.txt --about baricitinib\n`,
    )
    .argument("<file>", "text file, or - for standard input")
    .option("--format <name>", "text, json or html (the text with marks)", "text")
    .option(
      "--about <drug>",
      "the JAK inhibitor a text is about that names none, such as one pasted sentence",
    )
    .option("--json", "print JSON and nothing else")
    .option(...UNUSED_SEED)
    .action((file: string, options: Options) => {
      const format = options.json ? "json" : (options.format ?? "text");
      if (!FORMATS.includes(format))
        throw new InputError("--format", format, `allowed are ${FORMATS.join(", ")}`);
      const text = readTextInput(file);
      const evidence = loadEvidence();
      const claims = liveClaims(evidence);
      const check = checkText(
        text,
        { claims, evidence },
        options.about === undefined ? {} : { about: options.about },
      );
      if (format === "html") process.stdout.write(checkHtml(text, check));
      else if (format === "text")
        console.log(text.trim() === "" ? "The text is empty. No statement recognised." : checkReport(check));
      else {
        const { findings, notJudged, language, isDrugKnown, reading, doseAdvice } = check;
        printJson<CheckResult>({
          schema: "anagen/check@2",
          dataVersion: dataVersion(evidence),
          language,
          isDrugKnown,
          findings,
          notJudged,
          ...reading,
          note: text.trim() === "" ? "the text is empty" : notJudgedWords(check),
          doseAdvice: doseAdvice.map((each) => ({ ...each, note: DOSE_ADVICE_NOTE })),
        });
      }
    });
}
