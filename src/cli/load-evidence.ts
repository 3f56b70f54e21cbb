/**
 * The package's own evidence at the place where programs beside the repository read it (scorers of texts import it from
 * here); it is loaded by `package-data/evidence.ts`.
 */
export { loadEvidence } from "../package-data/evidence.ts";
