import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { constants, createZstdDecompress } from "node:zlib";
import { isZstandard } from "../../community/readers/detect.ts";
import { InputError } from "../../schema/input-error.ts";
import { FrameError, FrameReader } from "./zstandard-frames.ts";

/** Largest window of a Zstandard file, as a power of two: 2 GiB, which the public dumps use. */
const LARGEST_WINDOW = 31;
const CHUNK = 1 << 18;

/** A file's text as it comes, with what was noticed on the way. */
export interface OpenText {
  readonly chunks: AsyncGenerator<string>;
  readonly bytes: number;
  readonly compressed: boolean;
  /** bytes of the file read so far */
  readBytes(): number;
  /** bytes of text decoded so far */
  decodedBytes(): number;
}

/**
 * Opens a text file, plain or Zstandard with a window of up to 2 GiB, for reading in pieces.
 *
 * @throws InputError when it cannot be read; while reading, when it is damaged, cut off or decodes to nothing
 */
export async function openText(name: string): Promise<OpenText> {
  const bytes = await sizeOf(name);
  const compressed = isZstandard(await firstBytes(name));
  let read = 0;
  let decoded = 0;
  async function* chunks(): AsyncGenerator<string> {
    const file = createReadStream(name, { highWaterMark: CHUNK });
    file.on("data", (part) => {
      read += part.length;
    });
    const source: AsyncIterable<Buffer> = compressed ? unpacked(file) : file;
    const decoder = new TextDecoder("utf-8");
    try {
      for await (const part of source) {
        decoded += part.length;
        const text = decoder.decode(part, { stream: true });
        if (text !== "") yield text;
      }
    } catch (error) {
      throw namedError(name, error as NodeJS.ErrnoException);
    } finally {
      file.destroy();
    }
    const rest = decoder.decode();
    if (rest !== "") yield rest;
    if (bytes > 0 && decoded === 0)
      throw new InputError("FILE", name, "it holds bytes but decodes to nothing; it may be damaged");
  }
  return { chunks: chunks(), bytes, compressed, readBytes: () => read, decodedBytes: () => decoded };
}

/** The text of every frame, one behind the other. */
async function* unpacked(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const frames = new FrameReader(file);
  const params = { [constants.ZSTD_d_windowLogMax]: LARGEST_WINDOW };
  while (await frames.next()) {
    const decoder = createZstdDecompress({ chunkSize: CHUNK, params });
    pipeline(Readable.from(frames.frame(), { objectMode: false }), decoder, () => {});
    yield* decoder as AsyncIterable<Buffer>;
  }
}

async function sizeOf(name: string): Promise<number> {
  try {
    const found = await stat(name);
    if (found.isDirectory()) throw new InputError("FILE", name, "it must be a file, not a folder");
    return found.size;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("FILE", name, `no such file can be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

async function firstBytes(name: string): Promise<Uint8Array> {
  const file = await open(name);
  try {
    const head = new Uint8Array(4);
    const { bytesRead } = await file.read(head, 0, 4, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function namedError(name: string, error: NodeJS.ErrnoException): InputError {
  const code = error.code ?? "";
  if (error instanceof FrameError)
    return new InputError(
      "FILE",
      name,
      `the compressed file is cut off; nothing of it was imported (${error.message})`,
    );
  if (/windowTooLarge|memory/i.test(code) || /window|memory/i.test(error.message))
    return new InputError(
      "FILE",
      name,
      `it needs a window of more than ${2 ** LARGEST_WINDOW / 2 ** 30} GiB to unpack`,
    );
  if (/ERR_.*UNEXPECTED|Z_BUF|unexpected end|srcSize/i.test(`${code} ${error.message}`))
    return new InputError("FILE", name, "the compressed file is cut off; nothing of it was imported");
  return new InputError(
    "FILE",
    name,
    `it cannot be unpacked (${code || error.message}); nothing of it was imported`,
  );
}
