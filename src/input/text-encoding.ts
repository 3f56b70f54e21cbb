import { InputError } from "./input-error.ts";

/** Bytes at a file's start that name its encoding; they are no text. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
type Decoder = InstanceType<typeof TextDecoder>;
/** First letters of a piece that may be halves of a letter cut before it. */
const CUT = 3;

/** What is told when bytes are no text, and how the encoding can be named (a flag, for one); empty where it cannot. */
interface EncodingHelp {
  /** what is read, for the error: a flag, a field or a file's name */
  readonly field: string;
  /** what a reader can do, such as "name its encoding with --encoding" */
  readonly remedy: string;
}

/**
 * A decoder that refuses what it cannot read, by the name of an encoding as the WHATWG lists them
 * ("windows-1252", "latin1", "shift_jis").
 *
 * @throws InputError for a name the platform does not know
 */
function strictDecoder(encoding: string, field: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new InputError(
      field,
      encoding,
      'it must be an encoding this platform knows, such as "utf-8", "windows-1252" or "utf-16le"',
    );
  }
}

/** The encoding a byte order mark names; null without one. */
export function markedEncoding(bytes: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

/**
 * Text from bytes. A byte order mark decides; else the encoding that is named, else UTF-8. No letter is ever
 * replaced by another.
 *
 * @throws InputError that names the line of the first byte that is no text
 */
export function decodeText(bytes: Uint8Array, help: EncodingHelp, encoding?: string): string {
  const name = markedEncoding(bytes) ?? encoding ?? "utf-8";
  const decoder = strictDecoder(name, "--encoding");
  try {
    return decoder.decode(bytes);
  } catch {
    throw noText(help, decoder.encoding, lineOfFault(bytes, name, 0));
  }
}

/**
 * Text from bytes that come in pieces, under the rules of `decodeText`.
 *
 * @throws InputError that names the line of the first byte that is no text
 */
export async function* decodedText(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  help: EncodingHelp,
  encoding?: string,
): AsyncGenerator<string> {
  let decoder: Decoder | null = null;
  let lines = 0;
  let isFirst = true;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= strictDecoder(markedEncoding(piece) ?? encoding ?? "utf-8", "--encoding");
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      throw noText(help, decoder.encoding, lines + lineOfFault(piece, decoder.encoding, isFirst ? 0 : CUT));
    }
    isFirst = false;
    lines += text.split("\n").length - 1;
    if (text !== "") yield text;
  }
  let rest = "";
  try {
    rest = decoder?.decode() ?? "";
  } catch {
    throw noText(help, (decoder as Decoder).encoding, lines + 1);
  }
  if (rest !== "") yield rest;
}

/** The line, from 1, of the first byte that is no text, passing over letters before `from`. */
function lineOfFault(bytes: Uint8Array, encoding: string, from: number): number {
  const loose = new TextDecoder(encoding).decode(bytes);
  const at = loose.indexOf("\ufffd", from);
  return loose.slice(0, at < 0 ? loose.length : at).split("\n").length;
}

function noText({ field, remedy }: EncodingHelp, encoding: string, line: number): InputError {
  const name = encoding.toUpperCase();
  return new InputError(
    `${field}, line ${line}`,
    `a byte that is not ${name}`,
    `it must be text in ${name}${remedy === "" ? "" : `; ${remedy}`}`,
  );
}
