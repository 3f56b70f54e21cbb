import { InputError } from "../../input/input-error.ts";
import type { Protocol } from "../protocol-schema.ts";
import type { SaltRange } from "../protocol-terms.ts";

/** Reasons for leaving that can hold: their weeks and readings are no empty ranges. @throws InputError */
export function requireDropout(protocol: Protocol): void {
  const places = [
    { dropout: protocol.dropout, field: "dropout" },
    ...protocol.arms.map(({ dropout }, at) => ({ dropout, field: `arms[${at}].dropout` })),
    ...(protocol.stages ?? []).flatMap(({ randomise }, stage) =>
      randomise.map(({ dropout }, at) => ({
        dropout,
        field: `stages[${stage}].randomise[${at}].dropout`,
      })),
    ),
  ];
  for (const { dropout = [], field } of places)
    dropout.forEach(({ fromWeek = 0, untilWeek, salt, changeFromStart, by }, at) => {
      const own = `${field}[${at}]`;
      if (untilWeek !== undefined && untilWeek <= fromWeek)
        throw new InputError(`${own}.untilWeek`, untilWeek, `later than its fromWeek, ${fromWeek}`);
      requireWhole(salt, `${own}.salt`);
      requireWhole(changeFromStart, `${own}.changeFromStart`);
      if (by !== undefined && salt === undefined && changeFromStart === undefined)
        throw new InputError(`${own}.by`, by, "it goes with salt or changeFromStart, which are judged by it");
    });
}

/** Readings are whole points, so a range must hold one. */
function requireWhole(range: SaltRange | undefined, field: string): void {
  const { min = -100, max = 100 } = range ?? {};
  if (Math.ceil(min) > Math.floor(max))
    throw new InputError(`${field}.max`, max, `a whole number must lie between it and ${field}.min, ${min}`);
}
