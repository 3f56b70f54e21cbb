import type { EndpointKind } from "../../../src/trial/endpoint-kinds.ts";

/** People whose reading is at most N points worse than at the start of the stage. */
export const NO_WORSE: EndpointKind = {
  name: "noWorseThan",
  form: "noWorse<=N",
  summary: "share",
  unit: "percent",
  range: { low: 0, high: 100 },
  ofLeavers: 0,
  atStart: 1,
  value({ record: { startReading }, scores, threshold, values }) {
    for (let i = 0; i < values.length; i++) values[i] = scores[i] - startReading[i] <= threshold ? 1 : 0;
  },
};
