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
  const { driveSpread, areaSpread, regrowthSpread, inhibitionSpread, fluctuationSpread } = values;
  return {
    centre: [drive, 0, 0, 0, 0, regrowth, 0, 0],
    spread: [
      driveSpread,
      areaSpread,
      areaSpread,
      areaSpread,
      areaSpread,
      regrowthSpread,
      inhibitionSpread,
      fluctuationSpread,
    ],
  };
}

/** Places people as every structure starts: everything bald, the person's constants, no drug, no remission. */
export function placingHair({ state, fixed }: Stepper, values: ParameterValues): Place {
  const strata = [false, true].map((verySevere) => {
    const { centre, spread } = normalScale(verySevere, values);
    return { centre: Float64Array.from(centre), spread: Float64Array.from(spread) };
  });
  const columns = Object.values(state);
  const quiescent = AREAS.map((_, area) => state[`quiescent${area}`]);
  const drives = AREAS.map((_, area) => fixed[`drive${area}`]);
  const { drive, areaDrive, regrowth, fluctuation } = LATENTS;
  return (at, latents, offset, verySevere) => {
    const { centre, spread } = strata[verySevere ? 1 : 0];
    for (const column of columns) column[at] = 0;
    state.fluctuation[at] = centre[fluctuation] + spread[fluctuation] * latents[offset + fluctuation];
    const whole = centre[drive] + spread[drive] * latents[offset + drive];
    for (let area = 0; area < AREAS.length; area++) {
      const which = areaDrive + area;
      drives[area][at] = whole + (centre[which] + spread[which] * latents[offset + which]);
      quiescent[area][at] = verySevere ? values.recoverableVerySevere : values.recoverableSevere;
    }
    // Hair that was never lost is out of the attack's reach until the disease spreads; then it is like the other hair.
    state.visibleRest[at] = 1;
    fixed.driveRest[at] = whole;
    fixed.regrowthRate[at] = exp(centre[regrowth] + spread[regrowth] * latents[offset + regrowth]);
    fixed.remissionOn[at] = verySevere ? values.remissionOnVerySevere : values.remissionOnSevere;
    fixed.inhibition[at] = 0;
  };
}
