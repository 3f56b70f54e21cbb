import { exp, log } from "../math/exp.ts";
import type { ParameterValues } from "./parameters.ts";
import { AREAS } from "./salt/areas.ts";
import type { Stepper } from "./stepper.ts";
import { LATENTS, type PersonalScale, type Place } from "./structure.ts";

/**
 * Where a person's latent numbers lie, for a structure whose drives are normal with the parameters meanDriveSevere,
 * meanDriveVerySevere, driveSpread and areaSpread ("loop" takes them for the logarithm of its gain).
 */
export function normalScale(verySevere: boolean, values: ParameterValues): PersonalScale {
  const drive = verySevere ? values.meanDriveVerySevere : values.meanDriveSevere;
  const regrowth = log(values.regrowthRate) + (verySevere ? values.regrowthShiftVerySevere : 0);
  return {
    centre: [drive, 0, 0, 0, 0, regrowth, 0, 0, 0, log(values.lostShare)],
    spread: [
      values.driveSpread,
      ...AREAS.map(() => values.areaSpread),
      values.regrowthSpread,
      values.inhibitionSpread,
      values.fluctuationSpread,
      values.suppressionSpread,
      values.lostSpread,
    ],
  };
}

/** Share of a gap that closes in a week at a rate. */
export const shareInWeek = (rate: number) => 1 - exp(-rate);

/**
 * Share of a person's bald follicles that can recover, from the logarithm of the share that cannot. All follicles of bald
 * parts move in proportion to it, so a course with the share 1 (minus infinity) is that of any other share, times the share.
 */
export function recoverable(logLost: number): number {
  const lost = exp(logLost);
  return lost < 1 ? 1 - lost : 0;
}

/**
 * Places people as every structure starts: everything bald, the person's constants, no drug, no remission. `showRate`,
 * 1/week, is that of growing hair in a person of typical regrowth: who regrows faster also shows it faster.
 */
export function placingHair({ state, fixed }: Stepper, values: ParameterValues, showRate: number): Place {
  const strata = [false, true].map((verySevere) => {
    const { centre, spread } = normalScale(verySevere, values);
    return { centre: Float64Array.from(centre), spread: Float64Array.from(spread) };
  });
  const columns = Object.values(state);
  const quiescent = AREAS.map((_, area) => state[`quiescent${area}`]);
  const drives = AREAS.map((_, area) => fixed[`drive${area}`]);
  const { drive, areaDrive, regrowth, fluctuation, onset, lost } = LATENTS;
  return (at, latents, offset, verySevere) => {
    const { centre, spread } = strata[verySevere ? 1 : 0];
    for (const column of columns) column[at] = 0;
    state.fluctuation[at] = centre[fluctuation] + spread[fluctuation] * latents[offset + fluctuation];
    const canRecover = recoverable(centre[lost] + spread[lost] * latents[offset + lost]);
    const whole = centre[drive] + spread[drive] * latents[offset + drive];
    for (let area = 0; area < AREAS.length; area++) {
      const which = areaDrive + area;
      drives[area][at] = whole + (centre[which] + spread[which] * latents[offset + which]);
      quiescent[area][at] = canRecover;
    }
    // Hair that was never lost is out of the attack's reach until the disease spreads; then it is like the other hair.
    state.visibleRest[at] = 1;
    fixed.driveRest[at] = whole;
    const speed = spread[regrowth] * latents[offset + regrowth];
    fixed.regrowthRate[at] = exp(centre[regrowth] + speed);
    fixed.show[at] = shareInWeek(showRate * exp(speed));
    fixed.remissionOn[at] = verySevere ? values.remissionOnVerySevere : values.remissionOnSevere;
    fixed.onset[at] = exp(spread[onset] * latents[offset + onset]);
    fixed.inhibition[at] = 0;
    fixed.rise[at] = shareInWeek(values.suppressionRate * fixed.onset[at]);
    fixed.fall[at] = shareInWeek(values.returnRate);
    fixed.firstDrug[at] = 0;
    fixed.otherDrug[at] = 0;
    fixed.sensitivity[at] = 0;
  };
}
