import type { Protocol } from "../../../src/trial/protocol-schema.ts";

/** A withdrawal with retreatment, to be compared: stage at week 36, followed to week 84. */
export const WITHDRAWAL: Protocol = {
  schema: "anagen/trial@1",
  enrol: {},
  arms: [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
  stages: [
    {
      name: "withdrawal",
      atWeek: 36,
      who: { arms: ["4 mg"], salt: { max: 60 } },
      randomise: [
        {
          name: "stop",
          doses: [{ fromWeek: 36, mgPerDay: 0 }],
          restart: { whenSaltWorsensBy: 20, strictly: true, mgPerDay: 4 },
        },
        { name: "stay", doses: [{ fromWeek: 36, mgPerDay: 4 }] },
      ],
    },
  ],
  visits: [0, 36, 44, 52, 60, 72, 84],
  endpoints: ["salt<=20", "lossOfBenefit>20", "keepsSalt20", "changeFromBaselinePercent"],
};

/** The same with sizes of real arms. */
export function withSizes(protocol: Protocol, stop: number, stay: number): Protocol {
  const [stage] = protocol.stages ?? [];
  const [first, second] = stage.randomise;
  const randomise = [
    { ...first, studySize: stop },
    { ...second, studySize: stay },
  ];
  return { ...protocol, stages: [{ ...stage, randomise }] };
}
