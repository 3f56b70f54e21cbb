import { BURN_IN_WEEKS } from "../../../disease/population/enrol.ts";
import { LATENT_COUNT } from "../../../disease/structure.ts";
import type { PreparedHistory } from "../../case/history.ts";
import type { ParticleForm } from "../particles.ts";

/** Weeks that have chance events of one key, at most. */
const LONGEST_SEGMENT = 8;

/** What particles that move hold: all latent numbers, and chance events in segments of which each can be drawn anew. */
export function movingForm({ stages, decision }: PreparedHistory): ParticleForm {
  const ends = [...new Set([0, ...stages.map(({ week }) => week), decision])];
  const cuts: number[] = [];
  let from = -BURN_IN_WEEKS;
  for (const end of ends) {
    const pieces = Math.ceil((end - from) / LONGEST_SEGMENT);
    for (let piece = 0; piece < pieces; piece++)
      cuts.push(from + Math.floor((piece * (end - from)) / pieces));
    from = end;
  }
  return { latents: Array.from({ length: LATENT_COUNT }, (_, latent) => latent), cuts, isDrawless: true };
}
