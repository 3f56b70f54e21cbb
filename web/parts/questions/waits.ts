import type { TimeToEvent } from "../../../src/forecast/summarise/result.ts";
import type { FirstMessages } from "../../messages/shape.ts";

/** "A quarter after 8 weeks, half after 20 weeks": how long something takes, or that it takes longer than was looked at. */
export function waitingText(m: FirstMessages, { p25, p50, p75 }: TimeToEvent, horizon: number): string {
  const said = [p25, p50, p75].flatMap((weeks, at) => (weeks === null ? [] : [m.questions.waits[at](weeks)]));
  if (said.length === 0) return m.questions.waitsLonger(horizon);
  return `${said.join(", ")}${p75 === null ? `; ${m.questions.waitsRest(horizon)}` : ""}`;
}
