/** A frame that ended before its last block, or bytes that are no frame. */
export class FrameError extends Error {
  override readonly name = "FrameError";
}

const MAGIC = 0xfd2fb528;
const DICTIONARY_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];

/**
 * Cuts a stream into its Zstandard frames (RFC 8878) without unpacking them: dumps may hold several, and Node's
 * decoder stops silently after the first.
 */
export class FrameReader {
  private readonly parts: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  constructor(parts: AsyncIterable<Buffer>) {
    this.parts = parts[Symbol.asyncIterator]();
  }

  /** Whether another frame follows; skippable frames are passed over. @throws FrameError */
  async next(): Promise<boolean> {
    for (;;) {
      if (!(await this.fill(4))) {
        if (this.held.length === 0) return false;
        throw new FrameError("bytes behind the last frame");
      }
      const magic = this.held.readUInt32LE(0);
      if (magic === MAGIC) return true;
      if (magic >>> 4 !== 0x0184d2a5) throw new FrameError("bytes that are no frame");
      await this.need(8);
      const size = this.held.readUInt32LE(4);
      this.take(8);
      for await (const _ of this.bytes(size));
    }
  }

  /** The bytes of the frame at hand. @throws FrameError when the stream ends within it */
  async *frame(): AsyncGenerator<Buffer> {
    await this.need(5);
    const descriptor = this.held[4];
    const singleSegment = (descriptor >> 5) & 1;
    const contentSize = descriptor >> 6 === 0 ? singleSegment : CONTENT_SIZE_BYTES[descriptor >> 6];
    const header = 5 + (1 - singleSegment) + DICTIONARY_BYTES[descriptor & 3] + contentSize;
    await this.need(header);
    yield this.take(header);
    for (let last = false; !last; ) {
      await this.need(3);
      const block = this.held.readUIntLE(0, 3);
      last = (block & 1) === 1;
      const isRun = ((block >> 1) & 3) === 1;
      yield this.take(3);
      yield* this.bytes(isRun ? 1 : block >> 3);
    }
    if ((descriptor >> 2) & 1) yield* this.bytes(4);
  }

  private async *bytes(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      await this.need(1);
      const part = this.take(Math.min(left, this.held.length));
      left -= part.length;
      yield part;
    }
  }

  private async need(count: number): Promise<void> {
    if (!(await this.fill(count))) throw new FrameError("the stream ends within a frame");
  }

  private async fill(count: number): Promise<boolean> {
    while (this.held.length < count) {
      const { value, done } = await this.parts.next();
      if (done) return false;
      this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value]);
    }
    return true;
  }

  private take(count: number): Buffer {
    const part = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return part;
  }
}
