import { LOSS_OF_BENEFIT_POINTS } from "../../disease/salt/thresholds.ts";

/** How a restart is decided unless somebody says otherwise: at the loss that the trials acted on, looked at monthly. */
export const USUAL_RESTART = { whenSaltWorsensBy: LOSS_OF_BENEFIT_POINTS, checkEveryWeeks: 4 } as const;

/** Points of worsening at which the policies of restarting differ. */
export const RESTART_POINTS = [5, 10, LOSS_OF_BENEFIT_POINTS] as const;

/**
 * Weeks of half the dose before a stop, and of a pause, where a form offers them; and weeks on a drug before a switch is
 * offered, those after which the trials counted who had responded.
 */
export const OFFERED_WEEKS = { taper: 24, pause: 12, switchAfter: 36 } as const;
