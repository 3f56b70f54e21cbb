import type { Command } from "commander";
import { answerMarkdown } from "../../explain/answer/markdown.ts";
import { answerPage } from "../../explain/answer/page.ts";
import { QUESTIONS } from "../../explain/answer/section.ts";
import { ARTICLE_LANGUAGES } from "../../explain/words/article/index.ts";
import { DEFAULT_STORE, readStories } from "../../files/posts/stories.ts";
import { InputError } from "../../input/input-error.ts";
import {
  loadAnswer,
  loadAnswerProtocols,
  newestRelease,
  writeAnswerModel,
} from "../../package-data/answer.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadModel } from "../../package-data/model.ts";
import type { Model } from "../../simulate/model.ts";
import { type AnswerModel, computeAnswerModel } from "../../trial/answer-outcomes.ts";
import { DEFAULT_VALIDATION_PATIENTS } from "../../validate/validate.ts";
import { executorFor, printJson, printWarnings, type RunFlags, seedFlag, wholeFlag } from "../common.ts";
import { MODEL, type ModelFlags, modelAndClinic } from "../model-flag.ts";
import { progressLine } from "../progress.ts";
import type { AnswerResult } from "../results/answer.ts";

interface Options extends RunFlags, ModelFlags {
  readonly question?: string;
  readonly format?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly store?: string;
  readonly rebuildModel?: boolean;
}

const FORMATS = ["md", "html", "json"] as const;
/** As many as the validation has, so that both say the same of the same trial. */
const DEFAULT_PATIENTS = DEFAULT_VALIDATION_PATIENTS;

const EXAMPLES = `
Examples:
  anagen answer                            the whole article as Markdown
  anagen answer --question lower --format html > lower.html
  anagen answer --lang es                  the same in Spanish
  anagen answer --rebuild-model            run the virtual trials behind it again; writes data/model/answer.json
  anagen answer --model clinic.json        what the model says computed anew, with what a clinic's people taught it
`;

/** `anagen answer`: the article, written from data and model. */
export function registerAnswer(program: Command): void {
  program
    .command("answer")
    .description("What happens if I stop? The article, every number live from the evidence and the model.")
    .option("--question <name>", `only what answers this: ${QUESTIONS.join(", ")}`)
    .option("--format <name>", `${FORMATS.join(", ")} (default: md)`)
    .option("--lang <code>", `language: ${ARTICLE_LANGUAGES.join(", ")}`, "en")
    .option("--date <day>", "day of the release, YYYY-MM-DD (default: the newest entry of the change log)")
    .option("--store <file>", "stories people tell, from anagen community import", DEFAULT_STORE)
    .option("--json", "print JSON and nothing else")
    .option("--rebuild-model", "compute the model's outcomes again and write data/model/answer.json")
    .option(...MODEL)
    .option("--seed <number>", "random seed of --rebuild-model and --model, 0 to 4294967295")
    .option(
      "--virtual-patients <number>",
      `people of --rebuild-model and --model (default ${DEFAULT_PATIENTS})`,
    )
    .option("--workers <number>", "worker threads of --rebuild-model and --model (default: one a processor)")
    .addHelpText("after", EXAMPLES)
    .action(async (options: Options) => {
      if (options.rebuildModel) return rebuild(options);
      const format = options.json ? "json" : oneOf("--format", options.format ?? "md", FORMATS);
      const question =
        options.question === undefined ? undefined : oneOf("--question", options.question, QUESTIONS);
      const language = options.lang ?? "en";
      if (!ARTICLE_LANGUAGES.includes(language))
        throw new InputError("--lang", language, `allowed are ${ARTICLE_LANGUAGES.join(", ")}`);
      const { summary } = await readStories(options.store);
      const date = releaseDate(options.date);
      const { model, clinic } = modelAndClinic(options, loadEvidence());
      const learned = clinic === null ? undefined : { clinic, outcomes: await outcomesOf(model, options) };
      const answer = loadAnswer(question, date, summary, language, learned);
      if (format === "json") printJson<AnswerResult>(answer);
      else process.stdout.write(format === "html" ? answerPage(answer) : answerMarkdown(answer));
      if (answer.modelState !== "current")
        printWarnings([
          `the model's outcomes are ${answer.modelState}: anagen answer --rebuild-model computes them`,
        ]);
    });
}

async function rebuild(options: Options): Promise<void> {
  if (options.model !== undefined)
    throw new InputError(
      "--rebuild-model",
      true,
      "the outcomes kept are those of the trials' model, without --model",
    );
  const model = loadModel(loadEvidence());
  const file = await outcomesOf(model, options);
  writeAnswerModel(file);
  if (options.json) printJson(file);
  else console.log(`data/model/answer.json: ${file.outcomes.length} outcomes of model ${model.version}`);
}

/** Runs the virtual trials behind the answer. */
async function outcomesOf(model: Model, options: Options): Promise<AnswerModel> {
  const seed = seedFlag(options) ?? 1;
  const virtualPatients =
    wholeFlag("--virtual-patients", options.virtualPatients, 1, 100_000_000) ?? DEFAULT_PATIENTS;
  const executor = executorFor(options);
  const progress = progressLine("running the trials behind the answer");
  try {
    const onProgress = (share: number) => progress.update(share);
    const file = await computeAnswerModel(loadAnswerProtocols(), model, executor, {
      seed,
      virtualPatients,
      onProgress,
    });
    progress.end();
    return file;
  } finally {
    await executor.close();
  }
}

/** The day given, else that of the newest entry of the change log, "## 0.1.0 - 2026-11-23"; null without one. */
function releaseDate(given: string | undefined): string | null {
  if (given !== undefined) {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));
    if (!isDay) throw new InputError("--date", given, "it must be a day, YYYY-MM-DD");
    return given;
  }
  return newestRelease();
}

function oneOf<const T extends string>(flag: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === text);
  if (found === undefined) throw new InputError(flag, text, `allowed are ${allowed.join(", ")}`);
  return found;
}
