import { forecast, inlineExecutor, parseCase } from "anagen";
import { checkText, liveClaims } from "anagen/claims";
import { extract } from "anagen/community";
import { toBibtex } from "anagen/formats";
import { loadEvidence, loadModel } from "anagen/node";
import { CASE, TEXT } from "./asked.ts";

const evidence = loadEvidence();
const input = parseCase(CASE).value;
const { provenance } = await forecast(input, loadModel(evidence), inlineExecutor(), { virtualPatients: 400 });
console.log(
  JSON.stringify({
    digest: provenance.digest,
    claims: checkText(TEXT, { claims: liveClaims(evidence), evidence }).findings.map(({ claim }) => claim),
    drug: extract(TEXT).drug,
    bibtex: toBibtex(evidence.sources).length,
  }),
);
