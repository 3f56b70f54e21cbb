import { fromBytes } from "./wire.ts";

/** Bytes of parts that a worker keeps. */
const MOST_BYTES = 64 * 2 ** 20;

/** Parts of jobs by the hash of their content, the latest used; each is fetched once however many jobs ask at once. */
export class PartCache {
  #kept = new Map<string, { readonly value: Promise<unknown>; bytes: number }>();
  #bytes = 0;

  /** The part of a hash, else what `fetch` gets; null where that is nothing. */
  async get(hash: string, fetch: () => Promise<Buffer | null>): Promise<unknown> {
    const kept = this.#kept.get(hash);
    if (kept !== undefined) {
      this.#kept.delete(hash);
      this.#kept.set(hash, kept);
      return kept.value;
    }
    const entry = {
      bytes: 0,
      value: fetch().then((bytes) => {
        if (bytes === null) {
          this.#kept.delete(hash);
          return null;
        }
        entry.bytes = bytes.length;
        this.#bytes += bytes.length;
        this.#shrink(hash);
        return fromBytes(bytes);
      }),
    };
    this.#kept.set(hash, entry);
    entry.value.catch(() => this.#kept.delete(hash));
    return entry.value;
  }

  #shrink(latest: string): void {
    for (const [hash, { bytes }] of this.#kept) {
      if (this.#bytes <= MOST_BYTES) return;
      if (hash === latest) continue;
      this.#kept.delete(hash);
      this.#bytes -= bytes;
    }
  }
}
