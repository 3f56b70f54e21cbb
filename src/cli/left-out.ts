/** Faults reported one by one; further ones are counted. */
const MOST_REPORTED = 20;

/** People of a table who were left out. */
export class LeftOut {
  count = 0;
  readonly reported: string[] = [];

  add(why: string): void {
    if (++this.count <= MOST_REPORTED) this.reported.push(why);
  }

  /** One line for each reported fault, and one that counts the rest. */
  warnings(): string[] {
    const more = this.count - this.reported.length;
    const rest = more > 0 ? [`left out for such reasons: ${more} more`] : [];
    return [...this.reported.map((why) => `left out: ${why}`), ...rest];
  }
}
