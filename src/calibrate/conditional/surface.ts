import type { ParameterValues } from "../../disease/parameters.ts";
import { drugValue } from "../../drug/curve.ts";
import { angleOfShare, shareOfAngle } from "../../math/angle.ts";
import { exp, log } from "../../math/exp.ts";
import type { Protocol, ProtocolArm } from "../../trial/protocol-schema.ts";
import type { Prediction } from "../likelihood.ts";

/** Logits of typical inhibition, evenly spaced, and ratios of onset at which people are simulated. */
const LOWEST = -3;
const SPACING = 0.6;
const LEVELS = 9;
const RATIOS = [1 / 3, 1, 3] as const;

/** An effect that is tried: level of inhibition and speed of onset. */
const probes = RATIOS.flatMap((ratio, onset) =>
  Array.from({ length: LEVELS }, (_, level) => ({
    name: `probe ${onset} ${level}`,
    ratio,
    logit: LOWEST + SPACING * level,
  })),
);

/** The protocol with an arm for each probe in place of its own, in adults: a shift of age is part of what is tried. */
export function probeProtocol(protocol: Protocol): Protocol {
  const arms: ProtocolArm[] = probes.map(({ name }) => ({
    name,
    doses: [{ fromWeek: 0, drug: name, mgPerDay: 1 }],
  }));
  const { age: _, ...enrol } = protocol.enrol;
  return { ...protocol, enrol, arms, stages: [] };
}

/** What the probes' doses do, as values of a draw. */
export const probeValues: ParameterValues = Object.fromEntries(
  probes.flatMap(({ name, ratio, logit }) => [
    [drugValue(name, "halfDose"), exp(-logit)],
    [drugValue(name, "doseSlope"), 1],
    [drugValue(name, "onsetRatio"), ratio],
  ]),
);

/** Name of the arm of a probe by place. */
export const PROBE_ARMS = probes.map(({ name }) => name);

/** What an arm would show, by logit of inhibition and ratio of onset, between the probes. */
export function surfaceOf(
  atProbes: readonly Prediction[],
  isShare: boolean,
): (logit: number, ratio: number) => Prediction {
  const heights = atProbes.map(({ value }) => (isShare ? angleOfShare(value) : value));
  return (logit, ratio) => {
    const place = Math.min(LEVELS - 1 - 1e-9, Math.max(0, (logit - LOWEST) / SPACING));
    const level = Math.floor(place);
    const part = place - level;
    const along = RATIOS.map((_, onset) => {
      const at = (step: number) => heights[onset * LEVELS + Math.min(LEVELS - 1, Math.max(0, level + step))];
      return cubic(at(-1), at(0), at(1), at(2), part);
    });
    const u = log(ratio) / log(RATIOS[2]); // -1, 0 and 1 at the three ratios
    const height =
      along[1] + (u * (along[2] - along[0])) / 2 + (u * u * (along[2] - 2 * along[1] + along[0])) / 2;
    const nearest = atProbes[Math.min(2, Math.max(0, Math.round(u) + 1)) * LEVELS + Math.round(place)];
    return { value: isShare ? shareOfAngle(Math.max(0, height)) : height, chance: nearest.chance };
  };
}

/** Catmull and Rom's curve through the middle two of four points. */
function cubic(before: number, from: number, to: number, after: number, part: number): number {
  const slope = to - before;
  const curve = 2 * before - 5 * from + 4 * to - after;
  const twist = 3 * (from - to) + after - before;
  return from + (part * (slope + part * (curve + part * twist))) / 2;
}
