import { type ExtractionLine, toLine } from "../../community/extract/contract.ts";
import { extract } from "../../community/extract/extract.ts";
import { extractProposed } from "../../community/proposals/extract-proposed.ts";
import { InputError } from "../../input/input-error.ts";
import { decodedText } from "../../input/text-encoding.ts";
import { textLines } from "./dump-lines.ts";
import type { LocalModel } from "./local-model.ts";
import { openFile } from "./open-file.ts";

/** A line of input: { "id", "text" } as JSON. */
interface Post {
  readonly id: string;
  readonly text: string;
}

/**
 * Reads a file with one post a line and gives one result for each, in order. Nothing is stored. A model, where there
 * is one, is asked about posts that name a drug and in which the rules find no change.
 *
 * @throws InputError that names the line when one is not { id, text }, and when a line never seems to end
 */
export async function* extractFile(name: string, model?: LocalModel): AsyncGenerator<ExtractionLine> {
  const { chunks } = await openFile(name);
  const text = decodedText(chunks, { field: name, remedy: "save it as UTF-8" });
  for await (const line of textLines(name, text))
    if (line.text.trim() !== "") yield await one(line.text, line.number, model);
}

async function one(text: string, line: number, model?: LocalModel): Promise<ExtractionLine> {
  const post = parsePost(text.replace(/^\ufeff/, ""), line);
  const found = extract(post.text);
  if (!model || found.event !== null || found.drug === null) return toLine(post.id, found);
  const proposed = extractProposed(post.text, await model.propose(post.text));
  return toLine(post.id, proposed.event === null ? found : proposed);
}

function parsePost(text: string, line: number): Post {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`line ${line}`, text.slice(0, 1), 'it must be JSON with "id" and "text"');
  }
  const { id, text: words } = (value ?? {}) as { id?: unknown; text?: unknown };
  if (typeof id !== "string" && typeof id !== "number")
    throw new InputError(`line ${line}, id`, typeof id, "it must be text or a number");
  if (typeof words !== "string") throw new InputError(`line ${line}, text`, typeof words, "it must be text");
  return { id: String(id), text: words };
}
