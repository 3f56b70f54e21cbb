import type { Case } from "../forecast/case/case.ts";

/** A person of a cohort, and the place in it. */
export interface Numbered {
  readonly id: string;
  readonly input: Case;
  readonly number: number;
}

/** People of a cohort with their places, from 0. */
export async function* numbered(
  people: AsyncIterable<{ readonly id: string; readonly input: Case }>,
): AsyncGenerator<Numbered> {
  let number = 0;
  for await (const { id, input } of people) yield { id, input, number: number++ };
}
