import type { Command } from "commander";
import { openTableFile } from "../files/records.ts";
import { EventTable } from "../formats/event-table/table.ts";
import { TIME_UNITS, type TimeUnit } from "../formats/event-table/times.ts";
import { InputError } from "../input/input-error.ts";

/** Flags of all commands that read an event table. */
export interface TableReadFlags {
  readonly timeUnit?: string;
  readonly dvid?: string;
  readonly missing?: string;
  readonly encoding?: string;
}

/** Adds the flags that say how an event table is to be read. */
export function withTableFlags(command: Command): Command {
  return command
    .option(
      `--time-unit <${TIME_UNITS.join("|")}>`,
      "what TIME and II count, when the header does not say (TIME_DAYS, TIME_WEEKS, TIME_HOURS)",
    )
    .option(
      "--dvid <value>",
      "which observations are SALT scores: a value of DVID, CMT or the like, or CMT=3",
    )
    .option("--missing <codes>", "codes that stand for a missing value, with commas, such as -99,-999")
    .option("--encoding <name>", "how the table is written, when it is not UTF-8, such as windows-1252");
}

/** @throws InputError */
export function timeUnitFlag({ timeUnit }: TableReadFlags): TimeUnit | undefined {
  const unit = TIME_UNITS.find((each) => each === timeUnit);
  if (timeUnit !== undefined && unit === undefined)
    throw new InputError("--time-unit", timeUnit, "allowed are hours, days and weeks");
  return unit;
}

/**
 * Opens an event table, from a file, from standard input ("-") or from what was read there. With `toLastReading` every
 * person's course is read to the last reading, whatever row marks a decision.
 *
 * @throws InputError
 */
export async function openTable(
  file: string,
  flags: TableReadFlags,
  piped?: Uint8Array | null,
  toLastReading = false,
): Promise<EventTable> {
  const unit = timeUnitFlag(flags);
  const missing = flags.missing?.split(",").map((code) => code.trim());
  if (missing?.some((code) => code === ""))
    throw new InputError("--missing", flags.missing, "it must be codes with commas between, such as -99");
  const { records, separator } = await openTableFile(file, flags.encoding, piped);
  const decimalCommas = separator !== ",";
  return EventTable.open(records, { unit, dvid: flags.dvid, missing, decimalCommas, toLastReading });
}
