import type { Command } from "commander";
import type { Evidence } from "../../evidence/index.ts";
import { wrap } from "../../explain/text-table.ts";
import { vancouver } from "../../explain/vancouver.ts";
import { readInput, textOfInput } from "../../files/read-input.ts";
import { toBibtex } from "../../formats/bibtex.ts";
import { toCsl } from "../../formats/csl.ts";
import { readCtgov } from "../../formats/records/ctgov.ts";
import { compareDraft, type Draft, type DraftObservation } from "../../formats/records/draft.ts";
import { readOpenfda } from "../../formats/records/openfda.ts";
import { readPubmed } from "../../formats/records/pubmed.ts";
import { statusText } from "../../formats/records/pubmed-status.ts";
import { toRis } from "../../formats/ris.ts";
import { xmlEncoding } from "../../formats/xml.ts";
import { InputError, oneLine } from "../../input/input-error.ts";
import { parseJson } from "../../input/parse.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { printJson } from "../common.ts";
import { UNUSED_SEED } from "../flags.ts";
import type { ImportResult, ReferencesResult } from "../results/import.ts";

const KINDS = ["pubmed", "ctgov", "openfda"] as const;
/** Largest record, bytes: a study with all its results and adverse events has a few megabytes. */
const LARGEST_RECORD = 64_000_000;
const FORMATS = ["csl", "bibtex", "ris"] as const;

const EXAMPLES = `
Examples:
  anagen import pubmed articles.xml        sources of a PubMed export, compared with those we hold
  anagen import ctgov NCT03570749.json     a study and its posted results as drafts
  anagen import openfda label.json --json  a label as a draft of a source
  anagen references --format bibtex > anagen.bib
Nothing is stored: a person decides what goes into data/evidence.
`;

/** `anagen import KIND FILE` and, the other way, `anagen references`. */
export function registerImport(program: Command): void {
  program
    .command("import")
    .description("Turn a downloaded record into drafts for review, with the difference to what we hold.")
    .argument("<kind>", KINDS.join(", "))
    .argument("<file>", "the downloaded record, or - for standard input")
    .option("--json", "print JSON and nothing else")
    .option(...UNUSED_SEED)
    .addHelpText("after", EXAMPLES)
    .action((kind: string, file: string, options: { json?: boolean }) => {
      if (!(KINDS as readonly string[]).includes(kind))
        throw new InputError("KIND", kind, `allowed are ${KINDS.join(", ")}`);
      const bytes = readInput(file, LARGEST_RECORD);
      const text = textOfInput(bytes, file, kind === "pubmed" ? xmlEncoding(bytes) : undefined);
      if (text.trim() === "") throw new InputError("FILE", file, "the file is empty");
      const draft = draftOf(kind as (typeof KINDS)[number], text, loadEvidence());
      if (options.json) printJson<ImportResult>(draft);
      else console.log(draftText(draft));
    });
  program
    .command("references")
    .description("The sources we hold as CSL-JSON, BibTeX or RIS.")
    .addHelpText(
      "after",
      `\nExamples:\n  anagen references --format bibtex > anagen.bib\n  anagen references --json\n`,
    )
    .option("--format <name>", FORMATS.join(", "), "csl")
    .option("--json", "CSL-JSON and nothing else")
    .option(...UNUSED_SEED)
    .action(({ format = "csl", json }: { format?: string; json?: boolean }) => {
      const { sources } = loadEvidence();
      if (!(FORMATS as readonly string[]).includes(format))
        throw new InputError("--format", format, `allowed are ${FORMATS.join(", ")}`);
      if (json || format === "csl") printJson<ReferencesResult>(toCsl(sources));
      else process.stdout.write(format === "bibtex" ? toBibtex(sources) : toRis(sources));
    });
}

/** Reads a record and compares it. @throws InputError when the text is no such record */
export function draftOf(kind: (typeof KINDS)[number], text: string, evidence: Evidence): Draft {
  if (kind === "pubmed") return compareDraft(kind, readPubmed(text), evidence);
  const input = parseJson(text, "the record");
  return compareDraft(kind, kind === "openfda" ? readOpenfda(input) : readCtgov(input), evidence);
}

function draftText({ sources, observations, notes }: Draft): string {
  const lines = sources.flatMap(({ source, status, held, differs }) => [
    wrap(oneLine(`source: ${vancouver({ id: "", ...source })}`)),
    ...status.map((each) => `  ${oneLine(statusText(each))}`),
    held === null ? "  not held yet" : `  held as ${held}${differs.length === 0 ? ", equal" : ""}`,
    ...differs.map((difference) => `  ${wrap(difference, 94, "    ")}`),
  ]);
  for (const { draft, same, other } of observations) {
    const state = [
      same.length > 0 ? `equal to ${same.join(", ")}` : null,
      other.length > 0 ? `another number than ${other.join(", ")}` : null,
    ].filter(Boolean);
    lines.push(
      wrap(
        oneLine(
          `draft: ${[draft.arm, draft.endpoint, draft.timeFrame].filter(Boolean).join(", ")}: ${valueText(draft)}`,
        ),
      ),
      `  ${state.join("; ") || "not held yet"}`,
    );
  }
  return [
    ...lines,
    ...notes.map((note) => wrap(oneLine(`note: ${note}`))),
    "Nothing was stored: these are drafts for review.",
  ].join("\n");
}

/** A value with its unit, what it is, what its limits are, and of how many people. */
function valueText({ value, unit, statistic, dispersion, spread, low, high, n }: DraftObservation): string {
  const limits = low === null && high === null ? null : `${low ?? "?"} to ${high ?? "?"}`;
  const around = [spread, limits].filter((each) => each !== null).join(", ");
  return [
    `${value} ${unit}`,
    statistic === null ? null : statistic.toLowerCase().replaceAll("_", " "),
    around === ""
      ? null
      : `${(dispersion ?? "limits not named").toLowerCase().replaceAll("_", " ")} ${around}`,
    n === null ? null : `n = ${n}`,
  ]
    .filter((each) => each !== null)
    .join(", ");
}
