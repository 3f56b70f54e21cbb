import type { Command } from "commander";
import { type LiveClaim, liveClaims } from "../../claims/facts.ts";
import { citeShort } from "../../evidence/cite.ts";
import type { Evidence } from "../../evidence/schema.ts";
import { VERDICTS } from "../../evidence/schema.ts";
import { dataVersion } from "../../evidence/version.ts";
import { wrap } from "../../explain/text-table.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { printJson } from "../common.ts";
import { UNUSED_SEED } from "../flags.ts";
import type { ClaimsResult } from "../results/claims.ts";

interface Options {
  readonly json?: boolean;
  readonly verdict?: string;
}

/** `anagen claims [ID]`: what people say, with verdicts and live facts. */
export function registerClaims(program: Command): void {
  program
    .command("claims")
    .description("What people say about baricitinib, with a verdict, the correct fact and its sources.")
    .addHelpText("after", `\nExamples:\n  anagen claims\n  anagen claims C21 --json\n`)
    .argument("[id]", "one claim, such as C21")
    .option("--verdict <name>", `only this verdict: ${VERDICTS.join(", ")}`)
    .option("--json", "print JSON and nothing else")
    .option(...UNUSED_SEED)
    .action((id: string | undefined, options: Options) => {
      const evidence = loadEvidence();
      const shown = chosen(liveClaims(evidence), id, options.verdict);
      if (options.json)
        printJson<ClaimsResult>({
          schema: "anagen/claims-result@1",
          dataVersion: dataVersion(evidence),
          claims: shown.map(({ spans: _, ...claim }) => claim),
        });
      else if (id === undefined) console.log(shown.map(shortText).join("\n"));
      else console.log(shown.map((claim) => fullText(claim, evidence)).join("\n\n"));
    });
}

function chosen(
  claims: readonly LiveClaim[],
  id: string | undefined,
  verdict: string | undefined,
): LiveClaim[] {
  if (verdict !== undefined && !(VERDICTS as readonly string[]).includes(verdict))
    throw new InputError("--verdict", verdict, `allowed are ${VERDICTS.join(", ")}`);
  const found = claims.filter(
    (claim) =>
      (id === undefined || claim.id === id.trim().toUpperCase()) &&
      (verdict === undefined || claim.verdict === verdict),
  );
  if (id !== undefined && found.length === 0)
    throw new InputError("ID", id, `claims run from ${claims[0].id} to ${claims[claims.length - 1].id}`);
  return found;
}

function shortText({ id, verdict, statement }: LiveClaim): string {
  return wrap(`${id}  ${verdict.padEnd(26)}${statement}`, 96, "     ");
}

function fullText(claim: LiveClaim, { sources }: Evidence): string {
  const cited = claim.sources.map(({ source, located }) => {
    const found = sources.find((each) => each.id === source);
    return `  ${wrap(`${source}: ${found ? citeShort(found) : ""} (${located})`, 94, "    ")}`;
  });
  return [
    wrap(`${claim.id}  "${claim.statement}"`),
    `  Verdict: ${claim.verdict} (confidence ${claim.confidence})`,
    `  ${wrap(`What is known: ${claim.correctFact}`, 94, "  ")}`,
    `  ${wrap(`Why: ${claim.explanation}`, 94, "  ")}`,
    `  ${wrap(`Not known: ${claim.notKnown}`, 94, "  ")}`,
    `  Observations: ${claim.observations.join(", ") || "none"}`,
    ...cited,
  ].join("\n");
}
