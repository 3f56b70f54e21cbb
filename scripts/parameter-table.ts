import { STRUCTURES, type StructureName } from "../src/disease/structure.ts";

const START = "<!-- parameters: written by npm run docs -->";
const END = "<!-- end of parameters -->";

/** docs/model.md with its tables of parameters written again from the code. */
export function withParameterTables(document: string): string {
  const [before, rest] = document.split(START);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/model.md must hold "${START}" and "${END}"`);
  const tables = (Object.keys(STRUCTURES) as StructureName[]).map(tableOf).join("\n");
  return `${before}${START}\n${tables}${END}${after}`;
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
