import { LATENTS } from "../../disease/structure.ts";

/** The latent numbers that readings say most about: drive, speed of regrowth, sensitivity to the drug. */
export const GUIDED = [LATENTS.drive, LATENTS.regrowth, LATENTS.inhibition] as const;
export const GUIDED_COUNT = GUIDED.length;
