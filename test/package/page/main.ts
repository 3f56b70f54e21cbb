import { assembleModel, forecast, parseCase, parseModelFile, webWorkerExecutor } from "anagen";
import { checkText, liveClaims } from "anagen/claims";
import { extract } from "anagen/community";
import claims from "anagen/data/evidence/claims.json";
import curation from "anagen/data/evidence/curation.json";
import falseStatements from "anagen/data/evidence/false-statements.json";
import ids from "anagen/data/evidence/ids.json";
import observations from "anagen/data/evidence/observations.json";
import practical from "anagen/data/evidence/practical.json";
import riskOfBias from "anagen/data/evidence/risk-of-bias.json";
import shown from "anagen/data/evidence/shown.json";
import sources from "anagen/data/evidence/sources.json";
import split from "anagen/data/evidence/split.json";
import drive from "anagen/data/model/drive.json";
import loop from "anagen/data/model/loop.json";
import { dataVersion, parseEvidence } from "anagen/evidence";
import { toBibtex } from "anagen/formats";
import { version } from "anagen/package.json";
import { CASE, TEXT } from "./asked.ts";

const files: Record<string, unknown> = {
  "observations.json": observations,
  "sources.json": sources,
  "claims.json": claims,
  "split.json": split,
  "risk-of-bias.json": riskOfBias,
  "ids.json": ids,
  "curation.json": curation,
  "shown.json": shown,
  "false-statements.json": falseStatements,
  "practical.json": practical,
};
const evidence = parseEvidence((file) => files[file]);
const model = assembleModel([drive, loop].map(parseModelFile), {
  packageVersion: version,
  dataVersion: dataVersion(evidence),
  notUsed: evidence.shown.forecast.notUsed,
});
const warnings: unknown[] = [];
const executor = webWorkerExecutor(
  2,
  () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
  { onWarning: (warning) => warnings.push(warning) },
);
const { provenance } = await forecast(parseCase(CASE).value, model, executor, { virtualPatients: 400 });
await executor.close();
Object.assign(globalThis, {
  told: {
    digest: provenance.digest,
    claims: checkText(TEXT, { claims: liveClaims(evidence), evidence }).findings.map(({ claim }) => claim),
    drug: extract(TEXT).drug,
    bibtex: toBibtex(evidence.sources).length,
    warnings,
  },
});
