/** One way to do the work, measured in interleaved rounds with the others. */
export interface Contestant {
  readonly name: string;
  /** Virtual patients per second over a short stretch of time. */
  measure(): number | Promise<number>;
  /** Sum over all states after one run: equal where the bits are. Null where other random numbers are used. */
  readonly checksum: number | null;
}

/** Medians, in the contestants' order; each round measures everybody once, so that load hits all alike. */
export async function medians(
  contestants: readonly Contestant[],
  rounds: number,
  onRound: (done: number) => void = () => {},
): Promise<Map<string, number>> {
  const rates = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, measure } of contestants) rates.get(name)?.push(await measure());
    onRound(round + 1);
  }
  return new Map([...rates].map(([name, values]) => [name, median(values)]));
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/**
 * Patients per second of `run`, repeated for at least `milliseconds`; each call takes `patients` through. Seconds of
 * this thread on a processor, so that waiting while other work runs does not count.
 */
export function rateOf(run: () => void, patients: number, milliseconds: number): number {
  const start = threadMilliseconds();
  let done = 0;
  do {
    run();
    done += patients;
  } while (threadMilliseconds() - start < milliseconds);
  return (1000 * done) / (threadMilliseconds() - start);
}

function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
