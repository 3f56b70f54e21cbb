/** Entry rule of a trial: baseline SALT readings from `lowest` to `highest`, and the share who are very severe. */
export interface EntryRule {
  readonly lowest: number;
  readonly highest: number;
  /** Share, 0 to 1, of people with a baseline reading of 95 or more. */
  readonly verySevereShare: number;
  /**
   * Share of the very severe in the population that candidates are drawn from, where it is another: some of them read
   * less than 95 after the burn-in, and an entry rule may take them alone. `verySevereShare` by default.
   */
  readonly populationShare?: number | undefined;
}
