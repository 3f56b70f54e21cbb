import type { Claim } from "../../evidence/index.ts";

/** How right a statement is: the words of the claims' own verdicts. */
export type Verdict = Claim["verdict"];
