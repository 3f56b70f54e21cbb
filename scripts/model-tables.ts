import { STRUCTURES, type StructureName } from "../src/disease/structure.ts";
import { drawTables } from "./draws-table.ts";

/** docs/model.md with its generated tables written again: parameters from the code, draws from data/model. */
export function withModelTables(document: string): string {
  const parameters = (Object.keys(STRUCTURES) as StructureName[]).map(tableOf).join("\n");
  return withSection(withSection(document, "parameters", parameters), "draws", drawTables());
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

function tableOf(name: StructureName): string {
  const rows = STRUCTURES[name].parameters.map(
    ({ symbol, name: code, meaning, unit, low, high, scale, source }) =>
      `| ${symbol} | \`${code}\` | ${meaning} | ${unit} | ${low} to ${high} | ${scale} | ${source.replace("docs/model.md: ", "")} |`,
  );
  return [
    "",
    `Structure "${name}":`,
    "",
    "| symbol | name | meaning | unit | range | searched in | where the range comes from |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
