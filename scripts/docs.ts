import { readFileSync, writeFileSync } from "node:fs";
import { withParameterTables } from "./parameter-table.ts";

// npm run docs: writes the generated parts of docs/; a test fails while they differ.
const file = new URL("../docs/model.md", import.meta.url);
writeFileSync(file, withParameterTables(readFileSync(file, "utf8")));
