import { oneLine } from "../input/input-error.ts";

/** Faults told one by one; further ones are counted. */
const MOST_TOLD = 20;

/** People of a table who were left out. */
export class LeftOut {
  count = 0;
  readonly told: string[] = [];

  add(why: string): void {
    if (++this.count <= MOST_TOLD) this.told.push(why);
  }

  /** What to say of it. */
  warnings(): string[] {
    const more = this.count - this.told.length;
    const rest = more > 0 ? [`left out for such reasons: ${more} more`] : [];
    return [...this.told.map((why) => `left out: ${why}`), ...rest];
  }
}

/** Warnings of many people: those that differ in their numbers alone are told once, with how many they concern. */
export class Gathered {
  readonly #kinds = new Map<string, { first: string; people: number }>();

  add(id: string, warning: string): void {
    const kind = warning.replace(/\d+(\.\d+)?/g, "#");
    const known = this.#kinds.get(kind) ?? { first: `${warning} (ID ${oneLine(id)})`, people: 0 };
    this.#kinds.set(kind, { ...known, people: known.people + 1 });
  }

  warnings(of: number): string[] {
    return [...this.#kinds.values()].map(({ first, people }) => `${people} of ${of} people: ${first}`);
  }
}
