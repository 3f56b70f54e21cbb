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
  /**
   * Place of a draw's first person among the people of all draws, 0 by default: the places of the very severe are
   * spread over all of them, so that the share is met over a whole trial, however few people each draw has.
   */
  readonly firstPlace?: number | undefined;
}
