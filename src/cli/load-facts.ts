import { readFileSync } from "node:fs";
import { type ClaimFact, parseClaimFacts } from "../claims/facts.ts";
import { parseJson } from "../schema/parse.ts";

const FILE = new URL("../../data/evidence/claim-facts.json", import.meta.url);

/** The correct facts of the claims as templates. @throws InputError */
export function loadClaimFacts(): ClaimFact[] {
  return parseClaimFacts(parseJson(readFileSync(FILE, "utf8"), "data/evidence/claim-facts.json"));
}
