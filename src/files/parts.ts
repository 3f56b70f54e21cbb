import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { type PartHeader, partEndSchema, partHeaderSchema } from "../formats/parts/header.ts";
import { InputError } from "../input/input-error.ts";
import { parseInput, parseJson, requireSchema } from "../input/parse.ts";
import { faultWords } from "./faults.ts";
import { noteInput } from "./inputs.ts";
import { openOutput } from "./output.ts";

/** Takes the lines of a part. */
export interface PartWriter {
  write(line: unknown): void;
  /** Adds the line that ends it, and puts the part under its name. */
  end(): void;
  discard(): void;
}

/** A part that was read to its end once, and is whole. */
export interface Part {
  readonly name: string;
  readonly header: PartHeader;
  lines(): AsyncGenerator<unknown>;
}

/** A file for a part. Nothing stands under its name before its end. @throws InputError */
export function partOutput(path: string, header: PartHeader): PartWriter {
  const output = openOutput("--out", path);
  const hash = createHash("sha256");
  let lines = -1;
  const write = (line: unknown) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    output.write(text);
    lines++;
  };
  write(header);
  return {
    write,
    end() {
      output.write(`${JSON.stringify({ end: { lines, sha256: hash.digest("hex") } })}\n`);
      output.commit();
    },
    discard: () => output.discard(),
  };
}

/**
 * Opens a part and checks that it is whole: finished, and as it was written.
 *
 * @throws InputError
 */
export async function openPart(name: string): Promise<Part> {
  const hash = createHash("sha256");
  let header: PartHeader | null = null;
  let last = "";
  let lines = -1;
  for await (const line of linesOf(name)) {
    if (header === null) header = headerOf(line, name);
    else {
      hash.update(`${last}\n`);
      lines++;
    }
    last = line;
  }
  if (header === null) throw new InputError(name, undefined, "it is empty; give the parts of a run");
  const end = lines < 0 ? null : endOf(last);
  if (end === null)
    throw new InputError(name, `part ${header.part.number}`, "it is not finished; run this part again");
  if (end.lines !== lines || end.sha256 !== hash.digest("hex"))
    throw new InputError(name, `part ${header.part.number}`, "it was changed after it was written");
  const count = lines;
  return {
    name,
    header,
    async *lines() {
      let at = -1;
      for await (const line of linesOf(name)) {
        if (at >= 0 && at < count) yield JSON.parse(line);
        at++;
      }
    },
  };
}

function headerOf(line: string, name: string): PartHeader {
  const value = parseJson(line, name);
  requireSchema(value, "anagen/part@1", name);
  return parseInput(partHeaderSchema, value).value;
}

function endOf(line: string): { lines: number; sha256: string } | null {
  try {
    const found = partEndSchema.safeParse(JSON.parse(line));
    return found.success ? found.data.end : null;
  } catch {
    return null;
  }
}

async function* linesOf(name: string): AsyncGenerator<string> {
  try {
    if (!statSync(name).isFile()) throw new InputError(name, undefined, "it must be a file");
    noteInput(name);
    yield* createInterface({ input: createReadStream(name, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      "PARTS",
      name,
      `it cannot be read: ${faultWords((error as NodeJS.ErrnoException).code)}`,
    );
  }
}

/** SHA-256 of a file's bytes. */
export async function hashOfFile(name: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(name)) hash.update(chunk);
  return hash.digest("hex");
}
