import type { Operation } from "../expression.ts";
import type { Plan } from "../lower.ts";

export const TUNE = { order: "list" as string, constants: "local" as string, vectors: 2, slot: 0.5, lat: 4, prio:"dfs" };
const LATENCY: Partial<Record<Operation, number>> = { div: 13, sqrt: 15, add: 4, sub: 4, mul: 4, fromWord: 4, wordRotate: 3, exponent: 6, floor:8 };
export function schedule(plan: Plan, list: readonly number[]): readonly number[] {
  if (TUNE.order === "dfs") return list;
  const depth = new Map<number, number>();
  for (const at of list) {
    const { inputs } = plan.instructions[at];
    depth.set(at, 1 + Math.max(0, ...inputs.map((input) => depth.get(input) ?? 0)));
  }
  if (TUNE.order === "depth") return [...list].sort((a, b) => depth.get(a)! - depth.get(b)!);
  const height = new Map<number, number>();
  for (const at of [...list].reverse()) {
    const h = (height.get(at) ?? 0) + (LATENCY[plan.instructions[at].operation] ?? 1);
    height.set(at, h);
    for (const i of plan.instructions[at].inputs) height.set(i, Math.max(height.get(i) ?? 0, h));
  }
  const inList = new Set(list);
  const ready = new Map<number, number>();
  const waiting = [...list];
  if (TUNE.prio === "height") waiting.sort((a, b) => height.get(b)! - height.get(a)!);
  const result: number[] = [];
  let now = 0;
  while (waiting.length > 0) {
    let best = -1, bestTime = Infinity;
    for (let i = 0; i < waiting.length; i++) {
      let t = 0;
      for (const input of plan.instructions[waiting[i]].inputs)
        if (inList.has(input)) t = Math.max(t, ready.get(input) ?? Infinity);
      if (t <= now) { best = i; bestTime = t; break; }
      if (t < bestTime) { best = i; bestTime = t; }
    }
    const at = waiting.splice(best, 1)[0];
    now = Math.max(now, bestTime);
    result.push(at);
    const op = plan.instructions[at].operation;
    ready.set(at, now + (LATENCY[op] ?? 1) * TUNE.lat / 4);
    if (op !== "state") now += TUNE.slot * TUNE.vectors * (op === "wordRotate" ? 3 : 1);
  }
  return result;
}
