import type { Model } from "../../../src/simulate/model.ts";
import { someModel } from "../simulate/model.ts";

/** Share of the distance to the first draw that is left to the others. */
const LEFT = 0.15;

/** A model whose draws are about as close together as those of a calibrated one: it fits no trial. */
export function closeModel(draws: number): Model {
  const model = someModel(draws);
  const [{ values: first }] = model.draws;
  return {
    ...model,
    draws: model.draws.map((draw) => ({
      ...draw,
      values: Object.fromEntries(
        Object.entries(draw.values).map(([name, value]) => [
          name,
          first[name] + LEFT * (value - first[name]),
        ]),
      ) as typeof first,
    })),
  };
}
