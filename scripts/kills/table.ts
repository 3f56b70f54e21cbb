import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "../blocks.ts";

/** What is counted on one kind of disk. */
interface Counts {
  readonly SIGKILL: number;
  readonly SIGINT: number;
  readonly ended: number;
  readonly refused: number;
  readonly lost: number;
  readonly half: number;
  readonly retries: number;
  readonly different: number;
}

interface Result {
  readonly diskMb: number;
  readonly commands: string;
  readonly place: Counts;
  readonly full: Counts;
}

/** The generated part of docs/testing.md: what kills on a small disk did. */
export function killsBlock(): string {
  const file = join(import.meta.dirname, "result.json");
  if (!existsSync(file)) return "Not measured yet.";
  const { diskMb, commands, place, full } = JSON.parse(readFileSync(file, "utf8")) as Result;
  const row = (what: string, of: Counts) => [
    what,
    of.SIGKILL,
    of.SIGINT,
    of.ended - of.refused,
    of.refused,
    of.lost,
    of.half,
    `${of.different} of ${of.retries}`,
  ];
  return [
    markdownTable(
      [
        "disk",
        "SIGKILL",
        "SIGINT",
        "ended before",
        "refused in one line",
        "files lost",
        "half files",
        "tries after it with other bytes",
      ],
      [row(`${diskMb} MB with place`, place), row(`${diskMb} MB that gets full`, full)],
    ),
    "",
    `Commands: ${commands}.`,
  ].join("\n");
}
