import type {
  AnswerSensitivity,
  FactRow,
  MeasurementRow,
  ParameterRow,
  Sensitivity,
} from "../../src/sensitivity/result.ts";
import { PROVENANCE } from "./provenance.ts";

const parameter = (of: Partial<ParameterRow>): ParameterRow => ({
  structure: "drive",
  parameter: "rate",
  symbol: "k",
  meaning: "how fast <it> returns",
  unit: "1/week",
  share: 0.284,
  error: 0.08,
  floor: 0.05,
  clear: true,
  lowFifth: { upTo: 0.1, of100: 25.04 },
  highFifth: { from: 0.3, of100: 45.26 },
  ...of,
});
const shift = (of: number, error: number) => ({ shift: of, error, sd: 4, effectiveDraws: 321 });
const fact = (of: Partial<FactRow>): FactRow => ({
  kind: "result",
  observations: ["A-1"],
  study: "Trial A",
  arm: "4 mg",
  endpoint: "salt<=20",
  week: 36,
  without: shift(-3.24, 0.5),
  twice: shift(2.06, 1.5),
  fewDraws: false,
  ...of,
});
const measurement = (of: Partial<MeasurementRow>): MeasurementRow => ({
  name: "stop, week 8",
  what: "SALT 8 weeks after a stop",
  endpoint: "salt<=20",
  unit: "percent",
  predicted: 71.25,
  sd: 9.5,
  reduction: 0.4,
  error: 0.05,
  sdAfter: 6.04,
  ...of,
});
const answer = (of: Partial<AnswerSensitivity>): AnswerSensitivity => ({
  name: "keeps",
  what: "SALT 20 or less",
  of100: 33.4,
  low: 22.6,
  high: 43.5,
  sd: 6,
  structures: [
    { structure: "drive", weight: 0.6, of100: 30.04 },
    { structure: "loop", weight: 0.4, of100: 38.5 },
  ],
  structureShare: 0.173,
  parameters: [parameter({}), parameter({ structure: "loop", symbol: "g", share: 0.02, clear: false })],
  facts: [
    fact({}),
    fact({
      ...{
        kind: "arm",
        observations: ["B-1", "B-2"],
        study: "Trial B",
        arm: "4 mg to placebo",
        endpoint: null,
        week: null,
      },
      ...{ without: shift(0.04, 0.1), twice: shift(-0.5, 0.2), fewDraws: true },
    }),
  ],
  measurements: [
    measurement({}),
    measurement({ name: "second", what: "second one", reduction: 0.1, error: 0.05 }),
  ],
  ...of,
});

/** Two answers, the second of one structure alone. */
export const SENSITIVITY: Sensitivity = {
  schema: "anagen/sensitivity@2",
  people: 60,
  answers: [
    answer({}),
    answer({
      name: "loses",
      what: "lost benefit",
      structures: [{ structure: "drive", weight: 1, of100: 60 }],
    }),
  ],
  provenance: PROVENANCE,
  warnings: [],
};
