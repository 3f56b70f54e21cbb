import { open, stat } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import * as zlib from "node:zlib";
import { isZstandard } from "../../formats/posts/detect.ts";
import { InputError } from "../../input/input-error.ts";
import { faultWords } from "../faults.ts";
import { noteInput } from "../inputs.ts";
import { FrameError, FrameReader } from "./zstandard-frames.ts";

/** Largest window of a Zstandard file, as a power of two: 2 GiB, which the public dumps use. */
const LARGEST_WINDOW = 31;
const TOO_LARGE = /windowTooLarge|memory/;
const CHUNK = 1 << 18;
/** Bytes that a frame is unpacked into at a time: a dump may have many frames, and each takes a room of its own. */
const UNPACKED = 65_536;
const NO_ZSTANDARD = `it is compressed with Zstandard, which this Node (${process.versions.node}) cannot unpack; take Node 22.15 or newer, or unpack it first: zstd -d --long=${LARGEST_WINDOW} FILE`;

/** A file's unpacked bytes as they come; a piece holds only until the next one is asked for. */
export interface OpenFile {
  readonly chunks: AsyncGenerator<Buffer>;
  /** share of the file read so far */
  share(): number;
}

/**
 * Opens a file, plain or Zstandard with a window of up to 2 GiB, for reading in pieces.
 *
 * @throws InputError when it cannot be read; while reading, when it is damaged, cut off or decodes to nothing
 */
export async function openFile(name: string): Promise<OpenFile> {
  const bytes = await sizeOf(name);
  const compressed = isZstandard(await firstBytes(name));
  if (compressed && zlib.createZstdDecompress === undefined) throw new InputError("FILE", name, NO_ZSTANDARD);
  let read = 0;
  let decoded = 0;
  async function* chunks(): AsyncGenerator<Buffer> {
    const file = pieces(name, compressed, (bytesRead) => {
      read += bytesRead;
    });
    try {
      for await (const part of compressed ? unpacked(file) : file) {
        decoded += part.length;
        yield part;
      }
    } catch (error) {
      throw namedError(name, error as NodeJS.ErrnoException);
    } finally {
      await file.return(undefined);
    }
    if (bytes > 0 && decoded === 0)
      throw new InputError("FILE", name, "it holds bytes but decodes to nothing; it may be damaged");
  }
  return { chunks: chunks(), share: () => (bytes === 0 ? 1 : read / bytes) };
}

/**
 * The file's bytes in pieces. Unless each is to last (`keep`), all are the same memory: a new one for every piece of a
 * large file would be freed only when the engine comes to it.
 */
async function* pieces(name: string, keep: boolean, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  const file = await open(name);
  try {
    let buffer = Buffer.allocUnsafeSlow(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      if (bytesRead === 0) return;
      onRead(bytesRead);
      yield buffer.subarray(0, bytesRead);
      if (keep) buffer = Buffer.allocUnsafeSlow(CHUNK);
    }
  } finally {
    await file.close();
  }
}

/** The text of every frame, one behind the other. */
async function* unpacked(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const frames = new FrameReader(file);
  const params = { [zlib.constants.ZSTD_d_windowLogMax]: LARGEST_WINDOW };
  while (await frames.next()) {
    const decoder = zlib.createZstdDecompress({ chunkSize: UNPACKED, params });
    pipeline(Readable.from(frames.frame(), { objectMode: false }), decoder, () => {});
    yield* decoder as AsyncIterable<Buffer>;
  }
}

async function sizeOf(name: string): Promise<number> {
  try {
    const found = await stat(name);
    noteInput(name);
    if (found.isDirectory()) throw new InputError("FILE", name, "it must be a file, not a folder");
    return found.size;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      "FILE",
      name,
      `it cannot be read: ${faultWords((error as NodeJS.ErrnoException).code)}`,
    );
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

/** The decoder names a fault by its code; a file that is cut off is noticed before, by its frames. */
function namedError(name: string, error: NodeJS.ErrnoException): InputError {
  const code = error.code ?? error.message;
  if (error instanceof FrameError)
    return new InputError(
      "FILE",
      name,
      `the compressed file is cut off; nothing of it was imported (${code})`,
    );
  if (TOO_LARGE.test(code))
    return new InputError(
      "FILE",
      name,
      `it needs a window of more than ${2 ** LARGEST_WINDOW / 2 ** 30} GiB to unpack`,
    );
  return new InputError("FILE", name, `it cannot be unpacked (${code}); nothing of it was imported`);
}
