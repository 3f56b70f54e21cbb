import { JAK_INHIBITORS } from "../../drug/catalogue.ts";
import type { NamedDrug } from "../lexicon/drugs.ts";

/** Places in the table: 2 to the power of 20 people in threads, 17 MB. Beyond, further people are not noted. */
const PLACES = 1 << 20;
const FULLEST = 0.9;
const CLASS_ONLY: NamedDrug = { name: "JAK inhibitor", kind: "class" };

/**
 * Which drug a person first named in a thread, in a table of fixed size, so that memory does not grow with the file.
 * Keys are kept as 53 bits of a hash.
 */
export class SpeakerTable {
  private readonly keys = new Float64Array(PLACES);
  private readonly created = new Float64Array(PLACES);
  private readonly drugs = new Uint8Array(PLACES);
  private used = 0;

  /** Notes the drug; an earlier word of the same person in the same thread stands. */
  note(key: string, created: number, drug: NamedDrug): void {
    const bits = bitsOf(key);
    const at = this.placeOf(bits);
    const known = this.keys[at] === bits;
    if (!known && this.used >= PLACES * FULLEST) return;
    if (known && this.created[at] <= created) return;
    if (!known) this.used++;
    this.keys[at] = bits;
    this.created[at] = created;
    this.drugs[at] = 1 + JAK_INHIBITORS.findIndex(({ name }) => name === drug.name);
  }

  /** The drug a person named in a thread at or before a time (seconds since 1970), or null. */
  before(key: string, created: number): NamedDrug | null {
    const bits = bitsOf(key);
    const at = this.placeOf(bits);
    if (this.keys[at] !== bits || this.created[at] > created) return null;
    const number = this.drugs[at];
    return number === 0 ? CLASS_ONLY : { name: JAK_INHIBITORS[number - 1].name, kind: "jak" };
  }

  /** Forgets everything. */
  clear(): void {
    this.keys.fill(0);
    this.created.fill(0);
    this.drugs.fill(0);
    this.used = 0;
  }

  private placeOf(bits: number): number {
    let at = bits % PLACES;
    while (this.keys[at] !== 0 && this.keys[at] !== bits) at = (at + 1) % PLACES;
    return at;
  }
}

/** 53 bits of a key's letters, never 0. */
function bitsOf(key: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < key.length; i++) {
    low = Math.imul(low ^ key.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ key.charCodeAt(i), 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0) + 1;
}
