import type { Command } from "commander";
import { warningTexts } from "../../explain/words/warnings.ts";
import { readJsonInput } from "../../files/read-input.ts";
import { parseCase } from "../../forecast/case/case.ts";
import { USUAL_PLANS } from "../../forecast/options/plans.ts";
import { TIME_UNITS, type TimeUnit } from "../../formats/event-table/columns.ts";
import { eventHeader, eventLines } from "../../formats/event-table/write.ts";
import { InputError } from "../../input/input-error.ts";
import { printWarnings } from "../common.ts";
import { tablePeople } from "../forecast-people.ts";

const EXAMPLES = `
Examples:
  anagen events examples/case-stop.json --time-unit days > people.csv
  anagen events first.json second.json --time-unit weeks > people.csv
  anagen events examples/people.csv > cases.jsonl

Of case files it makes an event table, one person a file; options are not part of it. Of a table it makes the cases
that a forecast would read, one JSON object a line.
`;

/** `anagen events FILE...`: cases as an event table, or an event table as cases. */
export function registerEvents(program: Command): void {
  program
    .command("events")
    .description("Case files as an event table (NONMEM-style CSV), or such a table as cases.")
    .argument("<files...>", "case files, or one table whose name ends with .csv")
    .option(
      "--time-unit <days|weeks>",
      "what TIME and II count; a header with TIME_DAYS or TIME_WEEKS says so itself",
    )
    .option("--json", "taken as by every command; the output is a table or JSON lines")
    .option("--seed <number>", "taken as by every command; nothing here is random")
    .addHelpText("after", EXAMPLES)
    .action(async (files: string[], flags: { timeUnit?: string }) => {
      const unit = TIME_UNITS.find((each) => each === flags.timeUnit);
      if (flags.timeUnit !== undefined && unit === undefined)
        throw new InputError("--time-unit", flags.timeUnit, `allowed are ${TIME_UNITS.join(" and ")}`);
      if (files.some((file) => file.toLowerCase().endsWith(".csv"))) await printCases(files, unit);
      else printTable(files, unit);
    });
}

async function printCases(files: readonly string[], unit: TimeUnit | undefined): Promise<void> {
  if (files.length > 1) throw new InputError("FILES", files.join(" "), "one table is read at a time");
  for await (const person of tablePeople({ file: files[0], unit, plans: USUAL_PLANS })) {
    if ("fault" in person) throw person.fault;
    process.stdout.write(`${JSON.stringify({ id: person.id, case: person.input })}\n`);
  }
}

function printTable(files: readonly string[], unit: TimeUnit | undefined): void {
  if (unit === undefined)
    throw new InputError("--time-unit", undefined, `say what TIME shall count: ${TIME_UNITS.join(" or ")}`);
  const people = files.map((file, at) => {
    const { value, warnings } = parseCase(readJsonInput(file));
    printWarnings(warningTexts(warnings));
    return eventLines(String(at + 1), value, unit);
  });
  process.stdout.write(`${[eventHeader(unit), ...people.flat()].join("\n")}\n`);
}
