import type { Structure } from "../disease/structure.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import type { PosteriorEffort } from "./posterior/posterior.ts";
import type { SearchEffort } from "./search.ts";
import type { Target } from "./target.ts";

/** What calibration is given: the calibration list only, and how much effort to spend. */
export interface CalibrationInput {
  readonly structure: Structure;
  readonly protocols: ReadonlyMap<string, Protocol>;
  readonly targets: readonly Target[];
  /** Observation of the mean baseline SALT of the trials. */
  readonly meanBaselineSalt: { readonly id: string; readonly value: number };
  /** Hash of everything above that comes from data. */
  readonly dataHash: string;
  readonly codeVersion: string;
  readonly seed: number;
  readonly effort: Effort;
}

/** How long calibration searches and samples. */
export interface Effort {
  readonly search: SearchEffort;
  readonly posterior: PosteriorEffort;
  /** Virtual people on whom each finished draw is judged, its own. */
  readonly judgePeople: number;
  /** Virtual people of each draw on whom other drugs and ages are fitted. */
  readonly givenPeople: number;
}
