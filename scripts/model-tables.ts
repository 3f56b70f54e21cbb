import { STRUCTURE_NAMES, STRUCTURES, type StructureName } from "../src/disease/structures.ts";
import { constantsTable } from "./constants-table.ts";
import { drawTables } from "./draws-table.ts";

/** docs/model.md with its generated tables written again: parameters from the code, draws from data/model. */
export function withModelTables(document: string): string {
  const parameters = STRUCTURE_NAMES.map(tableOf).join("\n");
  const tables = { constants: constantsTable(), parameters, draws: drawTables() };
  return Object.entries(tables).reduce((text, [name, table]) => withSection(text, name, table), document);
}

/** A document with the text between the marks of a generated section replaced. */
function withSection(document: string, name: string, text: string): string {
  const start = `<!-- ${name}: written by npm run docs -->`;
  const end = `<!-- end of ${name} -->`;
  const [before, rest] = document.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/model.md must hold "${start}" and "${end}"`);
  return `${before}${start}\n${text}${end}${after}`;
}

/** The letters of docs/model.md's equations by the short symbols of results, where the two differ. */
const LETTERS: Readonly<Record<string, string>> = {
  "mu severe": "μ severe",
  "mu very severe": "μ very severe",
  om: "ω",
  ssp: "σ_a",
  bE: "β_E",
  gam: "γ",
  eps: "ε",
  chi: "χ",
  wd: "w_d",
  kon: "k_on",
  koff: "k_off",
  sE: "σ_E",
  sz: "σ_z",
  tz: "τ_z",
  kre: "k_re",
  skre: "σ_re",
  dV: "δ_V",
  ksh: "k_sh",
  kA: "k_A",
  kin: "k_in",
  kout: "k_out",
  mres: "m_res",
  "lam severe": "λ_on severe",
  "lam very severe": "λ_on very severe",
  lend: "λ_off",
  lspread: "λ_S",
  u: "u",
  su: "σ_u",
  son: "σ_on",
  eta: "η",
};

function tableOf(name: StructureName): string {
  const rows = STRUCTURES[name].parameters.map(
    ({ symbol, name: code, meaning, unit, low, high, scale, source }) =>
      `| ${LETTERS[symbol] ?? symbol} | ${symbol} | \`${code}\` | ${meaning} | ${unit} | ${low} to ${high} | ${scale} | ${source.replace("docs/model.md: ", "")} |`,
  );
  return [
    "",
    `Structure "${name}":`,
    "",
    "| letter | in results | name | meaning | unit | range | searched in | where the range comes from |",
    "|---|---|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
