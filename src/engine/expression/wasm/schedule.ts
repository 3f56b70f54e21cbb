import type { Operation } from "../expression.ts";
import type { Plan } from "../lower.ts";

/** Cycles until a result can be used, on common processors; 1 where not listed. */
const LATENCY: Partial<Record<Operation, number>> = {
  add: 4,
  sub: 4,
  mul: 4,
  div: 13,
  sqrt: 15,
  floor: 8,
  fromWord: 4,
  exponent: 6,
  wordRotate: 3,
};
/** Cycles that one vector instruction occupies the processor. */
const ISSUE = 0.5;

/**
 * The order in which to write a list of instructions down. The given order is depth first: values are used soon
 * after they are made, so few are alive at a time, but long chains wait for themselves. So play an imagined
 * processor: at every moment write the first instruction of the given order whose inputs are ready. Against
 * the given order this gains a quarter; taking the deepest first gains nothing, as too many values are alive.
 */
export function schedule(plan: Plan, list: readonly number[], vectors: number): number[] {
  const { instructions } = plan;
  const waiting = [...list];
  const members = new Set(list);
  const ready = new Map<number, number>();
  const readyAt = (at: number): number => {
    const times = instructions[at].inputs.map((input) =>
      members.has(input) ? (ready.get(input) ?? Number.POSITIVE_INFINITY) : 0,
    );
    return Math.max(0, ...times);
  };
  const order: number[] = [];
  let now = 0;
  while (waiting.length > 0) {
    let chosen = 0;
    let soonest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < waiting.length && soonest > now; i++) {
      const time = readyAt(waiting[i]);
      if (time < soonest) [chosen, soonest] = [i, time];
    }
    now = Math.max(now, soonest);
    const [at] = waiting.splice(chosen, 1);
    order.push(at);
    const { operation } = instructions[at];
    ready.set(at, now + (LATENCY[operation] ?? 1));
    if (operation !== "state") now += ISSUE * vectors * (operation === "wordRotate" ? 3 : 1);
  }
  return order;
}
