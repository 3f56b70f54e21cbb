import { recoverable } from "../../../disease/placing.ts";
import type { ModelDraw } from "../../../disease/population/cohort.ts";
import { LATENTS } from "../../../disease/structure.ts";
import { SCALP_COUNT, type Scalps } from "./scalps.ts";

/** Shares of bald follicles that can recover, on each scalp, in the people of one draw; worked out where they are asked for. */
export class RecoverableShares {
  /** [stratum][scalp]: the share, 0 to 1; NaN where `find` was not called. */
  readonly shares = [new Float64Array(SCALP_COUNT), new Float64Array(SCALP_COUNT)] as const;
  #latents: readonly ArrayLike<number>[] = [];
  readonly #centres = [0, 0];
  readonly #spreads = [0, 0];

  /** Goes on to the people of another draw, or to other scalps. */
  startDraw({ structure, values }: ModelDraw, { pools }: Scalps): void {
    this.#latents = pools.map(({ lost }) => lost);
    for (const stratum of [0, 1] as const) {
      this.shares[stratum].fill(Number.NaN);
      const { centre, spread } = structure.personalScale(stratum === 1, values);
      this.#centres[stratum] = centre[LATENTS.lost];
      this.#spreads[stratum] = spread[LATENTS.lost];
    }
  }

  /** The share on a scalp, which stands in `shares` from then on. */
  find(stratum: number, scalp: number): number {
    const known = this.shares[stratum][scalp];
    if (!Number.isNaN(known)) return known;
    const latent = this.#latents[stratum][scalp];
    const share = recoverable(this.#centres[stratum] + this.#spreads[stratum] * latent);
    this.shares[stratum][scalp] = share;
    return share;
  }
}
