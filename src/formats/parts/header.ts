import * as z from "zod/mini";
import type { Shard } from "../../engine/execution/shard.ts";
import { InputError } from "../../input/input-error.ts";
import { type Shape, says, whole } from "../../input/says.ts";

export const PART_SCHEMA = "anagen/part@1";

/** Commands whose work can be cut into parts. */
const PART_COMMANDS = ["forecast", "trial", "validate", "selftest"] as const;
/** One of PART_COMMANDS. */
export type PartCommand = (typeof PART_COMMANDS)[number];

/** The first line of a part: which share of which run it is. Lines of results follow, and one that ends it. */
export const partHeaderSchema = z.strictObject({
  schema: z.literal(PART_SCHEMA),
  command: z.enum(PART_COMMANDS),
  part: z.strictObject({
    number: says(z.int().check(z.gte(1)), "1 to the number of parts"),
    of: says(z.int().check(z.gte(1)), "number of parts"),
  }),
  program: says(z.string(), "version of the program, and a hash of its code"),
  model: says(z.string(), "hash of the model's draws and weights"),
  modelVersion: z.string(),
  dataVersion: z.string(),
  input: says(z.string(), "hash of the input: the table, or the protocol"),
  settings: says(z.record(z.string(), z.unknown()), "what the result depends on besides"),
});
export type PartHeader = Shape<typeof partHeaderSchema>;

/** The last line of a part. Where it is missing, the part was not finished. */
export const partEndSchema = z.strictObject({
  end: z.strictObject({
    lines: says(whole, "lines of results"),
    sha256: says(z.string(), "SHA-256 of everything above this line"),
  }),
});

/** Most parts of a run. */
const MOST_PARTS = 100_000;

/** "3/8": the third of eight parts. @throws InputError */
export function parseShard(text: string, flag = "--shard"): Shard {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text.trim()) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (number === undefined || shard.of > MOST_PARTS || shard.number < 1 || shard.number > shard.of)
    throw new InputError(flag, text, "it must be k/n, such as 3/8: part 3 of 8, counted from 1");
  return shard;
}

/** Fields in which the parts of one run are the same, and what a difference says. */
const SAME = [
  ["command", "it is a part of another command"],
  ["program", "it was made by another version of the program"],
  ["model", "it was made with another model"],
  ["dataVersion", "it was made with other evidence"],
  ["input", "it was made from another input"],
  ["settings", "it was made with other settings"],
] as const satisfies readonly (readonly [keyof PartHeader, string])[];

/** Why a header is not of the same run as another; null where it is. */
export function otherRun(header: PartHeader, of: PartHeader): string | null {
  for (const [field, why] of SAME)
    if (JSON.stringify(header[field]) !== JSON.stringify(of[field])) return why;
  return header.part.of === of.part.of ? null : "the run was cut into another number of parts";
}

/**
 * The headers in the order of their parts.
 *
 * @throws InputError that names a part that is missing, doubled, or of another run
 */
export function inOrderOfParts<Named extends { readonly name: string; readonly header: PartHeader }>(
  parts: readonly Named[],
): Named[] {
  const [first] = parts;
  const { of } = first.header.part;
  const found = new Map<number, Named>();
  for (const part of parts) {
    const { number } = part.header.part;
    const why = otherRun(part.header, first.header);
    if (why !== null) throw new InputError(part.name, `part ${number}`, `${why} than ${first.name}`);
    const twice = found.get(number);
    if (twice !== undefined)
      throw new InputError(part.name, `part ${number} of ${of}`, `it is there twice, also as ${twice.name}`);
    found.set(number, part);
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !found.has(number));
  if (missing.length > 0) {
    const shown = missing.slice(0, 10).join(", ");
    throw new InputError(
      "PARTS",
      `${found.size} of ${of}`,
      `missing ${missing.length === 1 ? "is part" : "are parts"} ${shown}${missing.length > 10 ? " and more" : ""}`,
    );
  }
  return Array.from({ length: of }, (_, at) => found.get(at + 1) as Named);
}
