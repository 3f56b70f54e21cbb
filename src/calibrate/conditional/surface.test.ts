import { describe, expect, it } from "vitest";
import { logistic } from "../../math/exp.ts";
import { PROBE_ARMS, probeProtocol, probeValues, surfaceOf } from "./surface.ts";

/** Logit and ratio of a probe, read back from its values. */
const probes = PROBE_ARMS.map((name) => ({
  logit: -Math.log(probeValues[`${name}.halfDose`]),
  ratio: probeValues[`${name}.onsetRatio`],
}));

describe("what an arm would show between the probes", () => {
  it("is what the probes show at them, and close to a smooth curve between them", () => {
    const truth = (logit: number, ratio: number) => 0.7 * logistic(1.5 * logit + 0.4 * Math.log(ratio));
    const surface = surfaceOf(
      probes.map(({ logit, ratio }) => ({ value: truth(logit, ratio), chance: 1e-4 })),
      true,
    );
    for (const { logit, ratio } of probes)
      expect(surface(logit, ratio).value).toBeCloseTo(truth(logit, ratio), 6);
    for (let logit = -2; logit < 1.5; logit += 0.17)
      for (const ratio of [0.5, 0.8, 1.5, 2.5])
        expect(Math.abs(surface(logit, ratio).value - truth(logit, ratio))).toBeLessThan(0.005);
  });

  it("holds still beyond the outermost probes", () => {
    const surface = surfaceOf(
      probes.map(({ logit }) => ({ value: logit, chance: 0 })),
      false,
    );
    expect(surface(9, 1).value).toBeCloseTo(surface(1.8, 1).value, 6);
    expect(surface(-9, 1).value).toBeCloseTo(-3, 6);
  });

  it("tries effects in adults, without later stages", () => {
    const protocol = probeProtocol({
      schema: "anagen/trial@1",
      enrol: { salt: { min: 50 }, age: { min: 12, max: 17 } },
      arms: [{ name: "a", doses: [{ fromWeek: 0, mgPerDay: 2 }] }],
      visits: [0, 24],
      endpoints: ["salt<=20"],
    });
    expect(protocol.enrol).toEqual({ salt: { min: 50 } });
    expect(protocol.arms.map(({ name }) => name)).toEqual([...PROBE_ARMS]);
  });
});
