import type { Command } from "commander";
import { warningTexts } from "../../explain/words/warnings.ts";
import { readInput, readJsonInput, textOfInput } from "../../files/read-input.ts";
import { isJsonFile, LARGEST_PIPED } from "../../files/records.ts";
import { parseCase } from "../../forecast/case/case.ts";
import { USUAL_PLANS } from "../../forecast/options/plans.ts";
import { TIME_UNITS } from "../../formats/event-table/times.ts";
import { eventHeader, eventLines } from "../../formats/event-table/write.ts";
import { InputError } from "../../input/input-error.ts";
import { parseJson } from "../../input/parse.ts";
import { printJsonLine, printWarnings } from "../common.ts";
import { UNUSED_SEED } from "../flags.ts";
import { openTable, type TableReadFlags, timeUnitFlag, withTableFlags } from "../table-flags.ts";
import { printTableReport } from "../table-report.ts";

const EXAMPLES = `
Examples:
  anagen events examples/case-stop.json --time-unit days > people.csv
  anagen events first.json second.json --time-unit weeks > people.csv
  anagen events examples/people.csv > cases.jsonl
  anagen events nonmem.csv --time-unit hours --dvid 2 --missing -99 > cases.jsonl

Of case files it makes an event table, one person a file; options are not part of it. Of a table it makes the cases
that a forecast would read, one JSON object a line, after it has checked the whole table.
`;

/** `anagen events FILE...`: cases as an event table, or an event table as cases. */
export function registerEvents(program: Command): void {
  withTableFlags(
    program
      .command("events")
      .description("Case files as an event table (NONMEM-style), or such a table as cases.")
      .argument("<files...>", "case files (JSON), or one table; - for standard input"),
  )
    .option("--json", "taken as by every command; the output is a table or JSON lines")
    .option(...UNUSED_SEED)
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], flags: TableReadFlags) => {
      const piped = files[0] === "-" ? readInput("-", LARGEST_PIPED) : null;
      if (!isJsonFile(files[0], piped)) await printCases(files, flags, piped);
      else printTable(files, flags, piped);
    });
}

async function printCases(
  files: readonly string[],
  flags: TableReadFlags,
  piped: Uint8Array | null,
): Promise<void> {
  if (files.length > 1) throw new InputError("FILES", files.join(" "), "one table is read at a time");
  const table = await openTable(files[0], flags, piped);
  const report = await table.check(USUAL_PLANS, (fault) => {
    throw fault;
  });
  printTableReport(report);
  for await (const person of table.people(USUAL_PLANS)) {
    if ("fault" in person) throw person.fault;
    printJsonLine({ id: person.id, case: person.input });
  }
}

const CASE_ONLY = { dvid: "--dvid", missing: "--missing", encoding: "--encoding" } as const;

function printTable(files: readonly string[], flags: TableReadFlags, piped: Uint8Array | null): void {
  for (const [name, flag] of Object.entries(CASE_ONLY) as [keyof typeof CASE_ONLY, string][])
    if (flags[name] !== undefined) throw new InputError(flag, flags[name], "it goes with a table only");
  const unit = timeUnitFlag(flags);
  if (unit === undefined)
    throw new InputError("--time-unit", undefined, `say what TIME shall count: ${TIME_UNITS.join(" or ")}`);
  const people = files.map((file, at) => {
    const held = file === "-" && piped !== null;
    const json = held ? parseJson(textOfInput(piped, file), "standard input") : readJsonInput(file);
    const { value, warnings } = parseCase(json);
    printWarnings(warningTexts(warnings));
    return eventLines(String(at + 1), value, unit);
  });
  process.stdout.write(`${[eventHeader(unit), ...people.flat()].join("\n")}\n`);
}
